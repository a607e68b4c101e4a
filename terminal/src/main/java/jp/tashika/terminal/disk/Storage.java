package jp.tashika.terminal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 保存先。Knows whether files can be kept and shown: whoever fails on a disk says so here, and the folders are looked at.
 *
 * <p>One locked file is no trouble of the disk; a folder that takes no file at all is. Thread-safe.
 */
public final class Storage {
    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int PROBE_BYTES = 64 * 1024;

    private final Folders folders;
    private final Clock clock;
    private volatile Optional<Trouble> trouble = Optional.empty();
    private long lookedAt = System.nanoTime() - BETWEEN_LOOKS.toNanos();

    public Storage(Folders folders, Clock clock) {
        this.folders = folders;
        this.clock = clock;
    }

    /**
     * 保存先の支障。A folder that takes no files.
     *
     * @param isFull whether its disk is full; if not, it is gone or may not be written to
     */
    public record Trouble(Path folder, boolean isFull, Instant since) {}

    /** 現在の支障。As the latest look found it. */
    public Optional<Trouble> trouble() {
        return trouble;
    }

    /** A step failed on a disk: looks whether more than one file is to blame. */
    public void failed() {
        lookAgain();
    }

    /** A step succeeded: what troubled may have passed. */
    public void worked() {
        if (trouble.isPresent()) {
            lookAgain();
        }
    }

    private synchronized void lookAgain() {
        if (System.nanoTime() - lookedAt >= BETWEEN_LOOKS.toNanos()) {
            look();
        }
    }

    /** 点検。Looks now. */
    public synchronized void look() {
        Optional<Path> refusing =
                List.of(folders.work(), folders.archive(), folders.request(), folders.result()).stream()
                        .filter(folder -> !takesFiles(folder))
                        .findFirst();
        lookedAt = System.nanoTime();
        if (refusing.isPresent()) {
            begin(refusing.get());
        } else if (trouble.isPresent()) {
            trouble = Optional.empty();
            LOG.atInfo().log("all folders take files again: what waited goes on");
        }
    }

    private void begin(Path folder) {
        boolean isFull = isFull(folder);
        boolean isKnown = trouble.filter(known -> known.folder().equals(folder) && known.isFull() == isFull)
                .isPresent();
        if (!isKnown) {
            trouble = Optional.of(new Trouble(folder, isFull, clock.instant()));
            LOG.atError()
                    .addKeyValue("folder", folder)
                    .log(
                            isFull
                                    ? "the disk is full: requests wait and none is lost; make room"
                                    : "the folder takes no files: requests wait and none is lost; see to its rights");
        }
    }

    /** Nothing is written where clients watch. */
    private boolean takesFiles(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            return false;
        }
        if (folder.equals(folders.request()) || folder.equals(folders.result())) {
            return true;
        }
        Path probe = folder.resolve(".tashika-" + UUID.randomUUID() + ".tmp");
        try {
            Files.write(probe, new byte[PROBE_BYTES]);
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            remove(probe);
        }
    }

    @SuppressWarnings("EmptyCatch") // a probe that stays is cleared by hand, and does no harm
    private static void remove(Path probe) {
        try {
            Files.deleteIfExists(probe);
        } catch (IOException e) {
            // see above
        }
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.isDirectory(folder)
                    && Files.isWritable(folder)
                    && Files.getFileStore(folder).getUsableSpace() < PROBE_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
