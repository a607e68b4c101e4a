package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.*;

import java.util.Optional;
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
import jp.tashika.format.xml.Faults;
import jp.tashika.format.xml.XmlCursor;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;

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

    private static final HandleEcho NO_ECHO =
            new HandleEcho(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private HandleReading() {}

    private record Content(Optional<String> handle, Processing processing) {}

    static Decoded<Envelope<HandleRegistration>> registration(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> RequestReading.sender(in, faults),
                Repeated.one(in, faults, REFERENCE_NUMBER_REGISTRATION_INFO, () -> row(in)),
                (sender, rows) -> new HandleRegistration(sender, rows.getFirst()));
    }

    static Decoded<Envelope<HandleBatch>> batch(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> RequestReading.sender(in, faults),
                Repeated.many(in, faults, REFERENCE_NUMBER_REGISTRATION_INFO, () -> row(in)),
                HandleBatch::new);
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
                in,
                faults,
                () -> BatchReading.header(in, faults),
                Repeated.many(in, faults, BULK_REGISTRATION_UNIT, () -> unit(in, faults)),
                HandleBatchResult::new);
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

    private static HandleUnit unit(XmlCursor in, Faults faults) {
        Leaves leaves = new Leaves(UNIT, in, faults);
        HandleEcho echo = null;
        while (in.nextChild()) {
            if (!leaves.take()) {
                if (in.name().equals(REFERENCE_NUMBER_REGISTRATION_INFO)) {
                    if (echo != null) {
                        faults.add(Outcome.ELEMENT_REPEATED, in.path(), "");
                    }
                    echo = echo(Leaves.read(ENTRY, in, faults));
                } else {
                    in.skip();
                }
            }
        }
        if (echo == null) {
            faults.add(Outcome.ELEMENT_MISSING, in.path() + "/" + REFERENCE_NUMBER_REGISTRATION_INFO, "");
            echo = NO_ECHO;
        }
        return new HandleUnit(echo, CommonReading.processing(leaves));
    }
}
