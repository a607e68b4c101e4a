package jp.tashika.vocabulary.number;

import java.text.Normalizer;

/**
 * 照合用の番号。One form for all spellings of a 記号 or 番号, in which two are compared (domain rules 1.5).
 *
 * <p>{@link #strict} folds what only looks different: width, blanks, hyphens, middle dots, case. The two loose forms also
 * drop what desks leave out; an answer found by them is flagged. The registered spelling stays what is shown and claimed.
 */
public final class CanonicalNumber {

    private CanonicalNumber() {}

    /** Step 1: width, blanks, hyphens, middle dots and case made one. */
    public static String strict(String text) {
        if (isCanonicalAlready(text)) {
            return text;
        }
        // blanks go first, so that a mark typed apart from its kana still joins it
        String folded = Normalizer.normalize(withoutIgnored(text), Normalizer.Form.NFKC);
        StringBuilder form = new StringBuilder(folded.length());
        folded.codePoints().filter(c -> !isIgnored(c)).forEach(c -> form.appendCodePoint(unified(c, form)));
        return Normalizer.normalize(form, Normalizer.Form.NFC);
    }

    /** Most numbers are digits alone: they need no normalisation. */
    private static boolean isCanonicalAlready(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static String withoutIgnored(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isIgnored(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Step 3 for a 番号: also without leading zeros; a number of zeros alone keeps one. */
    public static String looseNumber(String text) {
        String form = strict(text);
        int start = 0;
        while (start < form.length() - 1 && form.charAt(start) == '0') {
            start++;
        }
        return form.substring(start);
    }

    /** Step 3 for a 記号: also without hyphens and middle dots, a mark typed behind one joined to its kana. */
    public static String looseSymbol(String text) {
        String form = strict(text).replace("-", "").replace("・", "");
        return Normalizer.normalize(form, Normalizer.Form.NFC);
    }

    private static int unified(int c, StringBuilder before) {
        if (isHyphen(c) || (c == 'ー' && !endsWithKana(before))) {
            return '-';
        }
        if (isMiddleDot(c)) {
            return '・';
        }
        return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
    }

    private static boolean isHyphen(int c) {
        return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    }

    private static boolean isMiddleDot(int c) {
        return c == '・' || c == 0xB7 || c == 0x2022 || c == 0x2027 || c == 0x2219 || c == 0x22C5;
    }

    /** A long mark (ー) is one only behind kana; between digits it is a hyphen typed with the kana keyboard. */
    private static boolean endsWithKana(StringBuilder text) {
        if (text.isEmpty()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return (last >= 'ぁ' && last <= 'ゖ') || (last >= 'ァ' && last <= 'ヺ') || last == 'ー';
    }

    private static boolean isIgnored(int c) {
        return Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || c == 0x200B
                || c == 0xFEFF
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
