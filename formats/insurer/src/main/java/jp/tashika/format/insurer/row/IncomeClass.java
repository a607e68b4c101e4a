package jp.tashika.format.insurer.row;

/** 所得区分。The income class by which a ratio was judged; it allows one ratio only, so each proves the other. */
public enum IncomeClass implements Coded {
    /** 現役並み所得者。 */
    WORKING_LEVEL("1"),
    /** 一定以上所得者（後期高齢者の2割）。 */
    ABOVE_SET_INCOME("2"),
    /** 一般。 */
    GENERAL("3"),
    /** 低所得Ⅱ。 */
    LOW_II("4"),
    /** 低所得Ⅰ。 */
    LOW_I("5");

    private final String code;

    IncomeClass(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
