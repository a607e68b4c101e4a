package jp.tashika.core.audit;

/** 提供項目。What kinds of facts an answer told; written into the audit entry and shown to the patient. */
public enum ToldItem {
    /** 資格情報。 */
    ELIGIBILITY,
    /** 高齢受給者証。 */
    ELDERLY_SHARE,
    /** 限度額適用認定証等。 */
    COST_CEILING,
    /** 特定疾病療養受療証。 */
    DESIGNATED_DISEASE,
    /** 照会番号。 */
    PATIENT_HANDLE,
    /** 薬剤情報。 */
    MEDICATION,
    /** 診療情報。 */
    TREATMENT,
    /** 手術情報。 */
    SURGERY,
    /** 特定健診情報。 */
    CHECKUP
}
