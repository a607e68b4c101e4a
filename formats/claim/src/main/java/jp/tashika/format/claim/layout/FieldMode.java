package jp.tashika.format.claim.layout;

/** 項目のモード。What characters stand in a field. */
public enum FieldMode {
    /** 数字。Digits only. */
    DIGITS("数字"),
    /** 符号付き数字。Digits, a minus may stand before them. */
    SIGNED("数字（負の値は先頭に-）"),
    /** 小数。Digits, one point may stand between them. */
    DECIMAL("数字と小数点"),
    /** 英数。Half-width characters. */
    HALF("半角"),
    /** 漢字。Full-width characters. */
    FULL("全角"),
    /** 英数又は漢字。All half-width or all full-width. */
    EITHER("すべて半角又はすべて全角"),
    /** 年月日。A day, as the edition writes it. */
    DAY("年月日"),
    /** 年月。A month, as the edition writes it. */
    MONTH("年月"),
    /** 保険者番号・負担者番号。Eight digits, or six and two blanks before them or none. */
    INSURER("数字8桁又は6桁");

    private final String label;

    FieldMode(String label) {
        this.label = label;
    }

    /** 表示名。For the texts of faults. */
    public String label() {
        return label;
    }

    /** Whether it is text, whose characters may be wrong and can be read all the same. */
    public boolean isText() {
        return this == HALF || this == FULL || this == EITHER;
    }

    /** Whether its length is that of the edition. */
    public boolean isDate() {
        return this == DAY || this == MONTH;
    }
}
