package jp.tashika.terminal.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tashika.format.oqs.file.OqsFileName;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.paper.PaperAnswer;
import jp.tashika.format.oqs.paper.PaperFileName;
import jp.tashika.format.oqs.paper.PaperReader;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.terminal.disk.Disk;
import jp.tashika.terminal.disk.Folders;
import jp.tashika.terminal.outbox.Archive;
import jp.tashika.vocabulary.outcome.Decoded;

/** 紙の証のフォルダ。What was read goes to the face files, the answer comes among the requests; both are kept as copies. */
public final class PaperFolder {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Path requests;
    private final Path kept;
    private final FaceFolder face;
    private final Archive archive;
    private final Clock clock;

    public PaperFolder(Folders folders, FaceFolder face, Archive archive, Clock clock) {
        this.requests = folders.request();
        this.kept = folders.work().resolveSibling("paper");
        this.face = face;
        this.archive = archive;
        this.clock = clock;
    }

    /** The check by card that had that face file; clients may have taken the file itself away already. */
    Optional<EligibilityResult> check(String faceFile) throws IOException {
        Optional<String> name = OqsFileName.parse(faceFile)
                .filter(OqsFileName.Face.class::isInstance)
                .map(OqsFileName::text);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return archive.find(clock.instant(), name.get())
                .flatMap(bytes -> switch (OqsReader.readEligibilityResult(bytes)) {
                    case Decoded.Ok<Envelope<EligibilityResult>>(var envelope) -> Optional.of(envelope.message());
                    case Decoded.Faulty<Envelope<EligibilityResult>> _ -> Optional.empty();
                });
    }

    PaperFileName name(UUID mark) {
        return new PaperFileName(PaperFileName.Leg.RESULT, LocalDateTime.now(clock), mark);
    }

    /** Shows a file; from the moment it is kept it is shown, if need be at the next start. */
    void publish(PaperFileName name, byte[] message) throws IOException {
        Files.createDirectories(kept);
        Path fresh = kept.resolve(name.text() + ".new");
        Path file = kept.resolve(name.text());
        Disk.delete(fresh);
        Disk.write(fresh, message);
        Disk.move(fresh, file);
        show(file, name, message);
    }

    private void show(Path file, PaperFileName name, byte[] message) throws IOException {
        archive.put(clock.instant(), name.text(), message);
        face.show(name.text(), message);
        Disk.delete(file);
    }

    void resume() throws IOException {
        if (!Files.isDirectory(kept)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> files = Files.list(kept)) {
            left = files.toList();
        }
        for (Path file : left) {
            Optional<PaperFileName> name =
                    PaperFileName.parse(file.getFileName().toString());
            if (name.isPresent()) {
                show(file, name.get(), Files.readAllBytes(file));
            } else {
                Disk.delete(file); // nobody was told of it yet
            }
        }
    }

    /** The answer, when it comes in time and can be read to its end; it then is moved to the archive. */
    Optional<PaperAnswer> await(PaperFileName name, Duration wait) throws IOException {
        Path file = requests.resolve(name.text());
        long until = System.nanoTime() + wait.toNanos();
        while (true) {
            Optional<PaperAnswer> answer = look(file, name);
            if (answer.isPresent() || System.nanoTime() - until >= 0) {
                return answer;
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    private Optional<PaperAnswer> look(Path file, PaperFileName name) throws IOException {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > PaperReader.bytesMax()) {
                return Optional.empty();
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            return Optional.empty(); // its writer has it open, or took it back: it is looked at again
        }
        if (!(PaperReader.readAnswer(bytes) instanceof Decoded.Ok<PaperAnswer>(PaperAnswer answer))) {
            return Optional.empty(); // not written to its end yet
        }
        archive.put(clock.instant(), name.text(), bytes);
        Disk.delete(file);
        return Optional.of(answer);
    }
}
