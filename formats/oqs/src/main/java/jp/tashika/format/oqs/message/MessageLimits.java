package jp.tashika.format.oqs.message;

import jp.tashika.format.xml.Limits;

/** 電文の上限。How much is read of a message before it is refused; the interface knows neither attributes nor name spaces. */
public final class MessageLimits {

    /** 単独電文。For a message about one person. */
    public static final Limits SINGLE = new Limits(1024 * 1024, 12, 5_000, 4_000, 100, 0);

    /** 一括要求。For a request about many people. */
    public static final Limits BATCH = new Limits(32 * 1024 * 1024, 12, 500_000, 4_000, 100, 0);

    /** 一括結果。For a result about many people, which is larger than its request. */
    public static final Limits BATCH_RESULT = new Limits(64 * 1024 * 1024, 12, 2_000_000, 4_000, 100, 0);

    /** 閲覧結果。For a result about one person's records of some years. */
    public static final Limits RECORDS = new Limits(8 * 1024 * 1024, 12, 500_000, 4_000, 100, 0);

    private MessageLimits() {}
}
