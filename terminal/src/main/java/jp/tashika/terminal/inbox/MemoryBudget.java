package jp.tashika.terminal.inbox;

import java.util.concurrent.Semaphore;

/** 記憶域の割当。Bounds how many bytes of requests are in memory at once, however many files wait. */
final class MemoryBudget {
    private static final int UNIT = 1024;

    private final int unitsMax;
    private final Semaphore units;

    MemoryBudget(int bytesMax) {
        this.unitsMax = Math.max(1, bytesMax / UNIT);
        this.units = new Semaphore(unitsMax, true);
    }

    /** Waits until {@code bytes} may be read; closing the share gives them back. */
    Share take(long bytes) throws InterruptedException {
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
