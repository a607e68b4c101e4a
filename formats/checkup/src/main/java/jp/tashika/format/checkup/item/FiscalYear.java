package jp.tashika.format.checkup.item;

import java.time.LocalDate;
import java.time.Month;

/** 年度。From 1 April to 31 March; checkups are planned, counted and shown by it. */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    /** The fiscal year of {@code day}. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    public boolean covers(LocalDate day) {
        return of(day).equals(this);
    }

    public FiscalYear minusYears(int years) {
        return new FiscalYear(year - years);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
