package jp.tashika.format.oqs.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
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
        for (int first = 0; first <= 0xFF; first++) {
            enter(table, first, (byte) first);
            for (int second = 0x40; second <= 0xFC; second++) {
                enter(table, (first << 8) | second, (byte) first, (byte) second);
            }
        }
        return table;
    }

    /**
     * Enters the character these bytes are, if the encoder makes the same bytes of it: of characters that stand twice in
     * the code page the usual place is taken, and characters it only bends into others, as ¥ into \, are left out.
     */
    private static void enter(char[] table, int code, byte... bytes) {
        try {
            Charset charset = Encoding.SHIFT_JIS.charset();
            CharBuffer read = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            if (read.length() == 1
                    && ByteBuffer.wrap(bytes).equals(charset.newEncoder().encode(read.duplicate()))) {
                table[read.get(0)] = (char) code;
            }
        } catch (CharacterCodingException e) {
            // these bytes are no character
        }
    }
}
