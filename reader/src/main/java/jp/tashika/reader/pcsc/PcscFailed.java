package jp.tashika.reader.pcsc;

/** PC/SCの失敗。The system's service for readers said no, or is not there. */
public final class PcscFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final int code;

    PcscFailed(String function, int code) {
        super(String.format("%s: %08X", function, code));
        this.code = code;
    }

    /** As the system's service tells it, for example 0x8010001D: no service. */
    public int code() {
        return code;
    }

    boolean is(int other) {
        return code == other;
    }
}
