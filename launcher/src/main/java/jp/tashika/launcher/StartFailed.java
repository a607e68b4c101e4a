package jp.tashika.launcher;

/** 起動失敗。Something stopped the start; the message is one clear Japanese sentence for the person at the keyboard. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailed(String message) {
        super(message);
    }

    public StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
