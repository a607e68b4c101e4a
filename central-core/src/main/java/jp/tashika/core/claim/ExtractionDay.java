package jp.tashika.core.claim;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * 抽出日。On which morning what was claimed can be seen (MED-006, MED-007).
 *
 * <p>Claims of the month before come in from the 5th to the 10th and are ready on the morning of the 11th; those of the
 * 11th and 12th, corrections, are ready on the next morning. Whatever comes later waits for the 11th of the next month.
 * Days are days in Japan.
 */
public final class ExtractionDay {

    private static final int WINDOW_ENDS = 10;
    private static final int FIRST_RUN = 11;
    private static final int LAST_RUN = 13;

    private ExtractionDay() {}

    /** 受付から。The day on whose morning a claim received on {@code receivedOn} can be seen. */
    public static LocalDate of(LocalDate receivedOn) {
        int day = receivedOn.getDayOfMonth();
        if (day <= WINDOW_ENDS) {
            return receivedOn.withDayOfMonth(FIRST_RUN);
        }
        return day < LAST_RUN
                ? receivedOn.plusDays(1)
                : YearMonth.from(receivedOn).plusMonths(1).atDay(FIRST_RUN);
    }

    /** 抽出の有無。Whether anything can become ready on the morning of {@code day}. */
    public static boolean is(LocalDate day) {
        return day.getDayOfMonth() >= FIRST_RUN && day.getDayOfMonth() <= LAST_RUN;
    }

    /** 抽出の対象。Whether the run of {@code day}, or one before it that was missed, covers what was then received. */
    public static boolean covers(LocalDate day, LocalDate receivedOn) {
        return !of(receivedOn).isAfter(day);
    }
}
