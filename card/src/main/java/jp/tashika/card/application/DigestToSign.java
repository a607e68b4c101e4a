package jp.tashika.card.application;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** 署名対象。What a card signs: a SHA-256 digest with its name before it (PKCS #1, section 9.2). */
public final class DigestToSign {

    private static final byte[] SHA_256 = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private DigestToSign() {}

    /** Of the content, digested here. */
    public static byte[] of(byte[] content) {
        try {
            return ofDigest(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] ofDigest(byte[] digest) {
        byte[] info = Arrays.copyOf(SHA_256, SHA_256.length + digest.length);
        System.arraycopy(digest, 0, info, SHA_256.length, digest.length);
        return info;
    }
}
