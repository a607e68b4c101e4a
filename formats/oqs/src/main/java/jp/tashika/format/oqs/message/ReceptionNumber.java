package jp.tashika.format.oqs.message;

/** 受付番号。Stands for an accepted batch; given by the centre, shown again to fetch the result. */
public record ReceptionNumber(String text) {

    /** 最大長。The longest that is read. */
    public static final int LENGTH_MAX = 100;

    public ReceptionNumber {
        if (text.isBlank() || text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("1 to " + LENGTH_MAX + " characters, length " + text.length());
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
