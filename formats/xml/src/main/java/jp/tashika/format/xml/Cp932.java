package jp.tashika.format.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;
import java.util.Optional;

/**
 * コードページ932。Tables made from the JDK's charset: one look-up a character, where a decoder or encoder costs several
 * times as much.
 */
final class Cp932 {

    private static final int LEAD_MIN = 0x81;
    private static final int SECOND_MIN = 0x40;
    private static final int SECOND_MAX = 0xFC;
    /** What the tables hold where there is nothing. */
    private static final char NONE = '\uFFFF';

    /** Bytes to character. */
    private static final char[] CHARACTERS = new char[0x10000];

    /** Character to bytes. */
    private static final char[] CODES = new char[0x10000];

    static {
        Arrays.fill(CHARACTERS, NONE);
        CharsetDecoder decoder = XmlEncoding.SHIFT_JIS.charset().newDecoder();
        CharsetEncoder encoder = XmlEncoding.SHIFT_JIS.charset().newEncoder();
        for (int first = 0; first <= 0xFF; first++) {
            enter(decoder, encoder, first, (byte) first);
            for (int second = SECOND_MIN; first >= LEAD_MIN && second <= SECOND_MAX; second++) {
                enter(decoder, encoder, (first << 8) | second, (byte) first, (byte) second);
            }
        }
    }

    private Cp932() {}

    /** The one or two bytes of {@code c}, high byte first; 0 when code page 932 does not have it. */
    static int code(char c) {
        return CODES[c];
    }

    /** The bytes from {@code from} on as UTF-8; empty when they are not of this code page. */
    static Optional<byte[]> toUtf8(byte[] bytes, int from) {
        byte[] utf8 = new byte[(bytes.length - from) * 3 + 4];
        int length = 0;
        for (int i = from; i < bytes.length; i++) {
            int code = bytes[i] & 0xFF;
            char c = CHARACTERS[code];
            if (c == NONE && i + 1 < bytes.length) {
                i++;
                c = CHARACTERS[(code << 8) | (bytes[i] & 0xFF)];
            }
            if (c == NONE) {
                return Optional.empty();
            }
            length = Utf8.put(c, utf8, length);
        }
        return Optional.of(Arrays.copyOf(utf8, length));
    }

    /**
     * Enters the character these bytes are; for writing only if the encoder makes the same bytes of it: of characters that
     * stand twice in the code page the usual place is taken, and characters that are only bent into others, as ¥ into \\,
     * are left out.
     */
    private static void enter(CharsetDecoder decoder, CharsetEncoder encoder, int code, byte... bytes) {
        try {
            CharBuffer read = decoder.decode(ByteBuffer.wrap(bytes));
            if (read.length() == 1) {
                char c = read.get(0);
                CHARACTERS[code] = c;
                if (ByteBuffer.wrap(bytes).equals(encoder.encode(read))) {
                    CODES[c] = (char) code;
                }
            }
        } catch (CharacterCodingException e) {
            // these bytes are no character, or their character has no bytes of its own
        }
    }
}
