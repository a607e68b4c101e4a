package jp.tashika.format.checkup.programme;

/** 重み。What becomes of a document because of a finding. */
public enum Weight {
    /** 受け付けない。The document is sent back. */
    REFUSED,
    /** 注記。The document is taken, and the sender is told. */
    NOTED
}
