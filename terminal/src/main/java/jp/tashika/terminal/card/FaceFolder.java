package jp.tashika.terminal.card;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.oqs.file.OqsFileName;
import jp.tashika.terminal.disk.Disk;
import jp.tashika.terminal.disk.Folders;
import jp.tashika.terminal.outbox.Archive;
import jp.tashika.terminal.outbox.Publishing;

/**
 * 顔認証結果フォルダ。Shows answers to cards to the clients, and forgets none: what is asked is kept until its answer is there.
 */
public final class FaceFolder {

    private static final Pattern KEPT = Pattern.compile("([0-9a-f-]{36})\\.json");

    private final Path face;
    private final Path kept;
    private final Archive archive;
    private final Publishing publishing;
    private final Clock clock;

    public FaceFolder(Folders folders, Archive archive, Publishing publishing, Clock clock) {
        this.face = folders.face();
        this.kept = folders.work().resolveSibling("card");
        this.archive = archive;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** 保留分。A request whose answer is not in the folder yet. */
    @SuppressWarnings("ArrayRecordComponent") // a record only to carry; never compared
    public record Open(UUID request, byte[] json) {

        /** Personal: only the mark is shown. */
        @Override
        public String toString() {
            return "Open[" + request + "]";
        }
    }

    /** Before the centre is asked: from here on the answer is not lost with this process. */
    void keep(Open open) throws IOException {
        Files.createDirectories(kept);
        Path file = file(open.request());
        if (!Files.exists(file)) {
            Path fresh = kept.resolve(open.request() + ".new");
            Files.deleteIfExists(fresh);
            Disk.write(fresh, open.json());
            Disk.move(fresh, file);
        }
    }

    /** The answer will not come, or is there. */
    void forget(UUID request) throws IOException {
        Disk.delete(file(request));
    }

    /** 中断分。What a former run asked and did not finish. */
    List<Open> open() throws IOException {
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.map(FaceFolder::read).flatMap(Optional::stream).toList();
        }
    }

    private static Optional<Open> read(Path file) {
        Matcher name = KEPT.matcher(file.getFileName().toString());
        try {
            return name.matches()
                    ? Optional.of(new Open(UUID.fromString(name.group(1)), Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Path file(UUID request) {
        return kept.resolve(request + ".json");
    }

    /**
     * 公開。Shows the answer, once, and keeps the centre's proof of it in the archive.
     *
     * @throws IOException when a folder does not take it; the request stays kept
     */
    void publish(Confirmation.Confirmed confirmed) throws IOException {
        if (!(OqsFileName.parse(confirmed.fileName()).orElse(null) instanceof OqsFileName.Face name)) {
            throw new IOException("the centre names no face file");
        }
        byte[] message = Base64.getDecoder().decode(confirmed.face());
        archive.put(clock.instant(), name.text(), message);
        archive.put(clock.instant(), name.text() + ".jws", confirmed.proof().getBytes(StandardCharsets.US_ASCII));
        show(name.text(), message);
    }

    /** 公開。One file, whole or not yet there, as far as {@link Publishing} goes; what had that name before is gone. */
    void show(String name, byte[] message) throws IOException {
        Path target = face.resolve(name);
        Disk.delete(target);
        switch (publishing) {
            case IN_PLACE -> Disk.write(target, message);
            case MOVE -> {
                Files.createDirectories(kept);
                Path fresh = kept.resolve(name);
                Disk.delete(fresh);
                Disk.write(fresh, message);
                Disk.moveAnywhere(fresh, target);
            }
        }
    }
}
