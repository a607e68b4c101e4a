package jp.tashika.core.registry;

/** 本人・家族の別。Whether the person is insured in their own right or as a dependant (OQSCD009). */
public enum Relation {
    /** 本人。 */
    SELF,
    /** 家族。 */
    FAMILY
}
