package jp.tashika.core.registry;

/** 被保険者証区分。What kind of certificate the coverage is shown by (OQSCD010). */
public enum CardClassification {
    /** 一般。 */
    GENERAL,
    /** 退職。 */
    RETIRED,
    /** 短期（一般）。 */
    SHORT_TERM,
    /** 短期（退職）。 */
    SHORT_TERM_RETIRED,
    /** 特別療養費支給対象者（旧 被保険者資格証明書）。 */
    SPECIAL_MEDICAL_EXPENSES,
    /** 特例退職。 */
    SPECIAL_RETIRED,
    /** 自衛官診療証。 */
    SELF_DEFENSE_FORCES
}
