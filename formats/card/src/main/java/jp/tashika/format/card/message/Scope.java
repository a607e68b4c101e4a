package jp.tashika.format.card.message;

/** 同意の対象。What a patient may let the facility see beside the coverage, each asked for by itself (CNS-002). */
public enum Scope {
    /** 限度額適用認定証。 */
    COST_CEILING,
    /** 特定疾病療養受療証。 */
    DESIGNATED_DISEASE,
    /** 薬剤情報。 */
    MEDICATION,
    /** 診療情報。 */
    TREATMENT,
    /** 手術情報。 */
    SURGERY,
    /** 特定健診情報。 */
    CHECKUP,
    /** 傷病名。Since 2025, as are all that follow. */
    DISEASE_NAME,
    /** 感染症情報。 */
    INFECTION,
    /** その他アレルギー等。 */
    ALLERGY,
    /** 薬剤アレルギー等。 */
    DRUG_ALLERGY,
    /** 検査情報。 */
    TEST,
    /** 処方情報。 */
    PRESCRIPTION
}
