package jp.tashika.central.jlis;

/** 信じられない回答。Somebody answered, but it is not what the issuer of cards would say, or no longer. */
final class WrongAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    WrongAnswer(String message) {
        super(message);
    }

    WrongAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
