package jp.tashika.vocabulary.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 和暦。A date as the Japanese calendar writes it, from 1873, when it became the Gregorian one.
 *
 * <p>A day belongs to one era only: 昭和64年1月7日 is the last of its era, and 昭和64年1月8日 is no date.
 */
public record Wareki(LocalDate date) {

    private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);
    private static final Pattern WRITTEN =
            Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHR明大昭平令])(元|\\d{1,2})(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?");
    private static final Pattern DIGITS = Pattern.compile("([1-5]|[MTSHR])(\\d\\d)(\\d\\d)(\\d\\d)");

    public Wareki {
        if (date.isBefore(FIRST)) {
            throw new IllegalArgumentException("the calendar begins in 1873");
        }
    }

    public static Wareki from(LocalDate date) {
        return new Wareki(date);
    }

    /** The date of an era, a year of it (1 is 元年), a month and a day; empty when there is no such day in that era. */
    public static Optional<Wareki> of(WarekiEra era, int year, int month, int day) {
        try {
            return Optional.of(new Wareki(LocalDate.from(JapaneseDate.of(era.era(), year, month, day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads 昭和64年1月5日, 令和元年5月1日, S64.1.5, R1/5/1, 5010501 and R010501, in any width and with blanks; empty
     * when it is none of these or no day of its era.
     */
    public static Optional<Wareki> parse(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        Matcher written = WRITTEN.matcher(folded);
        if (written.matches()) {
            return read(written);
        }
        Matcher digits = DIGITS.matcher(folded);
        return digits.matches() ? read(digits) : Optional.empty();
    }

    private static Optional<Wareki> read(Matcher parts) {
        String year = parts.group(2);
        return WarekiEra.parse(parts.group(1))
                .flatMap(era -> of(
                        era,
                        year.equals("元") ? 1 : Integer.parseInt(year),
                        Integer.parseInt(parts.group(3)),
                        Integer.parseInt(parts.group(4))));
    }

    public WarekiEra era() {
        return WarekiEra.of(JapaneseDate.from(date).getEra());
    }

    public int year() {
        return JapaneseDate.from(date).get(ChronoField.YEAR_OF_ERA);
    }

    /** 表示。As people read it, the first year as 元年: {@code 令和元年5月1日}. */
    public String written() {
        int year = year();
        return era().kanji() + (year == 1 ? "元" : year) + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 6桁。Year, month and day of the era, the first year as 01 (照合番号B): {@code 010501}. */
    public String sixDigits() {
        return twoDigits(year()) + twoDigits(date.getMonthValue()) + twoDigits(date.getDayOfMonth());
    }

    /** 7桁。The era code of receipts before the six digits: {@code 5010501}. */
    public String sevenDigits() {
        return era().code() + sixDigits();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    @Override
    public String toString() {
        return written();
    }
}
