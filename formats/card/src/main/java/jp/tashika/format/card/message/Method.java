package jp.tashika.format.card.message;

/** 本人確認方法。How it was made sure that the card is shown by its holder (RDR-022). */
public enum Method {
    /** 顔認証。The reader compared the face with the card's photo. */
    FACE,
    /** 暗証番号。The holder typed the four digits. */
    PIN,
    /** 目視確認。Staff compared the face with the card. */
    VISUAL
}
