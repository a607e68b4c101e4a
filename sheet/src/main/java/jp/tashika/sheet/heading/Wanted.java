package jp.tashika.sheet.heading;

/** 表示の範囲。Whether a part of the record may be shown, which the result itself does not tell. */
public enum Wanted {
    /** 表示する。Asked for, and agreed to as far as is known. */
    SHOWN,
    /** 求めていない。Not asked for. */
    NOT_ASKED,
    /** 同意なし。Asked for, but the person has not agreed. */
    WITHHELD
}
