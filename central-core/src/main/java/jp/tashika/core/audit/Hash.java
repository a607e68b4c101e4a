package jp.tashika.core.audit;

import java.util.Arrays;
import java.util.HexFormat;

/** ハッシュ値。The 32 bytes of a SHA-256 digest, as a value. */
public final class Hash {

    /** 長さ。Bytes of a digest. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes {@link #LENGTH} bytes as the store keeps them.
     *
     * @throws IllegalArgumentException when the length is another
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(LENGTH + " bytes expected, length " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** Reads what {@link #toString} wrote. */
    public static Hash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The digest in lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
