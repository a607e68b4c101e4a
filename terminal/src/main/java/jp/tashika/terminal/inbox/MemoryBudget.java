package jp.tashika.terminal.inbox;

import java.util.concurrent.Semaphore;

/**
 * 記憶域の割当。Bounds how many bytes of requests are in memory at once, however many files wait.
 *
 * <p>Large files are read one at a time and beside the small ones, so that a long list never holds up a single patient.
 */
final class MemoryBudget {
    private static final int UNIT = 1024;
    private static final int SMALL_MAX = 1024 * 1024;

    private final int unitsMax;
    private final Semaphore units;
    private final Semaphore large = new Semaphore(1, true);

    /** @param smallBytesMax for all files of up to 1 MiB together */
    MemoryBudget(int smallBytesMax) {
        this.unitsMax = Math.max(1, smallBytesMax / UNIT);
        this.units = new Semaphore(unitsMax, true);
    }

    /** Waits until {@code bytes} may be read; closing the share gives them back. */
    Share take(long bytes) throws InterruptedException {
        if (bytes > SMALL_MAX) {
            large.acquire();
            return large::release;
        }
        int wanted = Math.clamp(bytes / UNIT + 1, 1, unitsMax);
        units.acquire(wanted);
        return () -> units.release(wanted);
    }

    /** 割当分。To be closed when the bytes are let go. */
    interface Share extends AutoCloseable {
        @Override
        void close();
    }
}
