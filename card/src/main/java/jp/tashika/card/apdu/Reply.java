package jp.tashika.card.apdu;

import java.util.Arrays;

/** 応答。A response APDU: perhaps data, and how the command ended. */
public final class Reply {

    private static final int STATUS = 2;

    private final byte[] data;
    private final StatusWord status;

    private Reply(byte[] data, StatusWord status) {
        this.data = data;
        this.status = status;
    }

    public static Reply of(StatusWord status) {
        return new Reply(new byte[0], status);
    }

    /** Data and a good end. */
    public static Reply of(byte[] data) {
        return new Reply(data.clone(), StatusWord.OK);
    }

    /**
     * Reads what a card sent.
     *
     * @throws CardLost when it is not even a status: the card is on its way out
     */
    public static Reply parse(byte[] bytes) throws CardLost {
        if (bytes.length < STATUS) {
            throw new CardLost("a reply without a status", null);
        }
        int end = bytes.length - STATUS;
        StatusWord status = new StatusWord(((bytes[end] & 0xFF) << 8) | (bytes[end + 1] & 0xFF));
        return new Reply(Arrays.copyOf(bytes, end), status);
    }

    public StatusWord status() {
        return status;
    }

    /** A copy. */
    public byte[] data() {
        return data.clone();
    }

    public int length() {
        return data.length;
    }

    public byte[] toBytes() {
        byte[] bytes = Arrays.copyOf(data, data.length + STATUS);
        bytes[data.length] = (byte) (status.value() >> 8);
        bytes[data.length + 1] = (byte) status.value();
        return bytes;
    }

    /** 消去。Forgets the data, which may be a photo or a number. */
    public void wipe() {
        Arrays.fill(data, (byte) 0);
    }

    @Override
    public String toString() {
        return "Reply[" + data.length + " bytes, " + status + "]";
    }
}
