package jp.tashika.core.consent;

/**
 * 同意の対象。What a patient may let the facility see beside the coverage.
 *
 * <p>Written into the store by name: a constant that consents use is never renamed.
 */
public enum ConsentTo {
    /** 限度額適用認定証等。On the reader with a card, orally at the counter with numbers (LIM-012, LIM-013). */
    COST_CEILING,
    /** 特定疾病療養受療証。On the reader only (LIM-011). */
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
    PRESCRIPTION;

    /** 証。Whether it is a certificate told with the answer, and not a record to be viewed later. */
    public boolean isCertificate() {
        return this == COST_CEILING || this == DESIGNATED_DISEASE;
    }
}
