package jp.tashika.format.oqs.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import jp.tashika.format.oqs.code.Encoding;

/** コードページ932。One look-up a character instead of one call of an encoder a text. */
final class Cp932 {

    private static final char[] TABLE = table();

    private Cp932() {}

    /** The one or two bytes of {@code c}, high byte first; 0 when code page 932 does not have it. */
    static int of(char c) {
        return TABLE[c];
    }

    private static char[] table() {
        char[] table = new char[0x10000];
        CharsetEncoder encoder = Encoding.SHIFT_JIS.charset().newEncoder();
        for (char c = 1; c < 0xFFFF; c++) {
            if (!Character.isSurrogate(c) && encoder.canEncode(c)) {
                table[c] = encode(encoder, c);
            }
        }
        return table;
    }

    private static char encode(CharsetEncoder encoder, char c) {
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(new char[] {c}));
            int first = bytes.get() & 0xFF;
            return (char) (bytes.hasRemaining() ? (first << 8) | (bytes.get() & 0xFF) : first);
        } catch (CharacterCodingException e) {
            return 0;
        }
    }
}
