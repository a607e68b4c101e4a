package jp.tashika.core.ceiling;

import java.time.YearMonth;
import java.util.Optional;
import jp.tashika.core.claim.CareSetting;

/**
 * 限度額の行。One row of ceilings.tsv.
 *
 * @param from first month
 * @param until last month; absent while open
 * @param setting absent for both
 * @param formula absent when nothing is known
 * @param repeatedYen 多数回該当; absent where there is none
 * @param yearlyYen 年間上限; absent where there is none, or where it is not known
 */
record CeilingRow(
        YearMonth from,
        Optional<YearMonth> until,
        CeilingFor holder,
        Optional<CareSetting> setting,
        Optional<Formula> formula,
        Optional<Long> repeatedYen,
        Optional<Long> yearlyYen,
        State state) {

    /** 確かさ。How much of a row's figures is known. */
    enum State {
        /** 既知。All of it. */
        KNOWN,
        /** 報道。All of it, from the press alone. */
        PRESS,
        /** 引上げ。Raised by an amount not known: the formula is the least it can be, 多数回 is as it says. */
        RAISED,
        /** 未確認。Nothing. */
        UNKNOWN
    }

    boolean covers(YearMonth month) {
        return !month.isBefore(from) && until.filter(month::isAfter).isEmpty();
    }

    boolean isFor(CareSetting asked) {
        return setting.filter(own -> own != asked).isEmpty();
    }

    /** The ceiling of a month that is not 多数回. */
    Bounds bounds() {
        Bounds written = formula.map(Bounds::known).orElse(Bounds.UNKNOWN);
        return switch (state) {
            case KNOWN, PRESS -> written;
            case RAISED -> new Bounds(written.least(), Limit.NONE);
            case UNKNOWN -> Bounds.UNKNOWN;
        };
    }
}
