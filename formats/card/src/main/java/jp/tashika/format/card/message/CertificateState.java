package jp.tashika.format.card.message;

/** 電子証明書の状態。What the day says of a certificate that may still be used (domain rules 12). */
public enum CertificateState {
    /** 有効。 */
    VALID,
    /** まもなく期限切れ。Within three months of its end. */
    ENDS_SOON,
    /** 猶予期間。Ended less than three months ago: eligibility only, nothing can be consented to. */
    GRACE
}
