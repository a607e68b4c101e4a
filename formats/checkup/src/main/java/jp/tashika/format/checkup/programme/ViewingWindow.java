package jp.tashika.format.checkup.programme;

import java.time.LocalDate;
import jp.tashika.format.checkup.item.FiscalYear;

/**
 * 閲覧期間。The fiscal years whose checkups are shown, both included: this one and the four before, none before fiscal 2020.
 */
public record ViewingWindow(FiscalYear first, FiscalYear last) {

    /** 年度数。How many fiscal years are shown. */
    public static final int YEARS = 5;

    /** 最初の年度。Before it nothing was registered. */
    public static final FiscalYear BEGINNING = new FiscalYear(2020);

    /** The window on {@code today}. */
    public static ViewingWindow on(LocalDate today) {
        FiscalYear last = FiscalYear.of(today);
        FiscalYear first = last.minusYears(YEARS - 1);
        return new ViewingWindow(first.compareTo(BEGINNING) < 0 ? BEGINNING : first, last);
    }

    /** Whether a checkup held on {@code day} is shown; never one of a day to come in a later fiscal year. */
    public boolean shows(LocalDate day) {
        FiscalYear held = FiscalYear.of(day);
        return held.compareTo(first) >= 0 && held.compareTo(last) <= 0;
    }
}
