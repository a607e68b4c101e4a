package jp.tashika.format.insurer.row;

/** 認定疾病区分。The diseases of 特定疾病療養受療証 (OQSCD013). */
public enum Disease implements Coded {
    /** 人工透析を要する慢性腎不全。 */
    DIALYSIS("1"),
    /** 先天性血液凝固因子障害。 */
    HAEMOPHILIA("2"),
    /** 血液凝固因子製剤に起因するHIV感染症。 */
    HIV_BY_BLOOD_PRODUCTS("3");

    private final String code;

    Disease(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
