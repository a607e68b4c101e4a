package jp.tashika.format.insurer.row;

/** 資格喪失事由。Why a coverage was lost (OQSCD008). */
public enum LossReason implements Coded {
    /** 死亡。 */
    DEATH("01"),
    /** 生活保護受給開始。 */
    PUBLIC_ASSISTANCE("02"),
    /** 医療保険等の資格取得。 */
    OTHER_COVERAGE("03"),
    /** その他。 */
    OTHER("99");

    private final String code;

    LossReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
