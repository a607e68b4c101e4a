package jp.tashika.sheet.heading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** 表記。How days, months, ages and amounts are written on every sheet. */
public final class Written {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");
    private static final int MONTHS_OF_YEAR = 12;

    private Written() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    public static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /** 経過。How long ago; days within a month, then whole months, then years and months. */
    public static String age(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return "先の日付";
        }
        if (day.equals(today)) {
            return "今日";
        }
        Period gone = Period.between(day, today);
        long months = gone.toTotalMonths();
        return months == 0 ? ChronoUnit.DAYS.between(day, today) + "日前" : months(months);
    }

    /** 経過。How long ago, where only the month is known. */
    public static String age(YearMonth month, YearMonth today) {
        long months = ChronoUnit.MONTHS.between(month, today);
        if (months < 0) {
            return "先の月";
        }
        return months == 0 ? "今月" : months(months);
    }

    private static String months(long months) {
        if (months < MONTHS_OF_YEAR) {
            return months + "か月前";
        }
        String years = months / MONTHS_OF_YEAR + "年";
        long rest = months % MONTHS_OF_YEAR;
        return rest == 0 ? years + "前" : years + rest + "か月前";
    }

    /** 数量。Without zeros at its end. */
    public static String amount(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
