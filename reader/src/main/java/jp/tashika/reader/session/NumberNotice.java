package jp.tashika.reader.session;

/** 番号入力の理由。Why the number on the card's front is to be keyed in. */
public enum NumberNotice {
    /** 読めない。The camera's pictures gave none, or wrong ones. */
    UNREAD,
    /** ありえない番号。What was keyed in is no card's number: the card was not asked. */
    IMPOSSIBLE,
    /** 不一致。The card says that it is another. */
    WRONG
}
