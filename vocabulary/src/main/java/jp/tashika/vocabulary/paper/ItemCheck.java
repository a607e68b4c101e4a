package jp.tashika.vocabulary.paper;

/** 項目の検証。What the form of an item says of how it was read. */
public enum ItemCheck {
    /** 適合。The check digit, or the calendar, agrees. */
    FITS,
    /** 不適合。It does not: the text is as it was read, and surely not as it was printed. */
    FAILS,
    /** 検証なし。Nothing in such an item can be checked. */
    NONE
}
