package jp.tashika.reader;

/** 起動中止。The reader cannot start; the message is one Japanese sentence for people. */
public final class StartRefused extends RuntimeException {
    StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
