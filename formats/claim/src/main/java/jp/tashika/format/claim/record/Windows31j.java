package jp.tashika.format.claim.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** windows-31jの表。Which bytes are characters, looked up in tables made once from the JDK's charset. */
final class Windows31j {

    static final Charset CHARSET = Charset.forName("windows-31j");

    private static final int SECOND_MIN = 0x40;
    private static final int SECOND_MAX = 0xFC;
    private static final boolean[] SINGLE = new boolean[0x100];
    private static final boolean[] DOUBLE = new boolean[0x10000];

    /** Codes of one character are read all the time. */
    private static final String[] ASCII =
            IntStream.rangeClosed(0, 0x7F).mapToObj(Character::toString).toArray(String[]::new);

    static {
        CharsetDecoder decoder = CHARSET.newDecoder();
        for (int first = 0; first <= 0xFF; first++) {
            SINGLE[first] = isCharacter(decoder, (byte) first);
            for (int second = SECOND_MIN; isLead(first) && second <= SECOND_MAX; second++) {
                DOUBLE[(first << 8) | second] = isCharacter(decoder, (byte) first, (byte) second);
            }
        }
    }

    private Windows31j() {}

    /** Whether this byte (0 to 255) begins a character of two. */
    static boolean isLead(int first) {
        return (first >= 0x81 && first <= 0x9F) || (first >= 0xE0 && first <= 0xFC);
    }

    /** Whether a byte can be the second of a character; commas, line ends and 0x1A never are. */
    static boolean isSecond(int second) {
        return second >= SECOND_MIN && second <= SECOND_MAX && second != 0x7F;
    }

    static boolean isSingle(int value) {
        return SINGLE[value];
    }

    static boolean isDouble(int first, int second) {
        return DOUBLE[(first << 8) | second];
    }

    /** The text of these bytes; what is no character becomes U+FFFD. */
    static String decode(byte[] bytes, int from, int to) {
        if (to - from == 1 && bytes[from] >= 0) {
            return ASCII[bytes[from]];
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return new String(bytes, from, to - from, CHARSET);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean isCharacter(CharsetDecoder decoder, byte... bytes) {
        try {
            return decoder.decode(ByteBuffer.wrap(bytes)).length() == 1;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
