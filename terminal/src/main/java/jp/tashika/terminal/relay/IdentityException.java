package jp.tashika.terminal.relay;

/** 電子証明書の不備。The terminal's certificate cannot be used; the message is one Japanese sentence for people. */
public final class IdentityException extends RuntimeException {
    IdentityException(String message) {
        super(message);
    }

    IdentityException(String message, Throwable cause) {
        super(message, cause);
    }
}
