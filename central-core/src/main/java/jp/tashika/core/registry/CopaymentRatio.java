package jp.tashika.core.registry;

/** 一部負担金割合。The share the patient pays, in percent: 10, 20 or 30. */
public enum CopaymentRatio {
    /** 1割。 */
    TEN(10),
    /** 2割。 */
    TWENTY(20),
    /** 3割。 */
    THIRTY(30);

    private final int percent;

    CopaymentRatio(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }
}
