package jp.tashika.card.certificate;

import java.time.LocalDate;
import java.time.YearMonth;

/** 猶予の起算。From when the three months of grace after an expiry are counted; sources differ, so it is a setting. */
public enum GraceFrom {
    /** 有効期限の月の末日。To the end of the third month after the month of expiry. */
    END_OF_MONTH {
        @Override
        LocalDate lastDay(LocalDate expiry) {
            return YearMonth.from(expiry).plusMonths(MONTHS).atEndOfMonth();
        }
    },
    /** 有効期限の日。To the same day three months later. */
    DAY_OF_EXPIRY {
        @Override
        LocalDate lastDay(LocalDate expiry) {
            return expiry.plusMonths(MONTHS);
        }
    };

    private static final int MONTHS = 3;

    /** The last day of grace. */
    abstract LocalDate lastDay(LocalDate expiry);
}
