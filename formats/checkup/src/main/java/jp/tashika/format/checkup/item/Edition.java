package jp.tashika.format.checkup.item;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * 項目表の版。Which table of items was in force on the day of a checkup.
 *
 * <p>Five fiscal years are shown, so the 3rd and the 4th period stand side by side until the end of fiscal 2027: drinking,
 * smoking and the time since a meal are asked with other answers, and some items exist in one of them only.
 */
public enum Edition {
    /** 第2版。From April 2013, with HbA1c by NGSP. */
    SECOND(LocalDate.of(2013, 4, 1)),
    /** 第3版。From April 2018, the 3rd period; the 15 questions of 後期高齢者 from April 2020. */
    THIRD(LocalDate.of(2018, 4, 1)),
    /** 第4版。From April 2024, the 4th period. */
    FOURTH(LocalDate.of(2024, 4, 1));

    private final LocalDate from;

    Edition(LocalDate from) {
        this.from = from;
    }

    /** 適用開始日。The first day of checkups by this edition. */
    public LocalDate from() {
        return from;
    }

    /** The edition of checkups held on {@code day}; the 2nd for all before. */
    public static Edition on(LocalDate day) {
        return Arrays.stream(values())
                .filter(edition -> !day.isBefore(edition.from))
                .reduce(SECOND, (_, later) -> later);
    }

    static Edition of(String number) {
        return values()[Integer.parseInt(number) - 2];
    }
}
