package jp.tashika.core.holder;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** 住所の表記。Two spellings of one address: 一丁目２番３号 is 1-2-3, blanks are nothing. */
final class AddressForm {

    private static final Pattern UNITS = Pattern.compile("(?<=\\d)(丁目|番地の|番地|番|号|の)");
    private static final Pattern NUMBER_HYPHENS = Pattern.compile("(?<=\\d)[\\-‐‑‒–—―−ー－]+");
    private static final Pattern CHOME = Pattern.compile("[〇一二三四五六七八九十]+(?=丁目)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern LAST_HYPHEN = Pattern.compile("-(?=\\D|$)");
    private static final String DIGITS = "〇一二三四五六七八九";

    private AddressForm() {}

    /** The name of a building is often left out: then one is the beginning of the other, up to a whole number. */
    static boolean isSame(String one, String other) {
        String left = of(one);
        String right = of(other);
        String shorter = left.length() <= right.length() ? left : right;
        String longer = left.length() <= right.length() ? right : left;
        return !shorter.isEmpty()
                && longer.startsWith(shorter)
                && (longer.length() == shorter.length()
                        || (Character.isDigit(shorter.charAt(shorter.length() - 1))
                                && !isNumbering(longer.charAt(shorter.length()))));
    }

    private static boolean isNumbering(char c) {
        return Character.isDigit(c) || c == '-';
    }

    private static String of(String address) {
        String plain = BLANKS.matcher(Normalizer.normalize(address, Normalizer.Form.NFKC))
                .replaceAll("");
        String numbered = UNITS.matcher(withDigits(plain)).replaceAll("-");
        return LAST_HYPHEN.matcher(betweenDigits(numbered)).replaceAll("");
    }

    /** Only the hyphens of numbers: ー is also a letter of names. */
    private static String betweenDigits(String text) {
        return NUMBER_HYPHENS.matcher(text).replaceAll("-");
    }

    /** Numerals of 丁目: 一 to 九十九. */
    private static String withDigits(String text) {
        return CHOME.matcher(text).replaceAll(found -> Integer.toString(number(found.group())));
    }

    private static int number(String numerals) {
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i);
            if (c == '十') {
                sum += (digit == 0 ? 1 : digit) * 10;
                digit = 0;
            } else {
                digit = digit * 10 + DIGITS.indexOf(c);
            }
        }
        return sum + digit;
    }
}
