package jp.tashika.sheet.paper;

/** 紙の失敗。A sheet could not be made into a PDF; nothing of its content is in the message. */
public final class PaperException extends RuntimeException {

    PaperException(String message, Throwable cause) {
        super(message, cause);
    }
}
