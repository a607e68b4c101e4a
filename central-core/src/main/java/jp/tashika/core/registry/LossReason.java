package jp.tashika.core.registry;

/** 資格喪失事由。Why a coverage was lost (OQSCD008). */
public enum LossReason {
    /** 死亡。 */
    DEATH,
    /** 生活保護受給開始。 */
    PUBLIC_ASSISTANCE,
    /** 医療保険等の資格取得。 */
    OTHER_COVERAGE,
    /** その他。 */
    OTHER
}
