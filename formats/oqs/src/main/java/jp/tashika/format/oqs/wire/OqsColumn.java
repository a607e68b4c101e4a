package jp.tashika.format.oqs.wire;

/** 一覧の列名。Columns of lists of people to ask for, named like the elements of the messages. */
public enum OqsColumn {
    /** 医療機関コード。 */
    FACILITY("InstitutionCode"),
    /** 保険者番号。 */
    INSURER(Tags.INSURER_NUMBER),
    /** 被保険者証記号。 */
    SYMBOL(Tags.INSURED_CARD_SYMBOL),
    /** 被保険者証番号。 */
    NUMBER(Tags.INSURED_IDENTIFICATION_NUMBER),
    /** 被保険者証枝番。 */
    BRANCH(Tags.INSURED_BRANCH_NUMBER),
    /** 生年月日。 */
    BIRTHDATE(Tags.BIRTHDATE),
    /** 資格有効性。 */
    VALIDITY(Tags.QUALIFICATION_VALIDITY),
    /** 処理結果コード。 */
    CODE(Tags.PROCESSING_RESULT_CODE),
    /** 備考。 */
    NOTE("Note");

    private final String wire;

    OqsColumn(String wire) {
        this.wire = wire;
    }

    /** 見出し。As written in the first line. */
    public String wire() {
        return wire;
    }
}
