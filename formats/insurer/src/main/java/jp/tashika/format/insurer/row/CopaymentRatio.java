package jp.tashika.format.insurer.row;

/** 一部負担金割合。The share the patient pays, in percent. */
public enum CopaymentRatio implements Coded {
    /** 1割。 */
    TEN("010"),
    /** 2割。 */
    TWENTY("020"),
    /** 3割。 */
    THIRTY("030");

    private final String code;

    CopaymentRatio(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
