package jp.tashika.insurer;

/** 実行できない。The command cannot be done, for a reason that is told as it is: settings, files or the line. */
public final class CommandRefused extends RuntimeException {

    CommandRefused(String message) {
        super(message);
    }

    CommandRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
