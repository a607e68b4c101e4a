package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 限度額適用認定証提供同意フラグ。Whether the patient agrees to show the 限度額適用認定証. (OQSCD001) */
public enum CeilingConsent implements Coded {
    /** 未同意。 */
    WITHHELD("0"),
    /** 同意。 */
    GIVEN("1");

    private static final CeilingConsent[] ALL = values();

    private final String wire;

    CeilingConsent(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD001";
    }

    public static Optional<CeilingConsent> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
