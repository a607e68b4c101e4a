package jp.tashika.vocabulary.paper;

/** 証の項目。What can stand on such a paper (OCR-002). */
public enum PaperItem {
    /** 保険名称。The title of the paper, which names the scheme. */
    SCHEME_NAME(false),
    /** 保険者番号。Six or eight digits. */
    INSURER_NUMBER(true),
    /** 記号。As printed. */
    SYMBOL(false),
    /** 番号。Of an insured person, as printed. */
    NUMBER(true),
    /** 枝番。Two digits. */
    BRANCH(false),
    /** 公費負担者番号。Eight digits. */
    FUNDER_NUMBER(true),
    /** 受給者番号。Seven digits, or of a prefecture's own programme as printed. */
    RECIPIENT_NUMBER(true),
    /** 氏名。As printed. */
    NAME(false),
    /** 生年月日。Eight digits of the western calendar. */
    BIRTHDATE(false),
    /** 有効期間の始め。Eight digits of the western calendar. */
    VALID_FROM(false),
    /** 有効期限。The last day, eight digits of the western calendar. */
    VALID_UNTIL(false),
    /** 負担割合。Tenths that the patient pays, 0 to 10. */
    COPAYMENT_RATIO(false),
    /** 自己負担上限額。Yen. */
    SELF_PAY_MAX(false);

    private final boolean isIdentifying;

    PaperItem(boolean isIdentifying) {
        this.isIdentifying = isIdentifying;
    }

    /** Whether a receipt computer can do something with a paper of which only this was read. */
    public boolean isIdentifying() {
        return isIdentifying;
    }
}
