package jp.tashika.terminal.reception;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tashika.format.oqs.code.CardClass;
import jp.tashika.format.oqs.code.CeilingCategory;
import jp.tashika.format.oqs.code.CeilingCertificate;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.code.QueryRoute;
import jp.tashika.format.oqs.code.ReasonOfLoss;
import jp.tashika.format.oqs.code.Relation;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.message.BatchFetch;
import jp.tashika.format.oqs.message.BatchHeader;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.BatchResult;
import jp.tashika.format.oqs.message.BatchUnit;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.CopaymentRatio;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.QueryEcho;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.message.ResultHeader;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.terminal.relay.Centre;
import jp.tashika.terminal.relay.Question;
import jp.tashika.terminal.relay.Reply;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * A centre made by hand: it speaks the real messages, and the 番号 asked for says how it answers.
 *
 * <p>100 valid, 150 ending soon and without 限度額適用認定証, 160 aged 72, 170 aged 80, 200 lost, 210 certificate ended, 220 not begun, 300 superseded,
 * 500 several unless a branch is given, 600 found leniently, 650 input error, 660 abnormal, 700 refused, 800 unreachable,
 * 850 answers somebody else's question, 860 answers nonsense; anything else fits nobody.
 */
final class FakeCentre implements Centre {

    static final FacilityCode FACILITY = new FacilityCode("4810000018");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final LocalDateTime NOW = TODAY.atTime(9, 30);

    final List<EligibilityQuery> asked = new CopyOnWriteArrayList<>();
    final Map<ReceptionNumber, BatchRequest> batches = new ConcurrentHashMap<>();

    /** What it tells of records. */
    final FakeRecords records = new FakeRecords(TODAY);

    /** How often a batch is not ready before it is. */
    final AtomicInteger notReady = new AtomicInteger(1);

    /** Replaced by a test to hold an answer back. */
    volatile CountDownLatch gate = new CountDownLatch(0);

    /** Whether the line works. */
    volatile boolean isReachable = true;

