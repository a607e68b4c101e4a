package jp.tashika.core.registry;

/** 本人特定。Who fits a proof: one person, nobody, or several. */
public sealed interface Found {

    /**
     * 特定。Exactly one.
     *
     * @param leniently whether leading zeros of 番号 or hyphens of 記号 had to be ignored
     */
    record One(Person person, boolean leniently) implements Found {}

    /** 該当なし。 */
    record Nobody() implements Found {}

    /** 複数該当。 */
    record Several() implements Found {}
}
