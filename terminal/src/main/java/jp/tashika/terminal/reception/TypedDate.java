package jp.tashika.terminal.reception;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.vocabulary.time.Wareki;

/** 日付の読取り。A date as desks type it: 1960/1/5, 1960年1月5日, 19600105, 昭和35年1月5日, S35.1.5, 3350105. */
final class TypedDate {

    private static final Pattern WESTERN = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private TypedDate() {}

    static Optional<LocalDate> parse(String typed) {
        String text = TypedWords.closed(typed).toUpperCase(Locale.ROOT).replaceAll("[‐-―−ー]", "-");
        for (Pattern pattern : new Pattern[] {WESTERN, DIGITS}) {
            Matcher western = pattern.matcher(text);
            if (western.matches()) {
                return date(western);
            }
        }
        return Wareki.parse(text).map(Wareki::date);
    }

    /** 両方の暦。Both calendars, for people to compare with a card. */
    static String written(LocalDate date) {
        String western = date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        return date.getYear() < 1873
                ? western
                : western + "（" + Wareki.from(date).written() + "）";
    }

    private static Optional<LocalDate> date(Matcher parts) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
