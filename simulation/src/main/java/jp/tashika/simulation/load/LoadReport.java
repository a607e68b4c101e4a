package jp.tashika.simulation.load;

import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * 負荷の結果。How requests ended and how long their answers took.
 *
 * @param seconds how long times were counted
 * @param times in nanoseconds, from the time the request was due
 * @param counts of all requests, those of the warm-up too
 */
public record LoadReport(double seconds, Histogram times, Map<Verdict, Long> counts) {

    private static final double NANOS_PER_MILLI = 1e6;

    public LoadReport {
        counts = Map.copyOf(counts);
    }

    public long count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    /** 誤りの数。Everything that is not a right answer. */
    public long errors() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != Verdict.RIGHT)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Answers a second while times were counted. */
    public double perSecond() {
        return times.getTotalCount() / seconds;
    }

    public double millis(double percentile) {
        return times.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    /** 表示。A few lines for people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT, "回答 %,d 件 / %.1f 秒 = %,.1f 件/秒%n", times.getTotalCount(), seconds, perSecond()));
        text.append(String.format(
                Locale.ROOT,
                "所要時間（予定時刻から、ミリ秒） p50 %.2f  p90 %.2f  p99 %.2f  p99.9 %.2f  最大 %.2f%n",
                millis(50),
                millis(90),
                millis(99),
                millis(99.9),
                times.getMaxValue() / NANOS_PER_MILLI));
        for (Verdict verdict : Verdict.values()) {
            if (count(verdict) > 0) {
                text.append(String.format(Locale.ROOT, "%s %,d 件%n", verdict.text(), count(verdict)));
            }
        }
        return text.toString();
    }

    /** 一行表示。The same as {@code key=value} pairs, for scripts. */
    public String line() {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "answers=%d per_second=%.1f p50_ms=%.2f p90_ms=%.2f p99_ms=%.2f p999_ms=%.2f max_ms=%.2f errors=%d",
                times.getTotalCount(),
                perSecond(),
                millis(50),
                millis(90),
                millis(99),
                millis(99.9),
                times.getMaxValue() / NANOS_PER_MILLI,
                errors()));
        for (Verdict verdict : Verdict.values()) {
            line.append(' ')
                    .append(verdict.name().toLowerCase(Locale.ROOT))
                    .append('=')
                    .append(count(verdict));
        }
        return line.toString();
    }
}
