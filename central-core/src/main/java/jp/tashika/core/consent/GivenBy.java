package jp.tashika.core.consent;

/** 同意の取得方法。How the patient answered; stored by name. */
public enum GivenBy {
    /** 画面。On the reader's screen. */
    SCREEN,
    /** 口頭。To staff, who recorded it. */
    WORD
}
