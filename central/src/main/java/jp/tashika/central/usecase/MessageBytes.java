package jp.tashika.central.usecase;

/** 電文のバイト列。A message as it came or goes. The array is shared, not copied: nobody changes it. */
public final class MessageBytes {

    private final byte[] bytes;

    private MessageBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static MessageBytes of(byte[] bytes) {
        return new MessageBytes(bytes);
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Personal: only the length is shown. */
    @Override
    public String toString() {
        return "MessageBytes[" + bytes.length + "]";
    }
}
