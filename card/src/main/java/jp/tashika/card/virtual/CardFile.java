package jp.tashika.card.virtual;

import java.util.Arrays;

/** The names of a card's files, and how they are filled. */
final class CardFile {

    static final int SIGNATURE_CERTIFICATE = 0x0001;
    static final int SIGNATURE_AUTHORITY = 0x0002;
    static final int TOKEN = 0x0006;
    static final int PRESENCE = 0x0008;
    static final int AUTHENTICATION_CERTIFICATE = 0x000A;
    static final int AUTHENTICATION_AUTHORITY = 0x000B;
    static final int TRUSTED_INSTITUTIONS = 0x0016;
    static final int AUTHENTICATION_KEY = 0x0017;
    static final int PIN = 0x0018;
    static final int SIGNATURE_KEY = 0x001A;
    static final int SIGNATURE_PASSWORD = 0x001B;

    static final int FACE = 0x0002;
    static final int FACE_SIGNER = 0x0004;
    static final int FACE_NUMBER_B = 0x0012;
    static final int FACE_NUMBER_A = 0x0013;

    static final int TEXT = 0x0002;
    static final int TEXT_SIGNATURE = 0x0003;
    static final int TEXT_SIGNER = 0x0004;
    static final int TEXT_PIN = 0x0011;
    static final int TEXT_BLOCKED = 0x0012;
    static final int TEXT_NUMBER_A = 0x0014;
    static final int TEXT_NUMBER_B = 0x0015;

    private static final int LENGTH = 2_048;
    private static final byte THERE = (byte) 0x8F;

    private CardFile() {}

    /** A file of a card is longer than what stands in it. */
    static byte[] padded(byte[] content) {
        return Arrays.copyOf(content, Math.max(LENGTH, content.length));
    }

    /** Which certificates exist: that for signatures, that for authentication; the third byte is not known. */
    static byte[] presence(boolean hasSignatureCertificate) {
        return new byte[] {hasSignatureCertificate ? THERE : 0, THERE, 0};
    }
}
