package jp.tashika.core.registry;

/** 限度額適用認定証区分。Which certificate states the ceiling (OQSCD011). */
public enum CeilingKind {
    /** 限度額適用認定証。 */
    CEILING,
    /** 限度額適用・標準負担額減額認定証。 */
    CEILING_AND_MEALS,
    /** 標準負担額減額認定証。 */
    MEALS
}
