package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.*;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.ProcessingStatus;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.message.BatchHeader;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.BatchResult;
import jp.tashika.format.oqs.message.BatchUnit;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.HandleEntry;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.QueryEcho;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.xml.Faults;
import jp.tashika.format.xml.XmlCursor;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** 一括結果の読取。Receipts and results of batches. */
final class BatchReading {

    private static final Layout RECEIPT_HEADER = Layout.of(
            PROCESS_EXECUTION_TIME,
            MEDICAL_INSTITUTION_CODE,
            ARBITRARY_FILE_IDENTIFIER,
            SEGMENT_OF_RESULT,
            ERROR_CODE,
            ERROR_MESSAGE,
            CHARACTER_CODE_IDENTIFIER);
    private static final Layout RECEIPT_BODY = Layout.of(
            RECEPTION_NUMBER,
            RECEPTION_DATE_TIME,
            PROCESSING_RESULT_STATUS,
            PROCESSING_RESULT_CODE,
            PROCESSING_RESULT_MESSAGE);
    private static final Layout RESULT_HEADER = Layout.of(
            PROCESS_EXECUTION_TIME,
            QUALIFICATION_CONFIRMATION_DATE,
            MEDICAL_INSTITUTION_CODE,
            ARBITRARY_FILE_IDENTIFIER,
            RECEPTION_NUMBER,
            SEGMENT_OF_RESULT,
            ERROR_CODE,
            ERROR_MESSAGE,
            NUMBER_OF_PROCESSING_RESULT,
            NUMBER_OF_NORMAL_PROCESSING,
            NUMBER_OF_ERROR,
            CHARACTER_CODE_IDENTIFIER);
    private static final Layout UNIT = Layout.of(
            PROCESSING_RESULT_STATUS, PROCESSING_RESULT_CODE, PROCESSING_RESULT_MESSAGE, QUALIFICATION_VALIDITY);

    private static final ReceptionNumber NO_RECEPTION = new ReceptionNumber("-");
    private static final int HANDLES_MAX = 20;

    private BatchReading() {}

    private record ReceiptHeader(
            Optional<LocalDateTime> processedAt, Sender sender, Optional<SegmentOfResult> segment, Notice notice) {}

    static Decoded<Envelope<BatchReceipt>> receipt(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> receiptHeader(Leaves.read(RECEIPT_HEADER, in, faults)),
                new LeafBody<>(new Leaves(RECEIPT_BODY, in, faults), BatchReading::reception),
                (header, reception) ->
                        new BatchReceipt(header.processedAt, header.sender, header.segment, header.notice, reception));
    }

    private static ReceiptHeader receiptHeader(Leaves leaves) {
        return new ReceiptHeader(
                leaves.time(PROCESS_EXECUTION_TIME),
                CommonReading.sender(leaves),
                leaves.value(SEGMENT_OF_RESULT, SegmentOfResult::parse),
                CommonReading.notice(leaves));
    }

    private static BatchReceipt.Reception reception(Leaves leaves) {
        Optional<Processing> processing = leaves.value(PROCESSING_RESULT_STATUS, ProcessingStatus::parse)
                .map(status -> CommonReading.processing(leaves, status));
        Optional<ReceptionNumber> number = leaves.value(RECEPTION_NUMBER, RequestReading::receptionNumber);
        return number.isPresent()
                ? new BatchReceipt.Accepted(number.get(), leaves.time(RECEPTION_DATE_TIME), processing)
                : new BatchReceipt.Refused(processing);
    }

    static Decoded<Envelope<BatchResult>> result(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> header(in, faults),
                Repeated.many(in, faults, BULK_CONFIRM_UNIT, () -> unit(in, faults)),
                BatchResult::new);
    }

    static BatchHeader header(XmlCursor in, Faults faults) {
        Leaves leaves = Leaves.read(RESULT_HEADER, in, faults);
        return new BatchHeader(
                leaves.time(PROCESS_EXECUTION_TIME),
                leaves.date(QUALIFICATION_CONFIRMATION_DATE),
                CommonReading.sender(leaves),
                leaves.required(RECEPTION_NUMBER, RequestReading::receptionNumber, NO_RECEPTION),
                leaves.required(SEGMENT_OF_RESULT, SegmentOfResult::parse, SegmentOfResult.ABNORMAL),
                CommonReading.notice(leaves),
                counts(leaves));
    }

    private static Optional<BatchHeader.Counts> counts(Leaves leaves) {
        Optional<Integer> all = leaves.count(NUMBER_OF_PROCESSING_RESULT);
        Optional<Integer> normal = leaves.count(NUMBER_OF_NORMAL_PROCESSING);
        Optional<Integer> errors = leaves.count(NUMBER_OF_ERROR);
        return all.map(count -> new BatchHeader.Counts(count, normal.orElse(0), errors.orElse(0)));
    }

    private static BatchUnit unit(XmlCursor in, Faults faults) {
        Leaves leaves = new Leaves(UNIT, in, faults);
        List<ConfirmedCoverage> coverages = new ArrayList<>(1);
        List<String> handles = new ArrayList<>(0);
        QueryEcho echo = null;
        while (in.nextChild()) {
            if (!leaves.take()) {
                switch (in.name()) {
                    case QUALIFICATION_CONFIRM_SEARCH_INFO -> echo = echo(in, faults, echo);
                    case RESULT_OF_QUALIFICATION_CONFIRMATION -> coverages.add(CoverageReading.read(in, faults));
                    case RESULT_LIST -> ResultReading.coverages(in, faults, coverages);
                    case REFERENCE_NUMBER -> handle(in, faults, handles);
                    default -> in.skip();
                }
            }
        }
        return new BatchUnit(
                Optional.ofNullable(echo),
                CommonReading.processing(leaves),
                leaves.value(QUALIFICATION_VALIDITY, Validity::parse),
                coverages,
                handles);
    }

    private static QueryEcho echo(XmlCursor in, Faults faults, @Nullable QueryEcho before) {
        if (before != null) {
            faults.add(Outcome.ELEMENT_REPEATED, in.path(), "");
        }
        return RequestReading.echo(in, faults);
    }

    private static void handle(XmlCursor in, Faults faults, List<String> handles) {
        String handle = in.leaf(faults);
        if (handle.length() > HandleEntry.HANDLE_MAX || handles.size() >= HANDLES_MAX) {
            faults.add(Outcome.ELEMENT_TOO_LONG, in.path(), "");
        } else if (!handle.isBlank()) {
            handles.add(handle);
        }
    }
}
