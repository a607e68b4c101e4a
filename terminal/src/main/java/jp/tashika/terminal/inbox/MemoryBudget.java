package jp.tashika.terminal.inbox;

import java.util.concurrent.Semaphore;
import jp.tashika.format.oqs.file.MessageKind;

/**
 * 記憶域の割当。Bounds how many bytes of requests are in memory at once, however many files wait.
 *
 * <p>Large files are read one at a time and beside the small ones, so that a long list never holds up a single patient.
 */
final class MemoryBudget {
    private static final int UNIT = 1024;
    private static final int SMALL_MAX = 1024 * 1024;
    private static final int LARGE_RESULTS = 2;

    /** For what is of no size. */
    static final Share NOTHING = () -> {};

    private final int unitsMax;
    private final Semaphore units;
    private final Semaphore large = new Semaphore(1, true);
    private final Semaphore results = new Semaphore(LARGE_RESULTS, true);

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

    /** Waits until the answer to a question of this kind may be in memory; results about many people are
     * large, and so are records of some years. */
    Share takeAnswer(MessageKind kind) throws InterruptedException {
        return switch (kind) {
            case ELIGIBILITY, HANDLE, BATCH, HANDLE_BATCH -> NOTHING;
            case BATCH_FETCH, HANDLE_BATCH_FETCH, DRUGS, CHECKUPS -> {
                results.acquire();
                yield results::release;
            }
        };
    }

    /** 割当分。To be closed when the bytes are let go. */
    interface Share extends AutoCloseable {
        @Override
        void close();
    }
}
