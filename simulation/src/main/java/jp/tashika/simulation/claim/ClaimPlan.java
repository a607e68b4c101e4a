package jp.tashika.simulation.claim;

import java.nio.file.Path;
import java.time.YearMonth;

/**
 * レセプトの計画。Which claims are written, and how they come out.
 *
 * @param from the first month of care
 * @param until the last month of care
 * @param oldCards of a thousand claims of people whose coverage ended within three months, how many show the lost card
 * @param late of a thousand claims, how many are billed a month late
 * @param faults of a thousand claims, how many are spoilt on purpose
 */
public record ClaimPlan(Path folder, long seed, YearMonth from, YearMonth until, int oldCards, int late, int faults) {

    /** 千分率の上限。 */
    public static final int PER_MILLE_MAX = 1000;

    public ClaimPlan {
        if (from.isAfter(until)) {
            throw new IllegalArgumentException(from + " to " + until);
        }
        requirePerMille(oldCards);
        requirePerMille(late);
        requirePerMille(faults);
    }

    private static void requirePerMille(int number) {
        if (number < 0 || number > PER_MILLE_MAX) {
            throw new IllegalArgumentException("0 to " + PER_MILLE_MAX + ": " + number);
        }
    }
}
