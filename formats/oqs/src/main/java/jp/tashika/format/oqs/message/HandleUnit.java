package jp.tashika.format.oqs.message;

/** 照会番号登録結果。How one row of a batch ended. */
public record HandleUnit(HandleEcho echo, Processing processing) {}
