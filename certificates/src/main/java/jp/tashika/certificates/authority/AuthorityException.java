package jp.tashika.certificates.authority;

/** 認証局の障害。The authority's folder does not allow what was asked; the message is Japanese, for the person who asked. */
public final class AuthorityException extends RuntimeException {

    public AuthorityException(String message) {
        super(message);
    }

    public AuthorityException(String message, Throwable cause) {
        super(message, cause);
    }
}
