package jp.tashika.core.registry;

/** 認定疾病区分。The diseases of 特定疾病療養受療証 (OQSCD013, LIM-007). */
public enum Disease {
    /** 人工透析を要する慢性腎不全。 */
    DIALYSIS,
    /** 先天性血液凝固因子障害。 */
    HAEMOPHILIA,
    /** 血液凝固因子製剤に起因するHIV感染症。 */
    HIV_BY_BLOOD_PRODUCTS
}
