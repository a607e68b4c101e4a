package jp.tashika.core.claim;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * 閲覧期間。Which months of care may be seen on a day.
 *
 * @param firstMonth the first month of care that was taken from claims
 * @param openedOn the day the view was opened
 * @param years how long a month of care is kept and shown
 */
public record ViewingPeriod(YearMonth firstMonth, LocalDate openedOn, int years) {

    public ViewingPeriod {
        if (years < 1) {
            throw new IllegalArgumentException("no period: " + years);
        }
    }

    public ViewingPeriod withYears(int other) {
        return new ViewingPeriod(firstMonth, openedOn, other);
    }

    /** Whether the month is one that is taken from claims at all. */
    public boolean begins(YearMonth careMonth) {
        return !careMonth.isBefore(firstMonth);
    }

    /** 保存期間の終わり。From this day on the month is neither shown nor kept. */
    public LocalDate overOn(YearMonth careMonth) {
        // the month is counted as a whole: no care of the last years is ever left out
        return careMonth.plusYears(years).plusMonths(1).atDay(1);
    }

    public boolean includes(YearMonth careMonth, LocalDate day) {
        return begins(careMonth) && !day.isBefore(openedOn) && day.isBefore(overOn(careMonth));
    }
}
