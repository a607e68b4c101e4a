package jp.tashika.card.application;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * 暗証。A PIN, a password or a 照合番号 on its way to the card; forgotten when closed, shown never.
 *
 * <p>It is made of bytes, not of a String: those stay in memory until they are collected, and longer.
 */
public final class Secret implements AutoCloseable {

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the bytes over: they are wiped when this is closed. */
    public static Secret of(byte[] bytes) {
        return new Secret(bytes);
    }

    /** Of what is no secret, as in tests and demonstrations. */
    public static Secret ofText(String text) {
        return new Secret(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A copy; whoever asks wipes it. */
    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "Secret[masked]";
    }
}
