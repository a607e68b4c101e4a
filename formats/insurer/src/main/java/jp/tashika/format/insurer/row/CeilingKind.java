package jp.tashika.format.insurer.row;

/** 限度額適用認定証区分。Which certificate states the ceiling (OQSCD011). */
public enum CeilingKind implements Coded {
    /** 限度額適用認定証。 */
    CEILING("01"),
    /** 限度額適用・標準負担額減額認定証。 */
    CEILING_AND_MEALS("02"),
    /** 標準負担額減額認定証。 */
    MEALS("03");

    private final String code;

    CeilingKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
