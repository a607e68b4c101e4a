package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 処理結果区分。How the whole message ended. (OQSCD003) */
public enum SegmentOfResult implements Coded {
    /** 正常終了。 */
    NORMAL("1"),
    /** 処理中。 */
    PROCESSING("2"),
    /** 異常終了。 */
    ABNORMAL("9");

    private static final SegmentOfResult[] ALL = values();

    private final String wire;

    SegmentOfResult(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD003";
    }

    public static Optional<SegmentOfResult> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
