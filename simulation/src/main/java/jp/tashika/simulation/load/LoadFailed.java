package jp.tashika.simulation.load;

/** 負荷試験失敗。The load could not be put on at all; the message is one Japanese sentence for the person at the keyboard. */
public final class LoadFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LoadFailed(String message) {
        super(message);
    }

    public LoadFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
