package jp.tashika.format.card.message;

/** 媒体。What carries the certificate. */
public enum Medium {
    /** マイナンバーカード。 */
    CARD,
    /** スマートフォン。No grace after its end (domain rules 12). */
    SMARTPHONE
}
