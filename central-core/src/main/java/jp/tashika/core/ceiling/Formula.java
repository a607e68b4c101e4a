package jp.tashika.core.ceiling;

import static jp.tashika.core.ceiling.Rounding.shown;

/**
 * 限度額の式。A ceiling as the law writes it: a base, and a percentage of what the cost exceeds.
 *
 * @param offsetYen the cost from which on the percentage counts
 * @param leastYen the ceiling is never below this
 * @param mostYen the ceiling is never above this
 */
record Formula(long baseYen, long offsetYen, int percent, long leastYen, long mostYen) {

    static final long UNBOUNDED = 1_000_000_000_000_000L;

    static Formula flat(long yen) {
        return new Formula(yen, 0, 0, 0, UNBOUNDED);
    }

    long yen(long costYen) {
        long exceeding = Math.max(0, costYen - offsetYen);
        return Math.clamp(baseYen + Rounding.toYen(exceeding, percent), leastYen, mostYen);
    }

    // spec| domain rules 7.2: in the month of the 75th birthday base, offset and fixed amounts are halved
    Formula halved() {
        return new Formula(
                baseYen / 2, offsetYen / 2, percent, leastYen / 2, mostYen == UNBOUNDED ? UNBOUNDED : mostYen / 2);
    }

    /** The calculation for a reader. */
    String shownFor(long costYen) {
        long exceeding = Math.max(0, costYen - offsetYen);
        String sum = percent == 0
                ? shown(baseYen)
                : shown(baseYen) + " ＋ （" + shown(offsetYen + exceeding) + " − " + shown(offsetYen) + "）× " + percent
                        + "％";
        long bounded = yen(costYen);
        if (bounded == baseYen && percent == 0) {
            return sum;
        }
        String bound = "";
        if (bounded == mostYen) {
            bound = "、多くとも" + shown(mostYen);
        } else if (bounded == leastYen) {
            bound = "、少なくとも" + shown(leastYen);
        }
        return sum + bound + " ＝ " + shown(bounded);
    }
}
