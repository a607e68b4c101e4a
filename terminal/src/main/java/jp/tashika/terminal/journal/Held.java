package jp.tashika.terminal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.terminal.disk.Disk;

/** 処理中の要求。One request in the journal and its files; the states are told in the text of this package. */
public final class Held {
    private static final int TIMESTAMP_SHIFT = 16;

    private final Path folder;
    private final UUID id;
    private final String name;
    private final boolean recovered;

    Held(Path folder, UUID id, String name, boolean recovered) {
        this.folder = folder;
        this.id = id;
        this.name = name;
        this.recovered = recovered;
    }

    /** 要求ID。Made once, when the file was taken. */
    public UUID id() {
        return id;
    }

    /** 要求ファイル名。As the client wrote it. */
    public String name() {
        return name;
    }

    /** 再開。Whether it was taken before the last restart, so that the centre may have been asked already. */
    public boolean isRecovered() {
        return recovered;
    }

    /** 取得日時。When it was taken, as its id says. */
    public Instant takenAt() {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> TIMESTAMP_SHIFT);
    }

    /** 要求。The request as dropped. */
    public Path request() {
        return folder.resolve(id + Journal.SEPARATOR + name);
    }

    /** 結果。The kept result, when the verdict is one. */
    public Path result() {
        return side(Journal.RESULT);
    }

    /** エラー。The kept error line, when the verdict is one. */
    public Path failure() {
        return side(Journal.FAILURE);
    }

    /** 公開の証。A second name of what clients were shown. */
    public Path proof() {
        return side(Journal.PROOF);
    }

    /** 公開前。What is about to be moved into the folder of results, when files are moved in. */
    public Path outgoing() {
        return side(Journal.OUTGOING);
    }

    /** Whether it was published and only archiving is left. */
    public boolean isPublished() {
        return Files.exists(proof()) && !Files.exists(result()) && !Files.exists(failure());
    }

    /** 判定。The kept verdict, if there is one yet. */
    public Optional<Verdict> verdict() throws IOException {
        if (Files.exists(result())) {
            return Optional.of(new Verdict.Result(Files.readAllBytes(result())));
        }
        return Files.exists(failure())
                ? Optional.of(Verdict.Failure.parse(Files.readAllBytes(failure())))
                : Optional.empty();
    }

    /** Keeps the verdict: from here on no crash asks the centre again. */
    public Verdict keep(Verdict verdict) throws IOException {
        Path part = side(Journal.PART);
        Disk.delete(part);
        Disk.write(part, verdict.bytes());
        Disk.move(
                part,
                switch (verdict) {
                    case Verdict.Result _ -> result();
                    case Verdict.Failure _ -> failure();
                });
        return verdict;
    }

    private Path side(String extension) {
        return folder.resolve(id + extension);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
