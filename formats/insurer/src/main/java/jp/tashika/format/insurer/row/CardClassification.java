package jp.tashika.format.insurer.row;

/** 被保険者証区分。What kind of certificate the coverage is shown by (OQSCD010). */
public enum CardClassification implements Coded {
    /** 一般。 */
    GENERAL("01"),
    /** 退職。 */
    RETIRED("02"),
    /** 短期（一般）。 */
    SHORT_TERM("03"),
    /** 短期（退職）。 */
    SHORT_TERM_RETIRED("04"),
    /** 特別療養費支給対象者。 */
    SPECIAL_MEDICAL_EXPENSES("05"),
    /** 特例退職。 */
    SPECIAL_RETIRED("06"),
    /** 自衛官診療証。 */
    SELF_DEFENSE_FORCES("07");

    private final String code;

    CardClassification(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
