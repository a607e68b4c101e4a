package jp.tashika.format.oqs.message;

/** 同意対象。The kinds of records a patient may agree to show, in the order of the message. */
public enum ConsentTo {
    /** 特定健診情報閲覧。 */
    CHECKUP,
    /** 薬剤情報閲覧。 */
    MEDICATION,
    /** 診療情報閲覧。 */
    TREATMENT,
    /** 手術情報閲覧。 */
    SURGERY,
    /** 傷病名閲覧。Since 2025, as are all that follow. */
    DISEASE_NAME,
    /** 感染症情報閲覧。 */
    INFECTION,
    /** その他アレルギー等閲覧。 */
    ALLERGY,
    /** 薬剤アレルギー等閲覧。 */
    DRUG_ALLERGY,
    /** 検査情報閲覧。 */
    TEST,
    /** 処方情報閲覧。 */
    PRESCRIPTION
}
