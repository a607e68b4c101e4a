package jp.tashika.card.cardface;

/** 画像。A picture as a card holds it: PNG of a text, or JPEG 2000 of a face. */
public final class Picture {

    private final byte[] bytes;

    private Picture(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Picture of(byte[] bytes) {
        return new Picture(bytes.clone());
    }

    /** A copy. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "Picture[" + bytes.length + " bytes]";
    }
}