    @Override
    public Reply ask(Question question) {
        await();
        if (!isReachable) {
            return new Reply.Unreachable("connect timed out");
        }
        return switch (question.kind()) {
            case ELIGIBILITY -> single(message(OqsReader.readEligibilityRequest(question.xml())));
            case BATCH -> accept(message(OqsReader.readBatchRequest(question.xml())));
            case BATCH_FETCH -> fetch(message(OqsReader.readBatchFetch(question.xml())));
            case DRUGS, CHECKUPS -> records.ask(question);
            case HANDLE, HANDLE_BATCH, HANDLE_BATCH_FETCH -> Reply.Refused.of(Outcome.MESSAGE_KIND_NOT_SERVED, "");
        };
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply single(EligibilityRequest request) {
        EligibilityQuery query = ok(request.asked().query());
        asked.add(query);
        String number = query.insured().number();
        return switch (number) {
            case "700" -> Reply.Refused.of(Outcome.CERTIFICATE_REVOKED, "");
            case "800" -> new Reply.Unreachable("connect timed out");
            case "860" -> new Reply.Answered(new byte[] {'<', 'a'});
            default -> answered(request, query, number);
        };
    }

    private static Reply answered(EligibilityRequest request, EligibilityQuery query, String number) {
        SegmentOfResult segment = number.equals("660") ? SegmentOfResult.ABNORMAL : SegmentOfResult.NORMAL;
        ResultHeader header = new ResultHeader(
                NOW,
                request.day(),
                FACILITY,
                number.equals("850") ? Optional.empty() : request.sender().mark(),
                QueryRoute.NUMBERS,
                segment,
                segment == SegmentOfResult.NORMAL ? Notice.NONE : Notice.of(Outcome.FACILITY_NOT_ADMITTED));
        Found found = found(query);
        EligibilityResult result = new EligibilityResult(
                header,
                Optional.empty(),
                found.processing(),
                found.validity(),
                Optional.of(QueryEcho.of(query)),
                found.coverages());
        return new Reply.Answered(OqsWriter.standard().write(result, Encoding.UTF_8));
    }

    private Reply accept(BatchRequest request) {
        if (request.rows().size() == 1
                && ok(request.rows().getFirst().query()).insured().number().equals("660")) {
            return new Reply.Answered(OqsWriter.standard()
                    .write(
                            new BatchReceipt(
                                    Optional.of(NOW),
                                    request.sender(),
                                    Optional.of(SegmentOfResult.ABNORMAL),
                                    Notice.of(Outcome.FACILITY_NOT_ADMITTED),
                                    new BatchReceipt.Refused(Optional.empty())),
                            Encoding.UTF_8));
        }
        ReceptionNumber number = new ReceptionNumber("R" + (batches.size() + 1));
        batches.put(number, request);
        BatchReceipt receipt = new BatchReceipt(
                Optional.of(NOW),
                request.sender(),
                Optional.of(SegmentOfResult.NORMAL),
                Notice.NONE,
                new BatchReceipt.Accepted(number, Optional.of(NOW), Optional.empty()));
        return new Reply.Answered(OqsWriter.standard().write(receipt, Encoding.UTF_8));
    }

    private Reply fetch(BatchFetch request) {
        BatchRequest batch = batches.get(request.number());
        boolean isReady = notReady.getAndDecrement() <= 0;
        List<BatchUnit> units =
                isReady ? batch.rows().stream().map(FakeCentre::unit).toList() : List.of();
        BatchHeader header = new BatchHeader(
                Optional.of(NOW),
                Optional.of(batch.day()),
                request.sender(),
                request.number(),
                isReady ? SegmentOfResult.NORMAL : SegmentOfResult.PROCESSING,
                Notice.NONE,
                Optional.empty());
        return new Reply.Answered(OqsWriter.standard().write(new BatchResult(header, units), Encoding.UTF_8));
    }

    private static BatchUnit unit(QueryRow row) {
        Found found = found(ok(row.query()));
        return new BatchUnit(
                Optional.of(row.echo()), found.processing(), found.validity(), found.coverages(), List.of());
    }

    private record Found(Processing processing, Optional<Validity> validity, List<ConfirmedCoverage> coverages) {}

    private static Found found(EligibilityQuery query) {
        LocalDate since = LocalDate.of(2020, 4, 1);
        ConfirmedCoverage.Term term = ConfirmedCoverage.Term.since(since);
        return switch (query.insured().number()) {
            case "100" -> valid(coverage(query, term));
            case "150" -> valid(coverage(query, until(since, TODAY.plusDays(10))));
            case "160" ->
                valid(coverage(query, term)
                        .withElderlyShare(new ConfirmedCoverage.ElderlyShare(
                                Optional.of(since),
                                Optional.of(LocalDate.of(2026, 8, 1)),
                                Optional.of(LocalDate.of(2027, 7, 31)),
                                Optional.of(new CopaymentRatio(20)))));
            case "170" -> valid(coverage(query, term).withLateElderlyRatio(new CopaymentRatio(10)));
            case "200" -> told(Processing.NORMAL, Validity.INVALID, coverage(query, lost(since)));
            case "210" -> told(Processing.NORMAL, Validity.INVALID, coverage(query, until(since, TODAY.minusDays(1))));
            case "220" ->
                told(
                        Processing.NORMAL,
                        Validity.INVALID,
                        coverage(query, ConfirmedCoverage.Term.since(TODAY.plusDays(9))));
            case "300" -> told(Processing.NORMAL, Validity.SUPERSEDED, coverage(query, lost(since)));
            case "500" ->
                query.insured().branch().isPresent()
                        ? valid(coverage(query, term))
                        : new Found(Processing.NORMAL, Optional.of(Validity.SEVERAL_FIT), List.of());
            case "600" -> told(Processing.normal(Outcome.MATCHED_LENIENTLY), Validity.VALID, coverage(query, term));
            case "650" -> new Found(Processing.error(Outcome.ELEMENT_ILL_FORMED), Optional.empty(), List.of());
            default -> new Found(Processing.NORMAL, Optional.of(Validity.NOTHING_FITS), List.of());
        };
    }

    private static Found valid(ConfirmedCoverage coverage) {
        return told(Processing.NORMAL, Validity.VALID, coverage);
    }

    private static Found told(Processing processing, Validity validity, ConfirmedCoverage coverage) {
        return new Found(processing, Optional.of(validity), List.of(coverage));
    }

    private static ConfirmedCoverage coverage(EligibilityQuery query, ConfirmedCoverage.Term term) {
        ConfirmedCoverage coverage = ConfirmedCoverage.of(CardClass.GENERAL, "架空県国民健康保険組合", person(query), term)
                .withNumbers(query.insurer(), query.insured())
                .withRelation(Relation.SELF);
        return query.ceilingConsent() == CeilingConsent.GIVEN
                        && !query.insured().number().equals("150")
                ? coverage.withCeiling(ceiling())
                : coverage;
    }

    private static ConfirmedCoverage.Person person(EligibilityQuery query) {
        return new ConfirmedCoverage.Person(
                Optional.of("試験　太郎"),
                "試験　太郎",
                Optional.empty(),
                Optional.of("ｼｹﾝ ﾀﾛｳ"),
                Optional.empty(),
                Sex.MALE,
                Optional.empty(),
                query.birthdate(),
                Optional.of("架空県試験市一丁目２番３号"),
                Optional.of("999-0001"));
    }

    private static ConfirmedCoverage.Ceiling ceiling() {
        return new ConfirmedCoverage.Ceiling(
                Optional.of(CeilingConsent.GIVEN),
                Optional.of(NOW),
                Optional.of(new ConfirmedCoverage.CostCeiling(
                        Optional.of(CeilingCertificate.CEILING),
                        Optional.of(CeilingCategory.A03),
                        Optional.of(LocalDate.of(2026, 8, 1)),
                        Optional.of(LocalDate.of(2026, 8, 1)),
                        Optional.of(LocalDate.of(2027, 7, 31)),
                        Optional.empty())),
                Optional.empty());
    }

    private static ConfirmedCoverage.Term lost(LocalDate since) {
        return new ConfirmedCoverage.Term(
                Optional.of(since),
                Optional.of(LocalDate.of(2026, 10, 1)),
                Optional.of(since),
                Optional.of(since),
                Optional.of(LocalDate.of(2026, 9, 30)),
                Optional.of(ReasonOfLoss.OTHER_COVERAGE));
    }

    private static ConfirmedCoverage.Term until(LocalDate since, LocalDate last) {
        return new ConfirmedCoverage.Term(
                Optional.of(since),
                Optional.empty(),
                Optional.of(since),
                Optional.of(since),
                Optional.of(last),
                Optional.empty());
    }

    private static <T> T ok(Decoded<T> decoded) {
        return switch (decoded) {
            case Decoded.Ok<T>(T value) -> value;
            case Decoded.Faulty<T>(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private static <T> T message(Decoded<Envelope<T>> decoded) {
        return ok(decoded).message();
    }
}
