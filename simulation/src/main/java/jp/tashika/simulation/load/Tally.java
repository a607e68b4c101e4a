package jp.tashika.simulation.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** 集計。Counts of how requests ended, and the times of those that were answered; written by many threads. */
final class Tally {

    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final int DIGITS = 3;

    private final Map<Verdict, LongAdder> counts = new EnumMap<>(Verdict.class);
    private final Histogram times = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
    private final long countedFromNanos;

    /**
     * @param countedFromNanos requests due before it are of the warm-up
     */
    Tally(long countedFromNanos) {
        this.countedFromNanos = countedFromNanos;
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, new LongAdder());
        }
    }

    /** A request that was due at {@code dueNanos} has ended at {@code endedNanos}; only whole answers have a time. */
    void ended(Verdict verdict, long dueNanos, long endedNanos) {
        count(verdict);
        boolean answered = verdict == Verdict.RIGHT || verdict == Verdict.WRONG;
        if (answered && dueNanos - countedFromNanos >= 0) {
            times.recordValue(Math.clamp(endedNanos - dueNanos, 0L, LONGEST_NANOS));
        }
    }

    void notSent() {
        count(Verdict.NOT_SENT);
    }

    private void count(Verdict verdict) {
        LongAdder adder = counts.get(verdict);
        if (adder != null) {
            adder.increment();
        }
    }

    LoadReport report(double seconds) {
        Map<Verdict, Long> ended = new EnumMap<>(Verdict.class);
        counts.forEach((verdict, count) -> ended.put(verdict, count.sum()));
        return new LoadReport(seconds, times.copy(), ended);
    }
}
