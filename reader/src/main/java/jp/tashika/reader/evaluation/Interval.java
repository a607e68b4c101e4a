package jp.tashika.reader.evaluation;

/**
 * 信頼区間。Where the true rate lies, in 95 of 100 such measurements.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record Interval(double low, double high) {

    /** Of a normal distribution: 95 % lie within. */
    private static final double DEVIATIONS = 1.959964;

    /** ウィルソンの区間。Of {@code hits} in {@code trials} that do not depend on one another; good near 0 as well. */
    public static Interval wilson(int hits, int trials) {
        if (trials < 1 || hits < 0 || hits > trials) {
            throw new IllegalArgumentException("no rate: " + hits + " of " + trials);
        }
        double rate = (double) hits / trials;
        double square = DEVIATIONS * DEVIATIONS;
        double middle = rate + square / (2 * trials);
        double reach = DEVIATIONS * Math.sqrt((rate * (1 - rate) + square / (4 * trials)) / trials);
        double whole = 1 + square / trials;
        return new Interval(
                hits == 0 ? 0 : Math.max(0, (middle - reach) / whole),
                hits == trials ? 1 : Math.min(1, (middle + reach) / whole));
    }
}
