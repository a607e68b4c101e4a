package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.ProcessingStatus;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.message.BatchHeader;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.BatchRequest;
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
import jp.tashika.format.oqs.xml.Faults;
import jp.tashika.format.oqs.xml.Unreadable;
import jp.tashika.format.oqs.xml.XmlCursor;
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
            Optional<java.time.LocalDateTime> processedAt,
            Sender sender,
            Optional<SegmentOfResult> segment,
            Notice notice) {}

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
        return Frame.read(in, faults, () -> header(in, faults), new Units(in, faults), BatchResult::new);
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

    /** 一括照会結果の並び。The people of a batch result. */
    private static final class Units implements Frame.Body<List<BatchUnit>> {
        private final XmlCursor in;
        private final Faults faults;
        private final List<BatchUnit> units = new ArrayList<>();

        Units(XmlCursor in, Faults faults) {
            this.in = in;
            this.faults = faults;
        }

        @Override
        public boolean take() {
            if (!in.name().equals(BULK_CONFIRM_UNIT)) {
                return false;
            }
            if (units.size() >= BatchRequest.ROWS_MAX) {
                throw new Unreadable(Outcome.BATCH_TOO_LARGE, in.path(), "");
            }
            in.ordinal(units.size() + 1);
            units.add(unit());
            return true;
        }

        @Override
        public List<BatchUnit> end() {
            return units;
        }

        private BatchUnit unit() {
            Leaves leaves = new Leaves(UNIT, in, faults);
            List<ConfirmedCoverage> coverages = new ArrayList<>(1);
            List<String> handles = new ArrayList<>(0);
            QueryEcho echo = null;
            while (in.nextChild()) {
                if (!leaves.take()) {
                    switch (in.name()) {
                        case QUALIFICATION_CONFIRM_SEARCH_INFO -> echo = echo(echo);
                        case RESULT_OF_QUALIFICATION_CONFIRMATION -> coverages.add(CoverageReading.read(in, faults));
                        case RESULT_LIST -> ResultReading.coverages(in, faults, coverages);
                        case REFERENCE_NUMBER -> handle(handles);
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

        private QueryEcho echo(@Nullable QueryEcho before) {
            if (before != null) {
                faults.add(Outcome.ELEMENT_REPEATED, in.path(), "");
            }
            return RequestReading.echo(in, faults);
        }

        private void handle(List<String> handles) {
            String handle = in.leaf(faults);
            if (handle.length() > HandleEntry.HANDLE_MAX || handles.size() >= HANDLES_MAX) {
                faults.add(Outcome.ELEMENT_TOO_LONG, in.path(), "");
            } else if (!handle.isBlank()) {
                handles.add(handle);
            }
        }
    }
}
