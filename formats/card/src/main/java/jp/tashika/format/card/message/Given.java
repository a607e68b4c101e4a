package jp.tashika.format.card.message;

/** 同意の取得方法。How the patient answered. */
public enum Given {
    /** 画面。On the reader's screen. */
    ON_SCREEN,
    /** 口頭。To staff, who recorded it. */
    ORALLY
}
