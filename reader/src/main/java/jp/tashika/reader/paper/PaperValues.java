package jp.tashika.reader.paper;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.vocabulary.time.Wareki;

/** 項目の値。Texts as the recognition reads them, brought to the forms of items; what has another form stays as it is. */
final class PaperValues {

    /** What boxes around digits are taken for, and what stands between groups of them. */
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[|｜\\[\\]()・.,:;'`_\\-]");

    private static final Pattern DIGITS = Pattern.compile("[0-9OoQDIilZzSsBb〇○|｜\\[\\]・.,:;'`_\\-]+");
    private static final Map<Character, Character> LIKE_DIGITS = Map.ofEntries(
            Map.entry('O', '0'),
            Map.entry('o', '0'),
            Map.entry('Q', '0'),
            Map.entry('D', '0'),
            Map.entry('〇', '0'),
            Map.entry('○', '0'),
            Map.entry('I', '1'),
            Map.entry('i', '1'),
            Map.entry('l', '1'),
            Map.entry('Z', '2'),
            Map.entry('z', '2'),
            Map.entry('S', '5'),
            Map.entry('s', '5'),
            Map.entry('B', '8'),
            Map.entry('b', '6'));
    private static final Pattern DATE = Pattern.compile(
            "((?:明治|大正|昭和|平成|令和|[MTSHR])(?:元|[0-9]{1,2})|[12][0-9]{3})(?:年|[./-])([0-9]{1,2})(?:月|[./-])([0-9]{1,2})日?");
    private static final Pattern TENTHS = Pattern.compile("([0-9]|10|[一二三])割");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,2}0|0)[%％]");
    private static final Pattern YEN = Pattern.compile("([0-9][0-9,.]{0,9})円");
    private static final String KANJI = "〇一二三";

    private PaperValues() {}

    /** 畳む。One width, no blanks, one hyphen, nothing that cannot be seen. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{C}]", "")
                .replaceAll(
                        "[\u2010-\u2015\u2212\u2500\u30fc](?=[0-9])|(?<=[0-9])[\u2010-\u2015\u2212\u2500\u30fc]", "-");
    }

    /**
     * 数字。Digits out of a text, and whether some were taken for other signs.
     *
     * @param read of the text as it stands, up to where no digit can be
     */
    record DigitRun(String digits, String read, boolean isGuessed) {}

    /** The digits at the beginning of a text; empty when it begins with something else. */
    static Optional<DigitRun> number(String text) {
        Matcher run = DIGITS.matcher(text);
        if (!run.lookingAt()) {
            return Optional.empty();
        }
        String bare = BETWEEN_DIGITS.matcher(run.group()).replaceAll("");
        StringBuilder digits = new StringBuilder();
        boolean isGuessed = false;
        for (int i = 0; i < bare.length(); i++) {
            char sign = bare.charAt(i);
            Character digit = LIKE_DIGITS.get(sign);
            isGuessed |= digit != null;
            digits.append(digit == null ? sign : digit);
        }
        return digits.isEmpty() || bare.chars().noneMatch(Character::isDigit)
                ? Optional.empty()
                : Optional.of(new DigitRun(digits.toString(), bare, isGuessed));
    }

    /** 日付。All dates in a text, in either calendar; a day that is in no calendar is none. */
    static List<LocalDate> dates(String text) {
        List<LocalDate> dates = new ArrayList<>();
        Matcher date = DATE.matcher(text.replaceAll("(?<=[0-9])[Oo〇○]|[Oo〇○](?=[0-9年月日])", "0"));
        while (date.find()) {
            date(date).ifPresent(dates::add);
        }
        return dates;
    }

    private static Optional<LocalDate> date(Matcher parts) {
        String year = parts.group(1);
        if (!Character.isDigit(year.charAt(0))) {
            return Wareki.parse(year + "年" + parts.group(2) + "月" + parts.group(3) + "日")
                    .map(Wareki::date);
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String eightDigits(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    /** Whether eight digits are a day of this or the last century, as some papers print it. */
    static boolean isDate(String digits) {
        if (!digits.startsWith("19") && !digits.startsWith("20")) {
            return false;
        }
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** 割合。Tenths, from 3割 or 30%. */
    static Optional<String> tenths(String text) {
        Matcher tenths = TENTHS.matcher(text);
        if (tenths.find()) {
            int kanji = KANJI.indexOf(tenths.group(1));
            return Optional.of(kanji < 0 ? tenths.group(1) : Integer.toString(kanji));
        }
        Matcher percent = PERCENT.matcher(text);
        return percent.find()
                ? Optional.of(Integer.toString(Integer.parseInt(percent.group(1)) / 10))
                : Optional.empty();
    }

    /** 金額。Yen, without commas. */
    static Optional<String> yen(String text) {
        Matcher yen = YEN.matcher(text);
        return yen.find()
                ? Optional.of(Integer.toString(Integer.parseInt(yen.group(1).replaceAll("[,.]", ""))))
                : Optional.empty();
    }
}
