package jp.tashika.card.tlv;

/** TLVの形式誤り。Bytes that are not tags, lengths and values; only where is told, they may be personal. */
public final class MalformedTlv extends Exception {

    private static final long serialVersionUID = 1;

    public MalformedTlv(String message, int at) {
        super(message + " at byte " + at);
    }
}
