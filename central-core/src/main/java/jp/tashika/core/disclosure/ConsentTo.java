package jp.tashika.core.disclosure;

/** 同意の対象。What a patient may let the facility see beside the coverage. */
public enum ConsentTo {
    /** 限度額適用認定証等。On the reader with a card, orally at the counter with numbers (LIM-012, LIM-013). */
    COST_CEILING,
    /** 特定疾病療養受療証。On the reader only (LIM-011). */
    DESIGNATED_DISEASE
}
