package jp.tashika.card.certificate;

/** 証明書の媒体。Where a certificate lives; whoever presents it tells, by the label of the token. */
public enum Carrier {
    /** カード。The My Number card itself. */
    CARD,
    /** スマートフォン。It has no grace: unusable once it has expired. */
    SMARTPHONE
}
