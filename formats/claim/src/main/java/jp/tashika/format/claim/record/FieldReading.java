package jp.tashika.format.claim.record;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.vocabulary.time.Wareki;
import jp.tashika.vocabulary.time.WarekiEra;

/** 項目の読取。Reads the values of fields from bytes, without a text in between where there need not be one. */
final class FieldReading {

    private static final int NUMBER_DIGITS_MAX = 18;
    private static final int DECIMAL_DIGITS_MAX = 30;
    private static final byte FULL_WIDTH_BLANK_FIRST = (byte) 0x81;
    private static final byte FULL_WIDTH_BLANK_SECOND = 0x40;

    private FieldReading() {}

    static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] == ' ') {
                at++;
            } else if (isFullWidthBlank(bytes, at, to)) {
                at += 2;
            } else {
                return at;
            }
        }
        return at;
    }

    static int dropBlanks(byte[] bytes, int from, int to) {
        if (from == to || (bytes[to - 1] != ' ' && bytes[to - 1] != FULL_WIDTH_BLANK_SECOND)) {
            return to;
        }
        int end = from;
        for (int at = from; at < to; ) {
            boolean two =
                    at + 1 < to && Windows31j.isLead(bytes[at] & 0xFF) && Windows31j.isSecond(bytes[at + 1] & 0xFF);
            boolean blank = bytes[at] == ' ' || isFullWidthBlank(bytes, at, to);
            at += two ? 2 : 1;
            end = blank ? end : at;
        }
        return end;
    }

    static boolean isDigits(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return false;
            }
        }
        return from < to;
    }

    static OptionalLong number(byte[] bytes, int from, int to) {
        boolean negative = to - from > 1 && bytes[from] == '-';
        int first = negative ? from + 1 : from;
        if (to - first > NUMBER_DIGITS_MAX || !isDigits(bytes, first, to)) {
            return OptionalLong.empty();
        }
        long value = digits(bytes, first, to);
        return OptionalLong.of(negative ? -value : value);
    }

    static boolean isDecimal(byte[] bytes, int from, int to) {
        int digits = 0;
        int points = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '.') {
                points++;
            } else if (bytes[at] >= '0' && bytes[at] <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && digits <= DECIMAL_DIGITS_MAX && points <= 1;
    }

    static Optional<BigDecimal> decimal(byte[] bytes, int from, int to) {
        return isDecimal(bytes, from, to)
                ? Optional.of(new BigDecimal(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)))
                : Optional.empty();
    }

    static Optional<LocalDate> day(byte[] bytes, int from, int to) {
        int length = to - from;
        if (!isDigits(bytes, from, to)) {
            return Optional.empty();
        }
        int month = (int) digits(bytes, to - Math.min(4, length), to - Math.min(2, length));
        int day = (int) digits(bytes, to - Math.min(2, length), to);
        if (length == Edition.WESTERN.dayBytes()) {
            return western((int) digits(bytes, from, from + 4), month, day);
        }
        return length == Edition.WAREKI.dayBytes() ? wareki(bytes, from, month, day) : Optional.empty();
    }

    static Optional<YearMonth> month(byte[] bytes, int from, int to) {
        int length = to - from;
        if (!isDigits(bytes, from, to)) {
            return Optional.empty();
        }
        int month = (int) digits(bytes, to - Math.min(2, length), to);
        if (length == Edition.WESTERN.monthBytes()) {
            return western((int) digits(bytes, from, from + 4), month, 1).map(YearMonth::from);
        }
        if (length != Edition.WAREKI.monthBytes()) {
            return Optional.empty();
        }
        // the month in which an era began belongs to it, though its first day does not
        return wareki(bytes, from, month, 1)
                .or(() -> wareki(bytes, from, month, 28))
                .map(YearMonth::from);
    }

    private static Optional<LocalDate> western(int year, int month, int day) {
        try {
            return year < 1 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> wareki(byte[] bytes, int from, int month, int day) {
        int year = (int) digits(bytes, from + 1, from + 3);
        return WarekiEra.parse(Character.toString(bytes[from]))
                .flatMap(era -> Wareki.of(era, year, month, day))
                .map(Wareki::date);
    }

    private static long digits(byte[] bytes, int from, int to) {
        long value = 0;
        for (int at = from; at < to; at++) {
            value = value * 10 + bytes[at] - '0';
        }
        return value;
    }

    private static boolean isFullWidthBlank(byte[] bytes, int at, int to) {
        return at + 1 < to && bytes[at] == FULL_WIDTH_BLANK_FIRST && bytes[at + 1] == FULL_WIDTH_BLANK_SECOND;
    }
}
