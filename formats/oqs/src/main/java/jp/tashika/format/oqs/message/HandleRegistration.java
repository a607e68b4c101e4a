package jp.tashika.format.oqs.message;

/** 照会番号登録要求。Registers one number (OQSsiimm01req). */
public record HandleRegistration(Sender sender, HandleRow row) {}
