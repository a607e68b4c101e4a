package jp.tashika.format.oqs.record;

/** 出力形式。What a result is made as. */
public enum RecordForm {
    /** 紙の形。For people to read, or to print. */
    PDF,
    /** データの形。For the receipt computer or the electronic chart. */
    XML
}
