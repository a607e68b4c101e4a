package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 指定医療機関確認フラグ。Whether the voucher names the asking facility. (OQSCD026) */
public enum DesignationCheck implements Coded {
    /** 一致。 */
    SAME("0"),
    /** 不一致。 */
    DIFFERENT("1");

    private static final DesignationCheck[] ALL = values();

    private final String wire;

    DesignationCheck(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD026";
    }

    public static Optional<DesignationCheck> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
