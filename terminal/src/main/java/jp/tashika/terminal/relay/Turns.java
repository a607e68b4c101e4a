package jp.tashika.terminal.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * 順番。Says who may ask now: everybody while all is well, nobody while the centre asks to wait, one at a time while the line
 * is cut.
 *
 * <p>Thousands of files may wait after a kill or a cut. If each tried by itself, the centre would spend the time it needs for
 * answers on telling them to come again. Thread-safe.
 */
final class Turns {
    /** What nobody at the desk waits for comes after what somebody may be waiting for. */
    private static final long LATE_BEHIND_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final Duration HOLD_UNSAID = Duration.ofSeconds(1);
    private static final Duration HOLD_MAX = Duration.ofSeconds(10);
    private static final Duration SCOUT_PAUSE_MAX = Duration.ofSeconds(2);

    private final Supplier<RandomGenerator> chance;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long heldUntil = System.nanoTime();
    private long answeredAt = heldUntil;
    private long cutAt = heldUntil;
    private int cuts;
    private boolean scouting;

    Turns(Supplier<RandomGenerator> chance) {
        this.chance = chance;
    }

    /** 順番待ち。One attempt: ends with exactly one of the ways it may end. */
    final class Turn implements AutoCloseable {
        private final long begunAt = System.nanoTime();
        private final boolean scout;
        private boolean over;

        private Turn(boolean scout) {
            this.scout = scout;
        }

        /** The centre answered the question. */
        void answered() {
            end(() -> {
                answeredAt = System.nanoTime();
                cuts = 0;
            });
        }

        /** The centre was reached, and did not answer this question for reasons of its own. */
        void reached() {
            end(() -> cuts = 0);
        }

        /** The centre asks this terminal to wait. */
        void held(Optional<Duration> asked) {
            end(() -> {
                cuts = 0;
                hold(min(asked.orElse(HOLD_UNSAID), HOLD_MAX));
            });
        }

        /** The line is cut. Attempts that were under way together are one cut. */
        void cut() {
            end(() -> {
                if (cuts == 0 || begunAt - cutAt > 0) {
                    cuts++;
                    cutAt = System.nanoTime();
                    hold(min(RetryPlan.pause(cuts, Optional.empty(), chance.get()), SCOUT_PAUSE_MAX));
                }
            });
        }

        /** Given back unused, or by a thread that is stopped. */
        @Override
        public void close() {
            end(() -> {});
        }

        private void end(Runnable change) {
            lock.lock();
            try {
                if (!over) {
                    over = true;
                    scouting &= !scout;
                    change.run();
                    changed.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void hold(Duration pause) {
        long until = System.nanoTime() + pause.toNanos();
        heldUntil = until - heldUntil > 0 ? until : heldUntil;
    }

    /** 最終回答時刻。When the centre last answered anything, as {@link System#nanoTime()} tells time. */
    long answeredAt() {
        lock.lock();
        try {
            return answeredAt;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a turn until {@code until}; empty when none comes by then. */
    Optional<Turn> await(boolean late, long until) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                long now = System.nanoTime();
                long free = late ? heldUntil + LATE_BEHIND_NANOS : heldUntil;
                boolean held = free - now > 0;
                if (until - now <= 0 || (held && free - until >= 0)) {
                    return Optional.empty();
                }
                if (!held && !(cuts > 0 && scouting)) {
                    boolean scout = cuts > 0;
                    scouting |= scout;
                    return Optional.of(new Turn(scout));
                }
                changed.awaitNanos((held ? free : until) - now);
            }
        } finally {
            lock.unlock();
        }
    }
}
