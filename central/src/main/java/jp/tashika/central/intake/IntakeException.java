package jp.tashika.central.intake;

/** 連携処理の障害。The machine failed, not the feed: a disk or the database. */
public final class IntakeException extends RuntimeException {

    IntakeException(String message, Throwable cause) {
        super(message, cause);
    }
}
