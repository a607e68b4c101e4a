package jp.tashika.format.checkup.document;

/** 健診ファイル。Each file an archive of checkups can hold, told apart by its root element and never by its name. */
public sealed interface CheckupFile permits CheckupDocument, ExchangeIndex, ExchangeSummary, SettlementFile {}
