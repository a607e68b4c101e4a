package jp.tashika.core.redirection;

/**
 * 振替・分割できない事情。What may keep a claim with the insurer it names although another one has the patient.
 *
 * <p>That public programmes do is published; the others were inferred (what is paid, or how, belongs to one insurer, or
 * nobody knows which day a line belongs to). {@link RedirectionRules#barring} says which of them count.
 */
public enum Obstacle {
    /** 公費併用。A public programme takes part. */
    PUBLIC_EXPENSE,
    /** 算定日なし。No day of a visit can be read. */
    NO_DAYS,
    /** 入院。A stay is paid as a whole. */
    INPATIENT,
    /** 包括評価。A bundle of days is paid as a whole. */
    BUNDLED,
    /** 負担金額の記載。What the patient paid was reckoned with the ceiling of the insurer named. */
    BURDEN_STATED,
    /** 分割できない内容。Its figures cannot be told apart by day: they do not add up, or a line has no day. Keeps it from being split, not from being redirected. */
    INDIVISIBLE
}
