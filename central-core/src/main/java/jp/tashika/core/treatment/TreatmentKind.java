package jp.tashika.core.treatment;

/** 診療の区分。Under which heading a treatment is shown. */
public enum TreatmentKind {
    /** 医学管理等。 */
    MANAGEMENT,
    /** 在宅療養指導管理料。 */
    HOME_GUIDANCE,
    /** 画像診断。 */
    IMAGING,
    /** 人工透析。 */
    DIALYSIS,
    /** 放射線治療。 */
    RADIOTHERAPY,
    /** 病理診断。 */
    PATHOLOGY
}
