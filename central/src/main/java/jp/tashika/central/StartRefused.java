package jp.tashika.central;

/** 起動不可。The centre cannot start; the message is one sentence for whoever starts it. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }
}
