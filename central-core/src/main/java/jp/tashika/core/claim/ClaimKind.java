package jp.tashika.core.claim;

/** レセプトの種類。The four kinds of claims that drugs and treatments are taken from (MED-004). */
public enum ClaimKind {
    /** 医科。 */
    MEDICAL,
    /** DPC。 */
    DPC,
    /** 歯科。 */
    DENTAL,
    /** 調剤。 */
    DISPENSING
}
