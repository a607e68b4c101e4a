package jp.tashika.simulation;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * 月の範囲。Months as a user writes them: one, or the first and the last.
 *
 * @param until the last, included
 */
record MonthRange(YearMonth from, YearMonth until) {

    /** 十年。 */
    static final int MONTHS_MAX = 120;

    /** Reads {@code 2026-08} and {@code 2026-08..2026-10}. */
    static Optional<MonthRange> parse(String text) {
        String[] parts = text.strip().split("\\.\\.", -1);
        if (parts.length > 2) {
            return Optional.empty();
        }
        try {
            YearMonth from = YearMonth.parse(parts[0]);
            YearMonth until = YearMonth.parse(parts[parts.length - 1]);
            boolean sensible = !from.isAfter(until) && ChronoUnit.MONTHS.between(from, until) < MONTHS_MAX;
            return sensible ? Optional.of(new MonthRange(from, until)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
