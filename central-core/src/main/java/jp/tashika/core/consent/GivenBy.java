package jp.tashika.core.consent;

/** 同意の取得方法。How the patient answered, or took an answer back; stored by name. */
public enum GivenBy {
    /** 画面。On the reader's screen. */
    SCREEN,
    /** 口頭。To staff, who recorded it. */
    WORD,
    /** 書面。On paper, which somebody recorded. */
    PAPER
}
