package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.BatchFetch;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.QueryEcho;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.message.RequestHead;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.xml.Faults;
import jp.tashika.format.xml.Unreadable;
import jp.tashika.format.xml.XmlCursor;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;

/** 要求の読取。Requests that ask for eligibility or fetch a result. */
final class RequestReading {

    static final Layout HEADER =
            Layout.of(QUALIFICATION_CONFIRMATION_DATE, MEDICAL_INSTITUTION_CODE, ARBITRARY_FILE_IDENTIFIER);
    private static final Layout QUERY = Layout.of(
            INSURER_NUMBER,
            INSURED_CARD_SYMBOL,
            INSURED_IDENTIFICATION_NUMBER,
            INSURED_BRANCH_NUMBER,
            BIRTHDATE,
            LIMIT_APPLICATION_CERTIFICATE_RELATED_CONS_FLG,
            ARBITRARY_IDENTIFIER);
    private static final Layout FETCH = Layout.of(RECEPTION_NUMBER);

    private static final InsurerNumber NO_INSURER = new InsurerNumber("00000000");
    private static final ReceptionNumber NO_RECEPTION = new ReceptionNumber("-");

    private RequestReading() {}

    /** The header of a request that names a day. */
    record DayHeader(LocalDate day, Sender sender) {}

    static Decoded<Envelope<EligibilityRequest>> eligibility(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> dayHeader(in, faults),
                Repeated.one(in, faults, QUALIFICATION_CONFIRM_SEARCH_INFO, () -> row(in, true)),
                (header, rows) -> new EligibilityRequest(header.day, header.sender, rows.getFirst()));
    }

    static Decoded<Envelope<BatchRequest>> batch(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> dayHeader(in, faults),
                new Wrapped(in, Repeated.many(in, faults, QUALIFICATION_CONFIRM_SEARCH_INFO, () -> row(in, false))),
                (header, rows) -> new BatchRequest(header.day, header.sender, rows));
    }

    static Decoded<Envelope<BatchFetch>> fetch(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> sender(in, faults),
                new LeafBody<>(
                        new Leaves(FETCH, in, faults),
                        leaves -> leaves.required(RECEPTION_NUMBER, RequestReading::receptionNumber, NO_RECEPTION)),
                BatchFetch::new);
    }

    /** The header only, of any request, as far as it can be read; the rest is checked for form. */
    static Decoded<RequestHead> peek(XmlCursor in) {
        if (!in.nextChild() || !in.name().equals(XML_MSG)) {
            throw new Unreadable(Outcome.MESSAGE_KIND_WRONG, in.path(), XML_MSG + " expected");
        }
        Leaves header = new Leaves(HEADER, in, new Faults());
        Leaves body = new Leaves(FETCH, in, new Faults());
        while (in.nextChild()) {
            Leaves leaves = in.name().equals(MESSAGE_HEADER) ? header : body;
            while (in.nextChild()) {
                if (!leaves.take()) {
                    in.skip();
                }
            }
        }
        return Decoded.ok(new RequestHead(
                Encoding.of(in.encoding()),
                header.verbatim(MEDICAL_INSTITUTION_CODE).flatMap(FacilityCode::parse),
                header.mark(ARBITRARY_FILE_IDENTIFIER, CommonReading.FILE_MARK_MAX),
                body.verbatim(RECEPTION_NUMBER).flatMap(RequestReading::receptionNumber)));
    }

    static Sender sender(XmlCursor in, Faults faults) {
        return CommonReading.sender(Leaves.read(HEADER, in, faults));
    }

    static Optional<ReceptionNumber> receptionNumber(String text) {
        return text.length() <= ReceptionNumber.LENGTH_MAX ? Optional.of(new ReceptionNumber(text)) : Optional.empty();
    }

    /** What the client wrote about a person, in a request or given back in a result. */
    static QueryEcho echo(XmlCursor in, Faults faults) {
        return echo(Leaves.read(QUERY, in, faults));
    }

    private static DayHeader dayHeader(XmlCursor in, Faults faults) {
        Leaves leaves = Leaves.read(HEADER, in, faults);
        return new DayHeader(leaves.requiredDate(QUALIFICATION_CONFIRMATION_DATE), CommonReading.sender(leaves));
    }

    /** One person, with faults of their own. */
    private static QueryRow row(XmlCursor in, boolean consentRequired) {
        Faults faults = new Faults();
        Leaves leaves = Leaves.read(QUERY, in, faults);
        String consent = LIMIT_APPLICATION_CERTIFICATE_RELATED_CONS_FLG;
        EligibilityQuery query = new EligibilityQuery(
                leaves.required(INSURER_NUMBER, InsurerNumber::parse, NO_INSURER),
                CommonReading.insured(leaves),
                leaves.requiredDate(BIRTHDATE),
                consentRequired
                        ? leaves.required(consent, CeilingConsent::parse, CeilingConsent.WITHHELD)
                        : leaves.value(consent, CeilingConsent::parse).orElse(CeilingConsent.WITHHELD),
                leaves.mark(ARBITRARY_IDENTIFIER, CommonReading.ROW_MARK_MAX));
        return new QueryRow(echo(leaves), faults.decoded(query));
    }

    private static QueryEcho echo(Leaves leaves) {
        return new QueryEcho(
                leaves.verbatim(INSURER_NUMBER),
                leaves.verbatim(INSURED_CARD_SYMBOL),
                leaves.verbatim(INSURED_IDENTIFICATION_NUMBER),
                leaves.verbatim(INSURED_BRANCH_NUMBER),
                leaves.verbatim(BIRTHDATE),
                leaves.verbatim(LIMIT_APPLICATION_CERTIFICATE_RELATED_CONS_FLG),
                leaves.mark(ARBITRARY_IDENTIFIER, Integer.MAX_VALUE));
    }

    /** 照会対象者の並び。The people of a batch; a wrapper around each is understood. */
    private record Wrapped(XmlCursor in, Repeated<QueryRow> rows) implements Frame.Body<List<QueryRow>> {

        @Override
        public boolean take() {
            if (!in.name().equals(BULK_CONFIRM_UNIT)) {
                return rows.take();
            }
            while (in.nextChild()) {
                if (!rows.take()) {
                    in.skip();
                }
            }
            return true;
        }

        @Override
        public List<QueryRow> end() {
            return rows.end();
        }
    }
}
