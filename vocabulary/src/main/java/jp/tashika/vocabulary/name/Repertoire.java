package jp.tashika.vocabulary.name;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/**
 * 文字集合。A set of characters that one party can hold, asked for once from the JDK's charset and kept as bits.
 *
 * <p>Only control characters are taken out, which the charsets pass through.
 */
public enum Repertoire {
    /** 情報交換（JIS X 0213）。What the exchange between insurers and the centre can hold. */
    EXCHANGE("x-SJIS_0213"),
    /** 請求（JIS X 0208）。What a claim can hold: levels 1 and 2; windows-31j would let 髙 﨑 德 through. */
    CLAIM("x-JIS0208"),
    /** シフトJIS（CP932）。What an answer in Shift_JIS can hold. */
    SHIFT_JIS("windows-31j");

    /** Beyond plane 2 nothing is in any of these sets. */
    private static final int CODE_POINTS = 0x30000;

    @SuppressWarnings("ImmutableEnumChecker") // filled before the constructor ends, only read afterwards
    private final BitSet members;

    Repertoire(String charset) {
        members = membersOf(Charset.forName(charset).newEncoder());
    }

    public boolean holds(int codePoint) {
        return members.get(codePoint);
    }

    /** Whether every character of {@code text} is held. */
    public boolean holdsAll(String text) {
        return text.codePoints().allMatch(this::holds);
    }

    private static BitSet membersOf(CharsetEncoder encoder) {
        BitSet members = new BitSet(CODE_POINTS);
        for (int c = ' '; c < CODE_POINTS; c++) {
            boolean candidate = !Character.isISOControl(c)
                    && Character.getType(c) != Character.SURROGATE
                    && Character.getType(c) != Character.PRIVATE_USE;
            if (candidate && encoder.canEncode(Character.toString(c))) {
                members.set(c);
            }
        }
        return members;
    }
}
