package jp.tashika.core.ceiling;

import java.time.YearMonth;
import java.util.Optional;
import jp.tashika.core.claim.CareSetting;

/** 行の限度額。What a row of the table says of a ceiling, with the reservations that go with it. */
record RowBounds(YearMonth month, CareSetting setting, boolean repeated) {

    Optional<CeilingRow> find(CeilingFor holder) {
        return CeilingTable.find(holder, setting, month);
    }

    /** The ceiling for {@code holder}; a range when the table does not know it, or does not have that month. */
    Bounds of(CeilingFor holder, Explanation why) {
        return find(holder)
                .map(row -> row.repeatedYen()
                        .filter(_ -> repeated)
                        .map(yen -> repeated(row, yen, why))
                        .orElseGet(() -> ordinary(row, why)))
                .orElseGet(() -> {
                    why.unknown(Unknown.CEILING);
                    return Bounds.UNKNOWN;
                });
    }

    private static Bounds repeated(CeilingRow row, long yen, Explanation why) {
        why.fact(Step.Kind.REPEATED, "12か月で4回目以降のため、多数回該当の限度額");
        if (row.state() != CeilingRow.State.KNOWN) {
            why.unknown(Unknown.CEILING_FROM_PRESS);
        }
        return Bounds.known(Formula.flat(yen));
    }

    private static Bounds ordinary(CeilingRow row, Explanation why) {
        switch (row.state()) {
            case KNOWN -> {}
            case PRESS -> why.unknown(Unknown.CEILING_FROM_PRESS);
            case RAISED, UNKNOWN -> why.unknown(Unknown.CEILING);
        }
        return row.bounds();
    }
}
