package jp.tashika.core.registration;

/**
 * 保留の基準。When a number is too high: at least {@code countMin} and more than {@code shareMax} of the whole, or, however
 * large the whole, at least {@code countAlways}.
 */
public record Threshold(long countMin, double shareMax, long countAlways) {

    public Threshold {
        if (countMin < 1 || shareMax < 0 || shareMax > 1 || countAlways < countMin) {
            throw new IllegalArgumentException(countMin + ", " + shareMax + ", " + countAlways);
        }
    }

    /** 一件でも。One is too many. */
    public static Threshold any() {
        return atLeast(1);
    }

    public static Threshold atLeast(long count) {
        return new Threshold(count, 0, count);
    }

    public boolean isPassedBy(long count, long whole) {
        return count >= countAlways || (count >= countMin && count > shareMax * whole);
    }
}
