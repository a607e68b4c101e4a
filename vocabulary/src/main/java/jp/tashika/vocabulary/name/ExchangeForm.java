package jp.tashika.vocabulary.name;

import java.text.Normalizer;

/**
 * 交換用の表記。How a name or address is written when it is exchanged: what cannot be carried is ●, never lost unseen.
 *
 * <p>Domain rules 3: variation selectors go (the base character stays), and each character outside JIS X 0213 becomes
 * one ●. The original stays with whoever registered it; {@link ClaimSafeForm} is made from the original, not from this.
 */
public final class ExchangeForm {

    /** 黒丸。Stands for one character that could not be carried. */
    public static final char BULLET = '●';

    private ExchangeForm() {}

    /** The form exchanged between insurers and the centre: JIS X 0213, the rest ●. */
    public static String of(String original) {
        return carried(composed(withoutSelectors(original)), Repertoire.EXCHANGE);
    }

    /**
     * The form of an answer in Shift_JIS (CP932): characters with a twin there (〜 ～, − －) are exchanged, the rest ●.
     *
     * <p>Applied to what {@link #of} gave, so that both encodings of an answer agree on every ● of the first.
     */
    public static String inShiftJis(String exchanged) {
        return carried(withTwins(exchanged), Repertoire.SHIFT_JIS);
    }

    /** Whether {@code text} has a character that could not be carried on its way here. */
    public static boolean hasBullet(String text) {
        return text.indexOf(BULLET) >= 0;
    }

    static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    static String withoutSelectors(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isVariationSelector(c)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Marks joined to their base (か + ゛), while compatibility ideographs stay what they are (NFC would change 﨑's kin). */
    private static String composed(String text) {
        StringBuilder composed = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = text.offsetByCodePoints(i, 1);
            while (end < text.length() && Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK) {
                end = text.offsetByCodePoints(end, 1);
            }
            String unit = text.substring(i, end);
            boolean marked = unit.codePointCount(0, unit.length()) > 1;
            composed.append(marked ? Normalizer.normalize(unit, Normalizer.Form.NFC) : unit);
            i = end;
        }
        return composed.toString();
    }

    private static String carried(String text, Repertoire repertoire) {
        StringBuilder carried = new StringBuilder(text.length());
        text.codePoints().forEach(c -> carried.appendCodePoint(repertoire.holds(c) ? c : BULLET));
        return carried.toString();
    }

    private static String withTwins(String text) {
        return text.replace('〜', '～')
                .replace('−', '－')
                .replace('‖', '∥')
                .replace('—', '―')
                .replace('¢', '￠')
                .replace('£', '￡')
                .replace('¬', '￢');
    }
}
