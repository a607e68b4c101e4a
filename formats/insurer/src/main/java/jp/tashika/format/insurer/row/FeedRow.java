package jp.tashika.format.insurer.row;

/** 連携行。One line of a feed; which kind it is follows from the file it stands in. */
public sealed interface FeedRow permits Acquisition, Loss, Correction, Voiding, CertificateStatement, CardLink {}
