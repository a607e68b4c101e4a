package jp.tashika.format.oqs.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** 数字項目。Dates, times and amounts as digits: D8, T14, M6 and N. */
final class Digits {

    private static final int COUNT_DIGITS_MAX = 9;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,5})?");

    private Digits() {}

    static Optional<LocalDate> date(String text) {
        return text.length() == 8 && areDigits(text) ? dateAt(text) : Optional.empty();
    }

    static Optional<LocalDateTime> time(String text) {
        if (text.length() != 14 || !areDigits(text)) {
            return Optional.empty();
        }
        int hour = number(text, 8, 10);
        int minute = number(text, 10, 12);
        int second = number(text, 12, 14);
        if (hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        return dateAt(text).map(date -> LocalDateTime.of(date, LocalTime.of(hour, minute, second)));
    }

    static Optional<YearMonth> month(String text) {
        if (text.length() != 6 || !areDigits(text)) {
            return Optional.empty();
        }
        int month = number(text, 4, 6);
        return month < 1 || month > 12 ? Optional.empty() : Optional.of(YearMonth.of(number(text, 0, 4), month));
    }

    static Optional<Integer> count(String text) {
        return !text.isEmpty() && text.length() <= COUNT_DIGITS_MAX && areDigits(text)
                ? Optional.of(number(text, 0, text.length()))
                : Optional.empty();
    }

    /** A decimal number of up to nine digits before the point and five behind it; sign and exponent are none of it. */
    static Optional<BigDecimal> amount(String text) {
        return AMOUNT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<LocalDate> dateAt(String text) {
        try {
            return Optional.of(LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
