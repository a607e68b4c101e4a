package jp.tashika.simulation.jlis;

/** 架空のJ-LISの失敗。The fictional issuer cannot go on; the message is a sentence for whoever started it. */
public final class JlisFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JlisFailed(String message) {
        super(message);
    }

    public JlisFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
