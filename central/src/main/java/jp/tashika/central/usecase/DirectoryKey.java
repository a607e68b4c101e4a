package jp.tashika.central.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** 索引の鍵。16 bytes under which a directory names a person, made of something that is not to be read from it. */
public final class DirectoryKey {

    /** 長さ。In bytes. */
    public static final int LENGTH = 16;

    private final byte[] bytes;

    private DirectoryKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static DirectoryKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(LENGTH + " bytes expected, length " + bytes.length);
        }
        return new DirectoryKey(bytes.clone());
    }

    /** 電子証明書の鍵。Of the certificate on a card. */
    public static DirectoryKey ofCard(String issuer, String serial) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((issuer + "\n" + serial).getBytes(StandardCharsets.UTF_8));
            return new DirectoryKey(Arrays.copyOf(digest, LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DirectoryKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Stands for a person: nothing of it is shown. */
    @Override
    public String toString() {
        return "DirectoryKey[masked]";
    }
}
