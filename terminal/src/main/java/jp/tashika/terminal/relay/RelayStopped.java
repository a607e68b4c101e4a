package jp.tashika.terminal.relay;

/** 中継停止。The terminal is stopping; the question is not answered, and may be asked again after the restart. */
public final class RelayStopped extends RuntimeException {
    RelayStopped(InterruptedException cause) {
        super("the terminal is stopping", cause);
    }
}
