package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 認定疾病区分。Which 特定疾病 is certified. (OQSCD013) */
public enum DiseaseCategory implements Coded {
    /** 人工透析を要する慢性腎不全。 */
    CHRONIC_RENAL_FAILURE("1"),
    /** 先天性血液凝固因子障害。 */
    COAGULATION_FACTOR("2"),
    /** 血液凝固因子製剤に起因するHIV感染症。 */
    HIV_BY_BLOOD_PRODUCT("3");

    private static final DiseaseCategory[] ALL = values();

    private final String wire;

    DiseaseCategory(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD013";
    }

    public static Optional<DiseaseCategory> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
