package jp.tashika.format.oqs.code;

import java.util.Optional;

/** 被保険者証区分。The kind of certificate behind a coverage. (OQSCD010) */
public enum CardClass implements Coded {
    /** 一般。 */
    GENERAL("01"),
    /** 退職。 */
    RETIRED("02"),
    /** 短期(一般)。 */
    SHORT_TERM("03"),
    /** 短期(退職)。 */
    SHORT_TERM_RETIRED("04"),
    /** 特別療養費支給対象者。 */
    SPECIAL_CARE_EXPENSE("05"),
    /** 特例退職。 */
    SPECIAL_RETIRED("06"),
    /** 自衛官(診療証)。 */
    SELF_DEFENCE_FORCES("07"),
    /** 医療扶助。 */
    MEDICAL_ASSISTANCE("A1");

    private static final CardClass[] ALL = values();

    private final String wire;

    CardClass(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    @Override
    public String table() {
        return "OQSCD010";
    }

    public static Optional<CardClass> parse(String wire) {
        return Coded.find(ALL, wire);
    }
}
