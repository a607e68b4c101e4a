package jp.tashika.core.consent;

/** 同意のない理由。Why a facility may not look. */
public enum NotHeld {
    /** 未確認。The patient was never asked. */
    NEVER_ASKED,
    /** 不同意。The patient said 同意しない. */
    REFUSED,
    /** 期限切れ。The consent is over. */
    OVER,
    /** 撤回。The patient took it back. */
    WITHDRAWN
}
