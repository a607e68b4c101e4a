package jp.tashika.central;

import static jp.tashika.central.Fictional.CLINIC;
import static jp.tashika.central.Fictional.COMPANY;
import static jp.tashika.central.Fictional.HOSPITAL;
import static jp.tashika.central.Fictional.TOWN;
import static jp.tashika.central.Fictional.coverage;
import static jp.tashika.central.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tashika.central.store.Registration;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.message.BatchHeader;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.BatchResult;
import jp.tashika.format.oqs.message.BatchUnit;
import jp.tashika.format.oqs.message.HandleBatchResult;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** 一括照会を実際の回線で。Batches over mTLS to a whole centre. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchOverMtlsTest {

    private static final int CROWD = 450;

    private TestCentre centre;
    private TestCentre.Client clinic;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        centre = new TestCentre(folder, people(), "facility.requests.burst=100000", "batch.slice=100");
        clinic = centre.facility(CLINIC);
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    private static List<Registration> people() {
        Stream<Registration> named = Stream.of(
                person(coverage(COMPANY, "試験", "A1", "2020-04-01")),
                person(coverage(COMPANY, "試験", "A2", "2020-04-01").lost("2026-10-01")),
                person(
                        coverage(COMPANY, "試験", "A3", "2020-04-01").lost("2026-10-01"),
                        coverage(TOWN, "架", "303", "2026-10-01")));
        Stream<Registration> crowd = IntStream.range(0, CROWD)
                .mapToObj(i -> person(coverage(COMPANY, "群", Integer.toString(i), "2020-04-01")));
        return Stream.concat(named, crowd).toList();
    }

    @Test
    @Tag("BAT-004")
    @Tag("DSP-007")
    @DisplayName("有効・無効・新しい資格あり・該当なし・エラーが行ごとに返り、件数が合う")
    void answersRowByRow() throws Exception {
        byte[] request = Messages.text(Messages.asking(
                        CLINIC,
                        List.of(row("A1", "01"), row("A2", "01"), row("A3", "01"), row("Z9", "01"), row("A1", "77"))))
                .replace(
                        "<InsuredBranchNumber>77</InsuredBranchNumber>", "<InsuredBranchNumber>X</InsuredBranchNumber>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        UUID mark = UUID.randomUUID();
        ReceptionNumber number =
                accepted(clinic.post("/oqs/OQSmuquc01", mark, 1, request).body());
        BatchResult result = result(number);
        assertThat(result.units().stream().map(BatchOverMtlsTest::ended))
                .containsExactly("1", "2", "3", "4", Outcome.ELEMENT_ILL_FORMED.code());
        assertThat(result.header().counts()).contains(new BatchHeader.Counts(5, 4, 1));
        assertThat(result.header().day()).contains(Messages.DAY);
        assertThat(result.header().number()).isEqualTo(number);
        assertThat(result.units().get(0).coverages().getFirst().ceiling().certificate())
                .isEmpty();
        assertThat(result.units().get(0).coverages().getFirst().ceiling().change())
                .isPresent();
        assertThat(entries(mark)).isEqualTo(5);
    }

    @Test
    @Tag("BAT-001")
    @DisplayName("受付は同じ要求の再送に同じ番号を返し、結果は何度でも取れる")
    void acceptsOnceAndTellsOften() throws Exception {
        byte[] request = Messages.asking(CLINIC, List.of(row("A1", "01")));
        UUID mark = UUID.randomUUID();
        byte[] receipt = clinic.post("/oqs/OQSmuquc01", mark, 1, request).body();
        assertThat(clinic.post("/oqs/OQSmuquc01", mark, 2, request).body()).isEqualTo(receipt);
        ReceptionNumber number = accepted(receipt);
        result(number);
        byte[] first = fetch(number, Encoding.UTF_8);
        assertThat(fetch(number, Encoding.UTF_8)).isEqualTo(first);
        assertThat(new String(fetch(number, Encoding.SHIFT_JIS), Encoding.SHIFT_JIS.charset()))
                .contains("encoding=\"Shift_JIS\"", "試験　太郎");
        assertThat(entries(mark)).isEqualTo(1);
    }

    @Test
    @Tag("BAT-007")
    @DisplayName("多くの行は区切りごとに処理され、順に返る")
    void keepsTheOrderOverSlices() throws Exception {
        List<QueryRow> rows = IntStream.range(0, CROWD)
                .mapToObj(i -> QueryRow.of(Messages.query(COMPANY, "群", Integer.toString(i), "01")))
                .toList();
        UUID mark = UUID.randomUUID();
        ReceptionNumber number = accepted(clinic.post("/oqs/OQSmuquc01", mark, 1, Messages.asking(CLINIC, rows))
                .body());
        List<BatchUnit> units = result(number).units();
        assertThat(units.stream().map(unit -> unit.echo().orElseThrow().number().orElseThrow()))
                .containsExactlyElementsOf(
                        IntStream.range(0, CROWD).mapToObj(Integer::toString).toList());
        assertThat(units).allMatch(unit -> ended(unit).equals("1"));
        assertThat(entries(mark)).isEqualTo(CROWD);
    }

    @Test
    @Tag("BAT-009")
    @DisplayName("一括で照会した人数は、窓口での照会とは別に数えられる")
    void countsApartFromTheCounter() throws Exception {
        double counter = counted("tashika_answers_seconds_count{message=\"OQSsiquc01\"");
        double rows = counted("tashika_batch_rows_total{message=\"OQSmuquc01\"");
        long entries = centre.database.count("select count(*) from ledger_entry where deed = 'B'");
        for (int i = 0; i < 2; i++) {
            clinic.post("/oqs/OQSsiquc01", Messages.asking(CLINIC, Messages.query(COMPANY, "試験", "A1", "01")));
        }
        result(accepted(clinic.post(
                        "/oqs/OQSmuquc01",
                        Messages.asking(CLINIC, List.of(row("A1", "01"), row("A2", "01"), row("Z9", "01"))))
                .body()));
        assertThat(counted("tashika_answers_seconds_count{message=\"OQSsiquc01\"") - counter)
                .isEqualTo(2);
        assertThat(counted("tashika_batch_rows_total{message=\"OQSmuquc01\"") - rows)
                .isEqualTo(3);
        assertThat(centre.database.count("select count(*) from ledger_entry where deed = 'B'") - entries)
                .isEqualTo(3);
    }

    private double counted(String series) throws Exception {
        return centre.management("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    @Tag("BAT-010")
    @DisplayName("予約（先の日）の一括照会と受付（当日）の一括照会は、それぞれの日の資格で答える")
    void answersForReservationsAndForToday() throws Exception {
        List<QueryRow> rows = List.of(row("A1", "01"), row("A2", "01"));
        LocalDate lost = LocalDate.of(2026, 10, 1);
        ReceptionNumber today =
                accepted(clinic.post("/oqs/OQSmuquc01", Messages.asking(CLINIC, lost.minusDays(1), rows))
                        .body());
        ReceptionNumber reserved = accepted(clinic.post("/oqs/OQSmuquc01", Messages.asking(CLINIC, lost, rows))
                .body());
        assertThat(result(today).units().stream().map(BatchOverMtlsTest::ended)).containsExactly("1", "1");
        assertThat(result(reserved).units().stream().map(BatchOverMtlsTest::ended))
                .containsExactly("1", "2");
        assertThat(result(reserved).header().day()).contains(lost);
    }

    @Test
    @Tag("BAT-001")
    @DisplayName("知らない受付番号、他の医療機関の受付番号には異常終了を返す")
    void knowsNoForeignNumbers() throws Exception {
        ReceptionNumber number =
                accepted(clinic.post("/oqs/OQSmuquc01", Messages.asking(CLINIC, List.of(row("A1", "01"))))
                        .body());
        result(number);
        BatchResult foreign = Messages.read(OqsReader.readBatchResult(centre.facility(HOSPITAL)
                .post("/oqs/OQSmuquc02", Messages.fetching(HOSPITAL, number))
                .body()));
        BatchResult unknown = Messages.read(OqsReader.readBatchResult(
                clinic.post("/oqs/OQSmuquc02", Messages.fetching(CLINIC, new ReceptionNumber("ABC")))
                        .body()));
        for (BatchResult result : List.of(foreign, unknown)) {
            assertThat(result.header().segment()).isEqualTo(SegmentOfResult.ABNORMAL);
            assertThat(result.header().notice().code()).contains(Outcome.RECEPTION_NUMBER_UNKNOWN.code());
            assertThat(result.units()).isEmpty();
        }
    }

    @Test
    @Tag("BAT-001")
    @DisplayName("対象者のない一括照会、他機関を名乗る一括照会は受け付けない")
    void refusesEmptyAndForeignBatches() throws Exception {
        assertThat(refused(clinic.post("/oqs/OQSmuquc01", Messages.asking(CLINIC, List.of()))
                        .body()))
                .contains(Outcome.BATCH_EMPTY.code());
        UUID mark = UUID.randomUUID();
        assertThat(refused(clinic.post("/oqs/OQSmuquc01", mark, 1, Messages.asking(HOSPITAL, List.of(row("A1", "01"))))
                        .body()))
                .contains(Outcome.FACILITY_FOREIGN.code());
        assertThat(entries(mark)).isEqualTo(1);
    }

    @Test
    @Tag("ORC-001")
    @DisplayName("照会番号の一括登録は行ごとに終わり、以後の一括照会に付く")
    void registersHandles() throws Exception {
        UUID mark = UUID.randomUUID();
        ReceptionNumber number = accepted(clinic.post(
                        "/oqs/OQSmuimm01",
                        mark,
                        1,
                        Messages.registering(
                                CLINIC,
                                List.of(
                                        Messages.handle("P-1", COMPANY, "群", "1", "01"),
                                        Messages.handle("P-2", COMPANY, "群", "99999", "01"))))
                .body());
        HandleBatchResult result = handleResult(number);
        assertThat(result.units().get(0).processing().code()).isEmpty();
        assertThat(result.units().get(1).processing().code()).contains(Outcome.HANDLE_REGISTERED_TO_NOBODY.code());
        assertThat(entries(mark)).isEqualTo(2);
        ReceptionNumber later = accepted(clinic.post(
                        "/oqs/OQSmuquc01",
                        Messages.asking(CLINIC, List.of(QueryRow.of(Messages.query(COMPANY, "群", "1", "01")))))
                .body());
        assertThat(result(later).units().getFirst().handles()).containsExactly("P-1");
    }

    @Test
    @Tag("BAT-001")
    @Tag("ORC-001")
    @DisplayName("照会番号一括登録の受付と結果には、日時・確認日・文字コードの区分が付かない")
    void tellsHandlesNoTimes() throws Exception {
        List<String> onlyOfQueries = List.of(
                "ProcessExecutionTime",
                "QualificationConfirmationDate",
                "ReceptionDateTime",
                "CharacterCodeIdentifier",
                "NumberOf");
        byte[] receipt = clinic.post(
                        "/oqs/OQSmuimm01",
                        Messages.registering(CLINIC, List.of(Messages.handle("P-7", COMPANY, "群", "7", "01"))))
                .body();
        assertThat(Messages.text(receipt))
                .contains("<ProcessingResultStatus>1<")
                .doesNotContain(onlyOfQueries)
                .doesNotContain("SegmentOfResult");
        handleResult(accepted(receipt));
        for (String number : List.of(accepted(receipt).text(), "ABC")) {
            byte[] result = clinic.post("/oqs/OQSmuimm02", Messages.fetching(CLINIC, new ReceptionNumber(number)))
                    .body();
            assertThat(Messages.text(result)).contains("SegmentOfResult").doesNotContain(onlyOfQueries);
        }
        byte[] foreign = clinic.post(
                        "/oqs/OQSmuimm01",
                        Messages.registering(HOSPITAL, List.of(Messages.handle("P-8", COMPANY, "群", "8", "01"))))
                .body();
        assertThat(refused(foreign)).contains(Outcome.FACILITY_FOREIGN.code());
        assertThat(Messages.text(foreign)).doesNotContain(onlyOfQueries);
    }

    @Test
    @Tag("BAT-001")
    @DisplayName("一括照会の受付は受付番号と受付日時だけを伝え、処理結果は断るときだけ付く")
    void tellsAStatusOnlyWhenRefused() throws Exception {
        byte[] receipt = clinic.post("/oqs/OQSmuquc01", Messages.asking(CLINIC, List.of(row("A1", "01"))))
                .body();
        assertThat(Messages.text(receipt))
                .contains("<ReceptionNumber>", "<ReceptionDateTime>", "<CharacterCodeIdentifier>")
                .doesNotContain("ProcessingResult");
    }

    private static QueryRow row(String number, String branch) {
        return QueryRow.of(Messages.query(COMPANY, "試験", number, branch));
    }

    private static String ended(BatchUnit unit) {
        return unit.validity()
                .map(validity -> validity.wire())
                .or(() -> unit.processing().code())
                .orElse("");
    }

    private static ReceptionNumber accepted(byte[] receipt) {
        return switch (Messages.read(OqsReader.readBatchReceipt(receipt)).reception()) {
            case BatchReceipt.Accepted accepted -> accepted.number();
            case BatchReceipt.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private static Optional<String> refused(byte[] receipt) {
        return switch (Messages.read(OqsReader.readBatchReceipt(receipt)).reception()) {
            case BatchReceipt.Accepted accepted -> throw new AssertionError(accepted.toString());
            case BatchReceipt.Refused refused -> refused.processing().flatMap(processing -> processing.code());
        };
    }

    private byte[] fetch(ReceptionNumber number, Encoding encoding) throws Exception {
        return clinic.post("/oqs/OQSmuquc02", Messages.fetching(CLINIC, number, encoding))
                .body();
    }

    private BatchResult result(ReceptionNumber number) throws Exception {
        List<SegmentOfResult> seen = new ArrayList<>();
        for (Instant end = Instant.now().plus(Duration.ofSeconds(60));
                Instant.now().isBefore(end);
                Thread.sleep(50)) {
            BatchResult result = Messages.read(OqsReader.readBatchResult(fetch(number, Encoding.UTF_8)));
            seen.add(result.header().segment());
            if (result.header().segment() != SegmentOfResult.PROCESSING) {
                assertThat(result.header().segment()).isEqualTo(SegmentOfResult.NORMAL);
                return result;
            }
            assertThat(result.units()).isEmpty();
        }
        throw new AssertionError("never done: " + seen.size());
    }

    private HandleBatchResult handleResult(ReceptionNumber number) throws Exception {
        for (Instant end = Instant.now().plus(Duration.ofSeconds(60));
                Instant.now().isBefore(end);
                Thread.sleep(50)) {
            HandleBatchResult result = Messages.read(
                    OqsReader.readHandleBatchResult(clinic.post("/oqs/OQSmuimm02", Messages.fetching(CLINIC, number))
                            .body()));
            if (result.header().segment() == SegmentOfResult.NORMAL) {
                return result;
            }
        }
        throw new AssertionError("never done");
    }

    private long entries(UUID request) {
        return centre.database.count("select count(*) from ledger_entry where request_id = ?", request);
    }
}
