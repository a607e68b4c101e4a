package jp.tashika.format.xml;

/** UTF-8の検査。Whether bytes are UTF-8; several times faster than decoding them to find out. */
final class Utf8 {

    private Utf8() {}

    /** Whether everything from {@code from} on is UTF-8: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
    static boolean isValid(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length) {
            int length = bytes[at] >= 0 ? 1 : length(bytes, at);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** The length of the sequence that begins with a byte beyond ASCII, 0 when there is no whole one. */
    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (at + length > bytes.length || !isSecond(first, bytes[at + 1] & 0xFF)) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** The second byte rules out overlong forms, surrogates and what lies beyond Unicode (RFC 3629, section 4). */
    private static boolean isSecond(int first, int second) {
        return switch (first) {
            case 0xE0 -> second >= 0xA0 && second <= 0xBF;
            case 0xED -> second >= 0x80 && second <= 0x9F;
            case 0xF0 -> second >= 0x90 && second <= 0xBF;
            case 0xF4 -> second >= 0x80 && second <= 0x8F;
            default -> second >= 0x80 && second <= 0xBF;
        };
    }

    /**
     * Writes one character behind {@code at}; there must be room for four bytes.
     *
     * @return the index behind it
     */
    static int put(int c, byte[] bytes, int at) {
        int next = at;
        if (c < 0x80) {
            bytes[next++] = (byte) c;
            return next;
        }
        if (c < 0x800) {
            bytes[next++] = (byte) (0xC0 | (c >> 6));
        } else {
            if (c < 0x10000) {
                bytes[next++] = (byte) (0xE0 | (c >> 12));
            } else {
                bytes[next++] = (byte) (0xF0 | (c >> 18));
                bytes[next++] = (byte) (0x80 | ((c >> 12) & 0x3F));
            }
            bytes[next++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        bytes[next++] = (byte) (0x80 | (c & 0x3F));
        return next;
    }
}
