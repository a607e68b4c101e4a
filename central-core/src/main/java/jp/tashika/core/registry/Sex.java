package jp.tashika.core.registry;

/** 性別。As registered by the insurer (OQSCD007). */
public enum Sex {
    /** 男。 */
    MALE,
    /** 女。 */
    FEMALE,
    /** 未設定。 */
    UNSET
}
