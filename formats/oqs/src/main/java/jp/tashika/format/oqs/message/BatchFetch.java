package jp.tashika.format.oqs.message;

/** 結果ダウンロード要求。Asks for the result of a batch (OQSmuquc02req, OQSmuimm02req). */
public record BatchFetch(Sender sender, ReceptionNumber number) {}
