package jp.tashika.core.treatment;

/** 手術の区分。Under which heading a surgery is shown. */
public enum SurgeryKind {
    /** 手術。 */
    SURGERY,
    /** 移植。 */
    TRANSPLANT,
    /** 輸血。 */
    TRANSFUSION
}
