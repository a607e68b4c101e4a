package jp.tashika.format.claim.layout;

/** 記録の要否。How much depends on a field. */
public enum Need {
    /** 必須。Must be there and be readable; without it the claim cannot be used. */
    ALWAYS,
    /** 記録時は可読。May be empty, but what stands there must be readable: money, drugs and days depend on it. */
    READABLE,
    /** 任意。May be empty or wrong; the claim can be used without it. */
    FREE
}
