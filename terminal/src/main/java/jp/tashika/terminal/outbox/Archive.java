package jp.tashika.terminal.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import jp.tashika.terminal.disk.Disk;
import jp.tashika.terminal.journal.Held;

/** 控え。Copies of what was asked and answered, in a folder a day and within it a folder an hour. */
public final class Archive {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH");

    private final Path folder;
    private final ZoneId zone;

    public Archive(Path folder, ZoneId zone) {
        this.folder = folder;
        this.zone = zone;
    }

    /** Moves a published request and its answer here, which ends it in the journal. */
    public void put(Held held) throws IOException {
        Path hour = hour(held.takenAt());
        moveIfThere(held.result(), hour);
        moveIfThere(held.failure(), hour);
        moveIfThere(held.request(), hour);
        Disk.delete(held.proof());
    }

    /** Keeps a copy of what nobody asked for with a file; the same again replaces it. */
    public void put(Instant at, String name, byte[] content) throws IOException {
        Files.write(hour(at).resolve(name), content);
    }

    /** 取出し。A copy of this hour or the one before; empty when there is none of that name. */
    public Optional<byte[]> find(Instant now, String name) throws IOException {
        for (Instant at : List.of(now, now.minus(Duration.ofHours(1)))) {
            Path copy = at(at).resolve(name);
            if (Files.isRegularFile(copy)) {
                return Optional.of(Files.readAllBytes(copy));
            }
        }
        return Optional.empty();
    }

    private Path hour(Instant instant) throws IOException {
        return Files.createDirectories(at(instant));
    }

    private Path at(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        return folder.resolve(DAY.format(at)).resolve(HOUR.format(at));
    }

    private static void moveIfThere(Path file, Path hour) throws IOException {
        try {
            Disk.moveAnywhere(file, hour.resolve(file.getFileName()));
        } catch (NoSuchFileException e) {
            if (Files.exists(file)) {
                throw e;
            }
        }
    }
}
