package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 限度額適用認定証情報変更有無。What a batch tells instead of the certificate. (OQSCD014) */
public enum CeilingChange implements Coded {
    /** 変更なし。 */
    UNCHANGED("0"),
    /** 変更あり又は判定不能。 */
    CHANGED_OR_UNKNOWN("1");

    private static final CeilingChange[] ALL = values();

    private final String wire;

    CeilingChange(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD014";
    }

    public static Optional<CeilingChange> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
