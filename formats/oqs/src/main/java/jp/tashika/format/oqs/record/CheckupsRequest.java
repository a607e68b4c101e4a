package jp.tashika.format.oqs.record;

/** 特定健診情報閲覧要求。Asks for the checkups on record, all of them (TKKsiquc01req). */
public record CheckupsRequest(RecordsQuery query) {}
