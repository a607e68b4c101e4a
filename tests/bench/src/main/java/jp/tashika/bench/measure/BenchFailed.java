package jp.tashika.bench.measure;

/** 計測失敗。A measurement could not be made; the message is one Japanese sentence for the person at the keyboard. */
public final class BenchFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BenchFailed(String message) {
        super(message);
    }

    public BenchFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
