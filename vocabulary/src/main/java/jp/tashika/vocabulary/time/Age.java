package jp.tashika.vocabulary.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * 年齢。The days on which the law counts a person as older (domain rules 6).
 *
 * <p>An age is reached at the end of the day before the birthday (年齢計算ニ関スル法律), for a person born on 29 February
 * at the end of 28 February. So a person born on 1 April is of the school year before, and one born on the first of a
 * month turns 70 in the month before.
 */
public final class Age {

    private static final MonthDay SCHOOL_YEAR_BEGINS = MonthDay.of(Month.APRIL, 1);

    private Age() {}

    /** 満年齢。Years of age as people say it, one more from the birthday on. */
    public static int years(LocalDate birthdate, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birthdate, day);
    }

    /** 年齢到達日。The day at whose end the age is reached: the day before the birthday. */
    public static LocalDate reachedOn(LocalDate birthdate, int years) {
        LocalDate anniversary = birthdate.plusYears(years);
        // 29 February in a common year: java.time has already stepped back to the 28th, the last day of the month
        return anniversary.getDayOfMonth() == birthdate.getDayOfMonth() ? anniversary.minusDays(1) : anniversary;
    }

    /** 誕生日。The birthday itself; for 29 February in a common year, 1 March. */
    public static LocalDate birthday(LocalDate birthdate, int years) {
        return reachedOn(birthdate, years).plusDays(1);
    }

    /** 就学日。The first day of school: 1 April after the sixth year of age is reached. */
    public static LocalDate schoolFrom(LocalDate birthdate) {
        LocalDate reached = reachedOn(birthdate, 6);
        LocalDate april = SCHOOL_YEAR_BEGINS.atYear(reached.getYear());
        return reached.isBefore(april) ? april : april.plusYears(1);
    }

    /** 未就学。Born, and before the 1 April that follows the sixth year of age. */
    public static boolean isPreschool(LocalDate birthdate, LocalDate day) {
        return !day.isBefore(birthdate) && day.isBefore(schoolFrom(birthdate));
    }

    /** 高齢受給者の始まり。The first of the month after the month in which 70 is reached. */
    public static LocalDate elderlyShareFrom(LocalDate birthdate) {
        return YearMonth.from(reachedOn(birthdate, 70)).plusMonths(1).atDay(1);
    }

    /** 後期高齢者の始まり。The 75th birthday, on which the former scheme ends too. */
    public static LocalDate lateElderlyFrom(LocalDate birthdate) {
        return birthday(birthdate, 75);
    }

    /** 高齢受給者。From the month after the 70th birthday to the day before the 75th. */
    public static boolean isElderlyShare(LocalDate birthdate, LocalDate day) {
        return !day.isBefore(elderlyShareFrom(birthdate)) && day.isBefore(lateElderlyFrom(birthdate));
    }

    /** 後期高齢者。From the 75th birthday on. */
    public static boolean isLateElderly(LocalDate birthdate, LocalDate day) {
        return !day.isBefore(lateElderlyFrom(birthdate));
    }

    /** 75歳到達月の特例。Whether ceilings are halved in this month: two schemes share it, unless born on the first. */
    public static boolean isSharedWithLateElderly(LocalDate birthdate, YearMonth month) {
        LocalDate change = lateElderlyFrom(birthdate);
        return YearMonth.from(change).equals(month) && change.getDayOfMonth() != 1;
    }
}
