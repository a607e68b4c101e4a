package jp.tashika.central.jlis;

/** J-LISの応答なし。Nobody answered in time, or not in a way that can be used. */
final class JlisUnreachable extends Exception {

    private static final long serialVersionUID = 1L;

    JlisUnreachable(String message) {
        super(message);
    }

    JlisUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
