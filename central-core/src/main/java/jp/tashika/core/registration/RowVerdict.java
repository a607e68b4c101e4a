package jp.tashika.core.registration;

/** 行の判定。What becomes of one row. */
public enum RowVerdict {
    /** 受入れ。It will be applied. */
    ACCEPTED("受入れ"),
    /** 変更なし。It says what is known already. */
    UNCHANGED("変更なし"),
    /** 隔離。Kept and listed, not applied: it may name the wrong person. */
    QUARANTINED("隔離"),
    /** 却下。It breaks a rule and is not applied. */
    REJECTED("却下");

    private final String label;

    RowVerdict(String label) {
        this.label = label;
    }

    /** 表示名。 */
    public String label() {
        return label;
    }
}
