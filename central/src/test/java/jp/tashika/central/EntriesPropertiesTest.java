package jp.tashika.central;

import static jp.tashika.central.Fictional.CLINIC;
import static jp.tashika.central.Fictional.COMPANY;
import static jp.tashika.central.Fictional.HOSPITAL;
import static jp.tashika.central.Fictional.TOWN;
import static jp.tashika.central.Fictional.coverage;
import static jp.tashika.central.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.tashika.central.store.LedgerAudit;
import jp.tashika.central.store.Registration;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.vocabulary.number.FacilityCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is asked, in whatever order and however often: as many entries as answers, and the chains are whole. */
class EntriesPropertiesTest {

    private static final Duration DONE = Duration.ofSeconds(60);

    private static TestCentre centre;
    private static TestCentre.Client clinic;
    private static ExecutorService threads;

    /** Numbers the registry knows, with every kind of answer, and one that it does not know. */
    private static final List<String> NUMBERS = List.of("1", "2", "3", "6", "7", "99");

    @BeforeContainer
    static void start() throws IOException {
        Path folder = Files.createTempDirectory("entries");
        centre = new TestCentre(folder, people(), "facility.requests.burst=100000", "batch.slice=2");
        clinic = centre.facility(CLINIC);
        threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterContainer
    static void stop() {
        threads.close();
        centre.close();
    }

    private static List<Registration> people() {
        return List.of(
                person(coverage(COMPANY, "試験", "1", "2020-04-01")),
                person(coverage(COMPANY, "試験", "2", "2020-04-01").lost("2026-10-01")),
                person(
                        coverage(COMPANY, "試験", "3", "2020-04-01").lost("2026-10-01"),
                        coverage(TOWN, "架・１", "303", "2026-10-01")),
                person(coverage(COMPANY, "試験", "6", "2020-04-01").branch("01")),
                person(coverage(COMPANY, "試験", "6", "2020-04-01").branch("02")),
                person(coverage(COMPANY, "試験", "7", "2020-04-01").withheld()));
    }

    /** What is sent, and how often. */
    record Step(Deed deed, List<String> numbers, int tries, boolean atOnce) {}

    enum Deed {
        QUERY,
        ILL_FORMED_QUERY,
        FOREIGN_QUERY,
        HANDLE,
        FOREIGN_HANDLE,
        BATCH,
        FOREIGN_BATCH,
        EMPTY_BATCH,
        HANDLE_BATCH,
        UNKNOWN_FETCH,
        FOREIGN_FETCH;

        boolean isBatch() {
            return this == BATCH || this == HANDLE_BATCH;
        }

        /** Of one person each; of a batch as many as its rows; none where nobody was asked about. */
        int entries(Step step) {
            return switch (this) {
                case QUERY, ILL_FORMED_QUERY, FOREIGN_QUERY, HANDLE, FOREIGN_HANDLE, FOREIGN_BATCH, FOREIGN_FETCH -> 1;
                case BATCH, HANDLE_BATCH -> step.numbers().size();
                case EMPTY_BATCH, UNKNOWN_FETCH -> 0;
            };
        }

        String path() {
            return switch (this) {
                case QUERY, ILL_FORMED_QUERY, FOREIGN_QUERY -> "/oqs/OQSsiquc01";
                case HANDLE, FOREIGN_HANDLE -> "/oqs/OQSsiimm01";
                case BATCH, FOREIGN_BATCH, EMPTY_BATCH -> "/oqs/OQSmuquc01";
                case HANDLE_BATCH -> "/oqs/OQSmuimm01";
                case UNKNOWN_FETCH, FOREIGN_FETCH -> "/oqs/OQSmuquc02";
            };
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    @Label("どの順に何度尋ねても、記録の数は回答の数に等しく、鎖は正常")
    @Tag("SEC-002")
    @Tag("SEC-007")
    void asManyEntriesAsAnswers(@ForAll("steps") List<Step> steps) throws Exception {
        long before = centre.database.count("select count(*) from ledger_entry");
        long expected = 0;
        List<Future<UUID>> sent = new ArrayList<>();
        for (Step step : steps) {
            sent.add(threads.submit(() -> take(step)));
            expected += step.deed().entries(step);
        }
        for (int i = 0; i < steps.size(); i++) {
            assertThat(entries(sent.get(i).get()))
                    .as(steps.get(i).toString())
                    .isEqualTo(steps.get(i).deed().entries(steps.get(i)));
        }
        assertThat(centre.database.count("select count(*) from ledger_entry") - before)
                .isEqualTo(expected);
        List<String> said = new ArrayList<>();
        assertThat(new LedgerAudit(centre.database.source(), said::add).isWhole())
                .as("%s", said)
                .isTrue();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<List<String>> numbers =
                Arbitraries.of(NUMBERS).list().ofMinSize(1).ofMaxSize(5);
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        numbers,
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /** Sends one request as often as the step says; every try has the same answer. */
    private static UUID take(Step step) throws Exception {
        UUID request = UUID.randomUUID();
        byte[] body = body(step);
        List<String> answers = new ArrayList<>();
        if (step.atOnce()) {
            // tries that overtake each other
            List<Future<String>> tries = IntStream.rangeClosed(1, step.tries())
                    .mapToObj(attempt -> threads.submit(() -> post(step, request, attempt, body)))
                    .toList();
            for (Future<String> each : tries) {
                answers.add(each.get());
            }
        } else {
            for (int attempt = 1; attempt <= step.tries(); attempt++) {
                answers.add(post(step, request, attempt, body));
            }
        }
        if (step.deed().entries(step) > 0) {
            assertThat(answers).containsOnly(answers.getFirst());
        }
        if (step.deed().isBatch()) {
            awaitResult(step.deed(), answers.getFirst(), step.tries());
        }
        return request;
    }

    private static String post(Step step, UUID request, int attempt, byte[] body) throws Exception {
        return Messages.text(
                clinic.post(step.deed().path(), request, attempt, body).body());
    }

    private static byte[] body(Step step) {
        String number = step.numbers().getFirst();
        return switch (step.deed()) {
            case QUERY -> Messages.asking(CLINIC, Messages.query(COMPANY, "試験", number, "01"));
            case FOREIGN_QUERY -> Messages.asking(HOSPITAL, Messages.query(COMPANY, "試験", number, "01"));
            case ILL_FORMED_QUERY ->
                Messages.text(Messages.asking(CLINIC, Messages.query(COMPANY, "試験", number, "01")))
                        .replace("<Birthdate>1980", "<Birthdate>198X")
                        .getBytes(StandardCharsets.UTF_8);
            case HANDLE -> Messages.registering(CLINIC, Messages.handle("P-1", COMPANY, "試験", number, "01"));
            case FOREIGN_HANDLE -> Messages.registering(HOSPITAL, Messages.handle("P-1", COMPANY, "試験", number, "01"));
            case BATCH -> Messages.asking(CLINIC, rows(step));
            case FOREIGN_BATCH -> Messages.asking(HOSPITAL, rows(step));
            case EMPTY_BATCH -> Messages.asking(CLINIC, List.of());
            case HANDLE_BATCH ->
                Messages.registering(
                        CLINIC,
                        step.numbers().stream()
                                .map(each -> Messages.handle("P-" + each, COMPANY, "試験", each, "01"))
                                .toList());
            case UNKNOWN_FETCH -> Messages.fetching(CLINIC, new ReceptionNumber("NONE"));
            case FOREIGN_FETCH -> Messages.fetching(HOSPITAL, new ReceptionNumber("NONE"));
        };
    }

    private static List<QueryRow> rows(Step step) {
        return step.numbers().stream()
                .map(number -> QueryRow.of(Messages.query(COMPANY, "試験", number, "01")))
                .toList();
    }

    /** A result may be fetched any number of times: what it tells was recorded when it was worked on. */
    private static void awaitResult(Deed deed, String receipt, int times) throws Exception {
        ReceptionNumber number = ((BatchReceipt.Accepted)
                        Messages.read(OqsReader.readBatchReceipt(receipt.getBytes(StandardCharsets.UTF_8)))
                                .reception())
                .number();
        int fetched = 0;
        for (Instant end = Instant.now().plus(DONE); fetched < times; ) {
            assertThat(Instant.now()).isBefore(end);
            if (segment(deed, CLINIC, number) == SegmentOfResult.NORMAL) {
                fetched++;
            } else {
                Thread.sleep(20);
            }
        }
    }

    private static SegmentOfResult segment(Deed deed, FacilityCode facility, ReceptionNumber number) throws Exception {
        byte[] asked = Messages.fetching(facility, number);
        return deed == Deed.BATCH
                ? Messages.read(OqsReader.readBatchResult(
                                clinic.post("/oqs/OQSmuquc02", asked).body()))
                        .header()
                        .segment()
                : Messages.read(OqsReader.readHandleBatchResult(
                                clinic.post("/oqs/OQSmuimm02", asked).body()))
                        .header()
                        .segment();
    }

    private static long entries(UUID request) {
        return centre.database.count("select count(*) from ledger_entry where request_id = ?", request);
    }
}
