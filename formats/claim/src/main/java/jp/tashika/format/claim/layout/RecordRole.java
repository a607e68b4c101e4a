package jp.tashika.format.claim.layout;

/** レコードの役割。Where in a file a record stands. */
public enum RecordRole {
    /** ファイルの先頭。Begins a file: who sends it, and for which month. */
    HEADER,
    /** レセプトの前置き。May stand before the record that begins a claim, and belongs to that claim. */
    OPENER,
    /** レセプトの先頭。Begins a claim. */
    CLAIM,
    /** レセプトの内容。Belongs to the claim before it. */
    BODY,
    /** ファイルの末尾。Ends a file: how many claims, and how many points in all. */
    TRAILER
}
