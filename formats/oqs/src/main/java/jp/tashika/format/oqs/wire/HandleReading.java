package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.HandleBatch;
import jp.tashika.format.oqs.message.HandleBatchResult;
import jp.tashika.format.oqs.message.HandleEcho;
import jp.tashika.format.oqs.message.HandleEntry;
import jp.tashika.format.oqs.message.HandleRegistration;
import jp.tashika.format.oqs.message.HandleRegistrationResult;
import jp.tashika.format.oqs.message.HandleRow;
import jp.tashika.format.oqs.message.HandleUnit;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.xml.Faults;
import jp.tashika.format.oqs.xml.Unreadable;
import jp.tashika.format.oqs.xml.XmlCursor;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** 照会番号登録の読取。Requests and results that register patients' numbers at a facility. */
final class HandleReading {

    private static final Layout ENTRY = Layout.of(
            REFERENCE_NUMBER,
            INSURER_NUMBER,
            INSURED_CARD_SYMBOL,
            INSURED_IDENTIFICATION_NUMBER,
            INSURED_BRANCH_NUMBER);
    private static final Layout RESULT_BODY =
            Layout.of(REFERENCE_NUMBER, PROCESSING_RESULT_STATUS, PROCESSING_RESULT_CODE, PROCESSING_RESULT_MESSAGE);
    private static final Layout UNIT =
            Layout.of(PROCESSING_RESULT_STATUS, PROCESSING_RESULT_CODE, PROCESSING_RESULT_MESSAGE);

    private static final InsurerNumber NO_INSURER = new InsurerNumber("00000000");

    private HandleReading() {}

    private record Content(Optional<String> handle, Processing processing) {}

    static Decoded<Envelope<HandleRegistration>> registration(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> RequestReading.sender(in, faults),
                new Rows(in, faults, true),
                (sender, rows) -> new HandleRegistration(sender, rows.getFirst()));
    }

    static Decoded<Envelope<HandleBatch>> batch(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in, faults, () -> RequestReading.sender(in, faults), new Rows(in, faults, false), HandleBatch::new);
    }

    static Decoded<Envelope<HandleRegistrationResult>> result(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> ResultReading.header(in, faults),
                new LeafBody<>(
                        new Leaves(RESULT_BODY, in, faults),
                        leaves -> new Content(
                                leaves.text(REFERENCE_NUMBER, HandleEntry.HANDLE_MAX),
                                CommonReading.processing(leaves))),
                (header, content) -> new HandleRegistrationResult(header, content.handle, content.processing));
    }

    static Decoded<Envelope<HandleBatchResult>> batchResult(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in, faults, () -> BatchReading.header(in, faults), new Units(in, faults), HandleBatchResult::new);
    }

    /** One number, with faults of its own. */
    private static HandleRow row(XmlCursor in) {
        Faults faults = new Faults();
        Leaves leaves = Leaves.read(ENTRY, in, faults);
        String handle = leaves.requiredText(REFERENCE_NUMBER, HandleEntry.HANDLE_MAX);
        InsurerNumber insurer = leaves.required(INSURER_NUMBER, InsurerNumber::parse, NO_INSURER);
        var insured = CommonReading.insured(leaves);
        return new HandleRow(
                echo(leaves),
                faults.isEmpty() ? Decoded.ok(new HandleEntry(handle, insurer, insured)) : faults.faulty());
    }

    private static HandleEcho echo(Leaves leaves) {
        return new HandleEcho(
                leaves.verbatim(REFERENCE_NUMBER),
                leaves.verbatim(INSURER_NUMBER),
                leaves.verbatim(INSURED_CARD_SYMBOL),
                leaves.verbatim(INSURED_IDENTIFICATION_NUMBER),
                leaves.verbatim(INSURED_BRANCH_NUMBER));
    }

    /** 登録対象の並び。The numbers of a request. */
    private static final class Rows implements Frame.Body<List<HandleRow>> {
        private final XmlCursor in;
        private final Faults faults;
        private final boolean single;
        private final List<HandleRow> rows = new ArrayList<>();

        Rows(XmlCursor in, Faults faults, boolean single) {
            this.in = in;
            this.faults = faults;
            this.single = single;
        }

        @Override
        public boolean take() {
            if (!in.name().equals(REFERENCE_NUMBER_REGISTRATION_INFO)) {
                return false;
            }
            if (rows.size() >= (single ? 1 : BatchRequest.ROWS_MAX)) {
                throw new Unreadable(single ? Outcome.ELEMENT_REPEATED : Outcome.BATCH_TOO_LARGE, in.path(), "");
            }
            in.ordinal(single ? 0 : rows.size() + 1);
            rows.add(row(in));
            return true;
        }

        @Override
        public List<HandleRow> end() {
            if (single && rows.isEmpty()) {
                faults.add(Outcome.ELEMENT_MISSING, in.path() + "/" + REFERENCE_NUMBER_REGISTRATION_INFO, "");
            }
            return rows;
        }
    }

    /** 登録結果の並び。The rows of a batch result. */
    private static final class Units implements Frame.Body<List<HandleUnit>> {
        private final XmlCursor in;
        private final Faults faults;
        private final List<HandleUnit> units = new ArrayList<>();

        Units(XmlCursor in, Faults faults) {
            this.in = in;
            this.faults = faults;
        }

        @Override
        public boolean take() {
            if (!in.name().equals(BULK_REGISTRATION_UNIT)) {
                return false;
            }
            if (units.size() >= BatchRequest.ROWS_MAX) {
                throw new Unreadable(Outcome.BATCH_TOO_LARGE, in.path(), "");
            }
            in.ordinal(units.size() + 1);
            units.add(unit());
            return true;
        }

        private HandleUnit unit() {
            Leaves leaves = new Leaves(UNIT, in, faults);
            HandleEcho echo = null;
            while (in.nextChild()) {
                if (!leaves.take()) {
                    if (in.name().equals(REFERENCE_NUMBER_REGISTRATION_INFO)) {
                        once(echo);
                        echo = echo(Leaves.read(ENTRY, in, faults));
                    } else {
                        in.skip();
                    }
                }
            }
            if (echo == null) {
                faults.add(Outcome.ELEMENT_MISSING, in.path() + "/" + REFERENCE_NUMBER_REGISTRATION_INFO, "");
                echo = new HandleEcho(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            }
            return new HandleUnit(echo, CommonReading.processing(leaves));
        }

        private void once(@Nullable HandleEcho before) {
            if (before != null) {
                faults.add(Outcome.ELEMENT_REPEATED, in.path(), "");
            }
        }

        @Override
        public List<HandleUnit> end() {
            return units;
        }
    }
}
