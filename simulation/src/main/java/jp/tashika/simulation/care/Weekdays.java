package jp.tashika.simulation.care;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** 曜日。Which days of a month care is given on; nobody works on Sundays. */
final class Weekdays {

    private static final int WEEK = 7;

    private Weekdays() {}

    /** The n-th such weekday of a month, from 0; n of at most 3. */
    static LocalDate nth(YearMonth month, int weekday, int n) {
        return all(month, weekday).get(n);
    }

    /** Every such weekday of a month. */
    static List<LocalDate> all(YearMonth month, int weekday) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday + 1)));
        while (!day.isAfter(month.atEndOfMonth())) {
            days.add(day);
            day = day.plusDays(WEEK);
        }
        return days;
    }

    /** The day itself, or the Saturday before; on the first of a month the Monday behind. */
    static LocalDate worked(LocalDate day) {
        if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            return day;
        }
        return day.getDayOfMonth() == 1 ? day.plusDays(1) : day.minusDays(1);
    }
}
