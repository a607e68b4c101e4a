package jp.tashika.simulation.claim;

/** レセプトの目印。What is special about a claim, for those who check how it is dealt with. */
public enum ClaimMark {
    /** 旧資格の提示。The card shown was of a coverage lost before every day of the claim. */
    OLD_CARD("旧資格の提示"),
    /** 月途中の資格変更。The card shown was lost within the month: some days lie before, some after. */
    CHANGED_WITHIN("月途中の資格変更"),
    /** 資格なし。The card shown was lost, and nothing took its place. */
    NOTHING_INSTEAD("喪失後の資格なし"),
    /** 月遅れ。Billed a month late. */
    LATE("月遅れ"),
    /** 保険者番号の検証番号。The check digit of the insurer is wrong. */
    CHECK_DIGIT_WRONG("不備：保険者番号の検証番号"),
    /** 合計点数。The points of the insurer are not the sum of the lines. */
    SUM_WRONG("不備：合計点数"),
    /** 生年月日。The date of birth is no date. */
    BIRTHDATE_UNREADABLE("不備：生年月日"),
    /** 該当者なし。The number belongs to nobody. */
    NOBODY("不備：番号の該当者なし"),
    /** 医薬品コード。A drug has a code of no master. */
    DRUG_UNKNOWN("不備：医薬品コード"),
    /** 保険者レコードなし。Nobody is named who pays. */
    BEARER_MISSING("不備：保険者レコードなし");

    private final String label;

    ClaimMark(String label) {
        this.label = label;
    }

    /** 表示名。 */
    public String label() {
        return label;
    }

    /** 不備。Whether it is a fault made on purpose. */
    public boolean isFault() {
        return switch (this) {
            case OLD_CARD, CHANGED_WITHIN, NOTHING_INSTEAD, LATE -> false;
            case CHECK_DIGIT_WRONG, SUM_WRONG, BIRTHDATE_UNREADABLE, NOBODY, DRUG_UNKNOWN, BEARER_MISSING -> true;
        };
    }
}
