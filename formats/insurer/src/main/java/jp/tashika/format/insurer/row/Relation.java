package jp.tashika.format.insurer.row;

/** 本人・家族の別。Whether the person is insured in their own right or as a dependant (OQSCD009). */
public enum Relation implements Coded {
    /** 本人。 */
    SELF("1"),
    /** 家族。 */
    FAMILY("2");

    private final String code;

    Relation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
