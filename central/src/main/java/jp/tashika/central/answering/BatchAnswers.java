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
                new BatchReceipt.Accepted(number, Optional.of(JapanTime.of(at)), Optional.empty()));
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

    /** 照会番号一括登録の受付結果。The same as its asker is told it: without times, and with a status (interface 4.7). */
    public static BatchReceipt ofHandles(BatchReceipt receipt) {
        return switch (receipt.reception()) {
            case BatchReceipt.Accepted(var number, var _, var _) ->
                new BatchReceipt(
                        Optional.empty(),
                        receipt.sender(),
                        Optional.empty(),
                        receipt.notice(),
                        new BatchReceipt.Accepted(number, Optional.empty(), Optional.of(Processing.NORMAL)));
            case BatchReceipt.Refused refused ->
                new BatchReceipt(Optional.empty(), receipt.sender(), receipt.segment(), receipt.notice(), refused);
        };
    }

    /** 照会番号一括登録の結果見出し。The same as its asker is told it: without time, day and counts (interface 4.7). */
    public static BatchHeader ofHandles(BatchHeader header) {
        return new BatchHeader(
                Optional.empty(),
                Optional.empty(),
                header.sender(),
                header.number(),
                header.segment(),
                header.notice(),
                Optional.empty());
    }

    /** 処理中。Not ready; to be asked again. */
    public static BatchHeader working(BatchFetch fetch, Instant at) {
        return header(fetch, at, SegmentOfResult.PROCESSING, Notice.NONE);
    }

    /** 異常終了。There is no result under that number, or never will be. */
    public static BatchHeader failed(BatchFetch fetch, Outcome reason, Instant at) {
        return header(fetch, at, SegmentOfResult.ABNORMAL, Notice.of(reason));
    }

    /** 区切りの見出し。The header that every finished slice carries: that of the result, but for time and counts. */
    public static BatchHeader slice(Sender sender, ReceptionNumber number, Instant at) {
        return new BatchHeader(
                Optional.of(JapanTime.of(at)),
                Optional.empty(),
                sender,
                number,
                SegmentOfResult.NORMAL,
                Notice.NONE,
                Optional.empty());
    }

    /** The same for a day that was asked about. */
    public static BatchHeader slice(Sender sender, ReceptionNumber number, Instant at, LocalDate day) {
        BatchHeader header = slice(sender, number, at);
        return new BatchHeader(
                header.processedAt(),
                Optional.of(day),
                header.sender(),
                header.number(),
                header.segment(),
                header.notice(),
                header.counts());
    }

    /** 結果の見出し。Ready since {@code at}, with how many rows ended how. */
    public static BatchHeader done(BatchHeader slice, Instant at, BatchHeader.Counts counts) {
        return new BatchHeader(
                Optional.of(JapanTime.of(at)),
                slice.day(),
                slice.sender(),
                slice.number(),
                slice.segment(),
                slice.notice(),
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
