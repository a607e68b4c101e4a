package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 処理結果状況。How one person ended. (OQSCD004) */
public enum ProcessingStatus implements Coded {
    /** 正常終了。 */
    NORMAL("1"),
    /** エラー。 */
    ERROR("2");

    private static final ProcessingStatus[] ALL = values();

    private final String wire;

    ProcessingStatus(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD004";
    }

    public static Optional<ProcessingStatus> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
