package jp.tashika.vocabulary.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * カナ。Half-width and full-width katakana, and hiragana, turned into each other.
 *
 * <p>{@link #toHalfWidth} is the form of the wire (氏名カナ), {@link #toFullWidth} the form for people, and
 * {@link #forComparison} the form in which two readings are compared; the last is lossy and never shown.
 */
public final class Kana {

    private static final String SMALL = "ァィゥェォヵヶッャュョヮ";
    private static final String LARGE = "アイウエオカケツヤユヨワ";
    private static final Map<Integer, String> HALF = halfWidthForms();

    private Kana() {}

    /**
     * Full-width katakana, hiragana, Latin, digits and blanks in their half-width forms; anything else (kanji) stays.
     *
     * <p>Marks become characters of their own (ガ is two), and the kana without a half-width form take their nearest:
     * ヰ is written ｲ, ヱ ｴ, ヮ ﾜ, ヵ ｶ, ヶ ｹ.
     */
    public static String toHalfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length() + 8);
        toKatakana(Normalizer.normalize(text, Normalizer.Form.NFC)).codePoints().forEach(c -> {
            String form = HALF.get(c);
            if (form == null) {
                half.appendCodePoint(c);
            } else {
                half.append(form);
            }
        });
        return half.toString();
    }

    /** Half-width katakana, Latin, digits and blanks in their full-width forms, marks joined (ｶﾞ becomes ガ). */
    public static String toFullWidth(String text) {
        StringBuilder full = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                full.append('　');
            } else if (c > ' ' && c <= '~') {
                full.append((char) (c - '!' + '！'));
            } else if (c == 'ﾞ' || c == 'ﾟ') {
                joinMark(full, c);
            } else if (c >= '｡' && c <= 'ﾝ') {
                full.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else {
                full.append(c);
            }
        }
        return full.toString();
    }

    /** Hiragana as katakana; anything else stays. */
    public static String toKatakana(String text) {
        StringBuilder katakana = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hiragana = (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ';
            katakana.append(hiragana ? (char) (c - 'ぁ' + 'ァ') : c);
        }
        return katakana.toString();
    }

    /**
     * One form for all spellings of a reading: full-width katakana, small kana as large ones (insurers that cannot print
     * ショウ send シヨウ), no blanks, no middle dots, Latin in capitals, every hyphen as the long mark.
     */
    public static String forComparison(String text) {
        StringBuilder form = new StringBuilder(text.length());
        String marked = toFullWidth(text).replace('゛', '\u3099').replace('゜', '\u309A');
        String full = toKatakana(Normalizer.normalize(marked, Normalizer.Form.NFKC));
        full.codePoints()
                .filter(c -> !Character.isSpaceChar(c) && !Character.isWhitespace(c) && c != '・')
                .forEach(c -> form.appendCodePoint(comparable(c)));
        return Normalizer.normalize(form, Normalizer.Form.NFC);
    }

    private static int comparable(int c) {
        int small = SMALL.indexOf(c);
        if (small >= 0) {
            return LARGE.charAt(small);
        }
        return switch (c) {
            case '-', '‐', '‑', '–', '—', '―', '−' -> 'ー';
            case 'ヰ' -> 'イ';
            case 'ヱ' -> 'エ';
            default -> Character.toUpperCase(c);
        };
    }

    private static void joinMark(StringBuilder full, char halfWidthMark) {
        char combining = halfWidthMark == 'ﾞ' ? '\u3099' : '\u309A';
        if (!full.isEmpty()) {
            int last = full.length() - 1;
            String joined = Normalizer.normalize("" + full.charAt(last) + combining, Normalizer.Form.NFC);
            if (joined.length() == 1) {
                full.setCharAt(last, joined.charAt(0));
                return;
            }
        }
        full.append(halfWidthMark == 'ﾞ' ? '゛' : '゜');
    }

    private static Map<Integer, String> halfWidthForms() {
        Map<Integer, String> forms = new HashMap<>();
        for (char half = '｡'; half <= 'ﾝ'; half++) {
            String full = Normalizer.normalize(String.valueOf(half), Normalizer.Form.NFKC);
            forms.put((int) full.charAt(0), String.valueOf(half));
            putMarked(forms, full, half, '\u3099', "ﾞ");
            putMarked(forms, full, half, '\u309A', "ﾟ");
        }
        for (char c = '!'; c <= '~'; c++) {
            forms.put(c - '!' + '！', String.valueOf(c));
        }
        forms.put((int) '　', " ");
        forms.put((int) '゛', "ﾞ");
        forms.put((int) '゜', "ﾟ");
        forms.put(0x3099, "ﾞ");
        forms.put(0x309A, "ﾟ");
        forms.putAll(Map.of(
                (int) 'ヰ', "ｲ", (int) 'ヱ', "ｴ", (int) 'ヮ', "ﾜ", (int) 'ヵ', "ｶ", (int) 'ヶ', "ｹ", (int) 'ヸ', "ｲﾞ",
                (int) 'ヹ', "ｴﾞ"));
        return Map.copyOf(forms);
    }

    private static void putMarked(Map<Integer, String> forms, String full, char half, char combining, String mark) {
        String joined = Normalizer.normalize(full + combining, Normalizer.Form.NFC);
        if (joined.length() == 1) {
            forms.put((int) joined.charAt(0), half + mark);
        }
    }
}
