package jp.tashika.format.oqs.xml;

/**
 * 上限。How much is read before a document is refused.
 *
 * @param bytesMax size of the whole, looked at before anything is parsed
 * @param depthMax elements inside each other
 * @param elementsMax elements altogether
 * @param textMax characters in one element
 * @param unknownNamesMax different names of elements nobody asked for
 */
public record Limits(int bytesMax, int depthMax, int elementsMax, int textMax, int unknownNamesMax) {

    /** 単独電文。For a message about one person. */
    public static final Limits SINGLE = new Limits(1024 * 1024, 12, 5_000, 4_000, 100);

    /** 一括要求。For a request about many people. */
    public static final Limits BATCH = new Limits(32 * 1024 * 1024, 12, 500_000, 4_000, 100);

    /** 一括結果。For a result about many people, which is larger than its request. */
    public static final Limits BATCH_RESULT = new Limits(64 * 1024 * 1024, 12, 2_000_000, 4_000, 100);
}
