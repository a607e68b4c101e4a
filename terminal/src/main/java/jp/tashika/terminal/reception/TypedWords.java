package jp.tashika.terminal.reception;

import java.text.Normalizer;

/**
 * 入力された文字。What a desk typed about one person, or one line of a list says; nothing in it is checked.
 *
 * @param day 資格確認日; blank for today
 * @param ceilingConsent whether the patient agreed, by word of mouth, to show the 限度額適用認定証
 */
record TypedWords(
        String insurer,
        String symbol,
        String number,
        String branch,
        String birthdate,
        String day,
        boolean ceilingConsent) {

    static final TypedWords NONE = new TypedWords("", "", "", "", "", "", false);

    /** One width for all digits, letters and kana, no blanks around, nothing invisible inside. */
    static String folded(String typed) {
        StringBuilder visible = new StringBuilder(typed.length());
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(TypedWords::isVisible)
                .forEach(visible::appendCodePoint);
        return visible.toString().strip();
    }

    /** {@link #folded}, without any blank: for numbers and dates. */
    static String closed(String typed) {
        return folded(typed).replaceAll("\\s", "");
    }

    private static boolean isVisible(int c) {
        return !Character.isISOControl(c)
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.SURROGATE
                && Character.getType(c) != Character.UNASSIGNED;
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "TypedWords[***]";
    }
}
