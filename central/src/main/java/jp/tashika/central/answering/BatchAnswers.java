package jp.tashika.central.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.message.BatchFetch;
import jp.tashika.format.oqs.message.BatchHeader;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.vocabulary.outcome.Outcome;

/** 一括処理の受付・結果見出し。Receipts and result headers of both kinds of batches. */
public final class BatchAnswers {

    private BatchAnswers() {}

    /** 受付済。Accepted at that time under that number. */
    public static BatchReceipt accepted(Sender sender, ReceptionNumber number, Instant at) {
        return new BatchReceipt(
                Optional.of(JapanTime.of(at)),
                sender,
                Optional.of(SegmentOfResult.NORMAL),
                Notice.NONE,
                new BatchReceipt.Accepted(number, Optional.of(JapanTime.of(at)), Optional.of(Processing.NORMAL)));
    }

    /** 受付不可。Refused. */
    public static BatchReceipt refused(Sender sender, Outcome reason, Instant at) {
        return new BatchReceipt(
                Optional.of(JapanTime.of(at)),
                sender,
                Optional.of(SegmentOfResult.ABNORMAL),
                Notice.of(reason),
                new BatchReceipt.Refused(Optional.of(Processing.error(reason))));
    }

    /** 処理中。Not ready; to be asked again. */
    public static BatchHeader working(BatchFetch fetch, Instant at) {
        return header(fetch, at, SegmentOfResult.PROCESSING, Notice.NONE);
    }

    /** 異常終了。There is no result under that number, or never will be. */
    public static BatchHeader failed(BatchFetch fetch, Outcome reason, Instant at) {
        return header(fetch, at, SegmentOfResult.ABNORMAL, Notice.of(reason));
    }

    /** 結果。Ready since {@code at}. */
    public static BatchHeader done(Sender sender, ReceptionNumber number, Instant at) {
        return new BatchHeader(
                Optional.of(JapanTime.of(at)),
                Optional.empty(),
                sender,
                number,
                SegmentOfResult.NORMAL,
                Notice.NONE,
                Optional.empty());
    }

    /** 一括照会の結果。The same with the day asked about and the counts. */
    public static BatchHeader counted(BatchHeader done, LocalDate day, BatchHeader.Counts counts) {
        return new BatchHeader(
                done.processedAt(),
                Optional.of(day),
                done.sender(),
                done.number(),
                done.segment(),
                done.notice(),
                Optional.of(counts));
    }

    private static BatchHeader header(BatchFetch fetch, Instant at, SegmentOfResult segment, Notice notice) {
        return new BatchHeader(
                Optional.of(JapanTime.of(at)),
                Optional.empty(),
                fetch.sender(),
                fetch.number(),
                segment,
                notice,
                Optional.empty());
    }
}
