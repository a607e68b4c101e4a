package jp.tashika.central;

import static jp.tashika.central.Fictional.CLINIC;
import static jp.tashika.central.Fictional.COMPANY;
import static jp.tashika.central.Fictional.HOSPITAL;
import static jp.tashika.central.Fictional.TOWN;
import static jp.tashika.central.Fictional.coverage;
import static jp.tashika.central.Fictional.person;
import static jp.tashika.central.Fictional.term;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.store.Registration;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.HandleRegistrationResult;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 資格確認を実際の回線で。Queries over mTLS to a whole centre. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EligibilityOverMtlsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private TestCentre centre;
    private TestCentre.Client clinic;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        centre = new TestCentre(folder, people(), "facility.requests.burst=100000");
        clinic = centre.facility(CLINIC);
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    private static List<Registration> people() {
        return List.of(
                person(coverage(COMPANY, "試験", "1", "2020-04-01")),
                person(coverage(COMPANY, "試験", "2", "2020-04-01").lost("2026-10-01")),
                person(
                        coverage(COMPANY, "試験", "3", "2020-04-01").lost("2026-10-01"),
                        coverage(TOWN, "架・１", "303", "2026-10-01")),
                person(coverage(COMPANY, "試験", "4", "2020-04-01").cardUntil("2026-10-31")),
                person(coverage(COMPANY, "試験", "5", "2027-01-01")),
                person(coverage(COMPANY, "試験", "6", "2020-04-01").branch("01")),
                person(coverage(COMPANY, "試験", "6", "2020-04-01").branch("02")),
                person(coverage(COMPANY, "試験", "7", "2020-04-01").withheld()),
                person(coverage(COMPANY, "試験", "8", "2020-04-01")
                        .born("1954-05-05")
                        .holding(
                                new Certificate.ElderlyShare(term("2026-08-01", "2027-07-31"), CopaymentRatio.TWENTY),
                                new Certificate.CostCeiling(
                                        term("2026-08-01", "2027-07-31"),
                                        CeilingKind.CEILING_AND_MEALS,
                                        CeilingCategory.B05,
                                        Optional.of(LocalDate.of(2026, 9, 1))),
                                new Certificate.DesignatedDisease(
                                        term("2026-08-01", "2027-07-31"), Disease.DIALYSIS, 10_000))),
                person(coverage(COMPANY, "試験", "9", "2020-04-01")),
                person(coverage(COMPANY, "試験", "10", "2020-04-01")));
    }

    @ParameterizedTest(name = "{0}: 番号 {1} 枝番 {2} は {3}")
    @Tag("DSP-001")
    @CsvSource(textBlock = """
            有効,                 1,  01, 1, '',              1
            枝番なし,             1,  '', 1, '',              1
            喪失・新資格なし,     2,  01, 2, TSK-QUAL0000001, 1
            喪失・新資格あり,     3,  01, 3, TSK-QUAL0000002, 1
            有効期限切れ,         4,  01, 2, TSK-QUAL0000003, 1
            資格取得前,           5,  01, 2, TSK-QUAL0000004, 0
            双子・枝番なし,       6,  '', 5, TSK-QUAL0000007, 0
            双子・枝番あり,       6,  02, 1, '',              1
            番号ちがい,           99, 01, 4, TSK-QUAL0000006, 0
            先頭の0は区別する,    01, 01, 4, TSK-QUAL0000006, 0
            枝番ちがい,           1,  02, 4, TSK-QUAL0000006, 0
            """)
    void answersEveryPattern(String title, String number, String branch, String validity, String code, int coverages)
            throws Exception {
        EligibilityResult result = ask(query(number, branch));
        assertThat(result.header().segment()).isEqualTo(SegmentOfResult.NORMAL);
        assertThat(result.validity().orElseThrow().wire()).isEqualTo(validity);
        assertThat(result.processing().code().orElse("")).isEqualTo(code);
        assertThat(result.coverages()).hasSize(coverages);
    }

    @Test
    @Tag("DSP-006")
    @DisplayName("喪失した資格には喪失日と最終有効日が付く")
    void tellsTheLossDay() throws Exception {
        var term = ask(query("2", "01")).coverages().getFirst().term();
        assertThat(term.lostOn()).contains(LocalDate.of(2026, 10, 1));
        assertThat(term.validUntil()).contains(LocalDate.of(2026, 9, 30));
        assertThat(term.validFrom()).isPresent();
    }

    @Test
    @Tag("DSP-009")
    @DisplayName("新しい資格の内容は番号照会では返らない")
    void leaksNothingOfTheNewCoverage() throws Exception {
        byte[] answer = post(query("3", "01")).body();
        assertThat(new String(answer, StandardCharsets.UTF_8)).doesNotContain("架空市", "303");
    }

    @Test
    @Tag("ELG-005")
    @DisplayName("枝番なしで照会しても、回答には枝番がある")
    void tellsTheBranch() throws Exception {
        assertThat(ask(query("1", ""))
                        .coverages()
                        .getFirst()
                        .insured()
                        .orElseThrow()
                        .branch())
                .contains("01");
    }

    @Test
    @Tag("DSP-001")
    @DisplayName("閲覧停止の資格はエラーになり、内容は返らない")
    void withholds() throws Exception {
        EligibilityResult result = ask(query("7", "01"));
        assertThat(result.processing().code()).contains(Outcome.COVERAGE_WITHHELD.code());
        assertThat(result.validity()).isEmpty();
        assertThat(result.coverages()).isEmpty();
    }

    @Test
    @Tag("ELG-008")
    @Tag("ELG-011")
    @DisplayName("限度額は同意がなければ返らず、特定疾病は同意があっても返らない")
    void needsConsent() throws Exception {
        EligibilityQuery without =
                Messages.query(COMPANY, "試験", "8", "01", LocalDate.of(1954, 5, 5), CeilingConsent.WITHHELD);
        var told = ask(without).coverages().getFirst();
        assertThat(told.elderlyShare()).isPresent();
        assertThat(told.ceiling().certificate()).isEmpty();
        assertThat(told.ceiling().consentedAt()).isEmpty();
        assertThat(told.diseases().certificates()).isEmpty();

        EligibilityQuery with =
                Messages.query(COMPANY, "試験", "8", "01", LocalDate.of(1954, 5, 5), CeilingConsent.GIVEN);
        var more = ask(with).coverages().getFirst();
        assertThat(more.ceiling().certificate()).isPresent();
        assertThat(more.ceiling().consentedAt()).isPresent();
        assertThat(more.diseases().certificates()).isEmpty();
    }

    @Test
    @Tag("ELG-013")
    @Tag("SYS-005")
    @DisplayName("すべての証を持つ人に同意して照会しても、公費（医療券）の項目は一つも返らない")
    void tellsNothingOfPublicExpense() throws Exception {
        EligibilityQuery query =
                Messages.query(COMPANY, "試験", "8", "01", LocalDate.of(1954, 5, 5), CeilingConsent.GIVEN);
        byte[] body = post(query).body();
        assertThat(result(body).coverages().getFirst().tickets()).isEmpty();
        assertThat(Messages.text(body)).doesNotContainIgnoringCase("Ticket").doesNotContainIgnoringCase("Public");
    }

    @ParameterizedTest(name = "同意フラグ {0} の照会の結果は、レセコンが取り込むファイルに同意 {0} と日時「{1}」を持つ")
    @Tag("LIM-017")
    @CsvSource({"GIVEN, 1, true", "WITHHELD, 0, false"})
    void tellsTheConsentItWasAskedWith(CeilingConsent consent, String flag, boolean hasTime) throws Exception {
        String answer = Messages.text(post(Messages.query(COMPANY, "試験", "8", "01", LocalDate.of(1954, 5, 5), consent))
                .body());
        assertThat(answer)
                .contains("<LimitApplicationCertificateRelatedConsFlg>" + flag
                        + "</LimitApplicationCertificateRelatedConsFlg>");
        assertThat(answer.contains("<LimitApplicationCertificateRelatedConsTime>"))
                .isEqualTo(hasTime);
    }

    @Test
    @Tag("LIM-012")
    @DisplayName("口頭同意は台帳に記録される")
    void recordsOralConsent() throws Exception {
        UUID request = UUID.randomUUID();
        post(
                clinic,
                request,
                1,
                Messages.query(COMPANY, "試験", "8", "01", LocalDate.of(1954, 5, 5), CeilingConsent.GIVEN));
        assertThat(centre.database.count(
                        "select count(*) from ledger_entry where request_id = ? and oral_consent and told & 4 = 4",
                        request))
                .isEqualTo(1);
    }

    @Test
    @Tag("DSP-003")
    @DisplayName("過去の日を指定すると、その日の資格で答える")
    void answersForAPastDay() throws Exception {
        EligibilityRequest request =
                new EligibilityRequest(LocalDate.of(2026, 9, 30), sender(CLINIC), QueryRow.of(query("2", "01")));
        byte[] body = OqsWriter.standard().write(request, Encoding.UTF_8);
        EligibilityResult result = result(clinic.post("/oqs/OQSsiquc01", body).body());
        assertThat(result.validity().orElseThrow().wire()).isEqualTo("1");
        assertThat(result.header().day()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @ParameterizedTest(name = "{0} で照会すると {0} で返る")
    @Tag("ORC-005")
    @CsvSource({"UTF_8", "SHIFT_JIS"})
    void answersInTheEncodingOfTheRequest(Encoding encoding) throws Exception {
        EligibilityRequest request = new EligibilityRequest(
                DAY, new Sender(CLINIC, Optional.of(ClientMark.of("202611220001"))), QueryRow.of(query("1", "01")));
        HttpResponse<byte[]> response =
                clinic.post("/oqs/OQSsiquc01", OqsWriter.standard().write(request, encoding));
        assertThat(response.headers().firstValue("Content-Type")).contains("application/xml");
        String text = new String(response.body(), encoding.charset());
        assertThat(text).contains("encoding=\"" + encoding.declared() + "\"");
        assertThat(text)
                .contains("<ArbitraryFileIdentifier>202611220001</ArbitraryFileIdentifier>", "ｼｹﾝ ﾀﾛｳ", "試験　太郎");
    }

    @Test
    @Tag("BAT-005")
    @DisplayName("必須項目の誤りは、その人の処理結果エラーになり、一件記録される")
    void tellsInputErrors() throws Exception {
        String wrong = new String(
                        OqsWriter.standard()
                                .write(
                                        new EligibilityRequest(DAY, sender(CLINIC), QueryRow.of(query("1", "01"))),
                                        Encoding.UTF_8),
                        StandardCharsets.UTF_8)
                .replace("<Birthdate>19800402</Birthdate>", "<Birthdate>19800432</Birthdate>");
        UUID request = UUID.randomUUID();
        EligibilityResult result =
                result(clinic.post("/oqs/OQSsiquc01", request, 1, wrong.getBytes(StandardCharsets.UTF_8))
                        .body());
        assertThat(result.processing().code()).contains(Outcome.ELEMENT_ILL_FORMED.code());
        assertThat(result.validity()).isEmpty();
        assertThat(entries(request)).isEqualTo(1);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("他の医療機関のコードを名乗る電文は、照会せずに拒否し、記録する")
    void refusesForeignCodes() throws Exception {
        UUID request = UUID.randomUUID();
        EligibilityRequest foreign = new EligibilityRequest(DAY, sender(HOSPITAL), QueryRow.of(query("1", "01")));
        EligibilityResult result = result(
                clinic.post("/oqs/OQSsiquc01", request, 1, OqsWriter.standard().write(foreign, Encoding.UTF_8))
                        .body());
        assertThat(result.header().segment()).isEqualTo(SegmentOfResult.ABNORMAL);
        assertThat(result.header().notice().code()).contains(Outcome.FACILITY_FOREIGN.code());
        assertThat(result.coverages()).isEmpty();
        assertThat(centre.database.count(
                        "select count(*) from ledger_entry where request_id = ? and deed = 'X' and actor_code = ?",
                        request,
                        CLINIC.digits()))
                .isEqualTo(1);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("再送には、間に登録が変わっても最初と同じ回答が返り、記録は一件のまま")
    void repeatsTheFirstAnswer() throws Exception {
        UUID request = UUID.randomUUID();
        byte[] first = post(clinic, request, 1, query("9", "01")).body();
        Thread.sleep(1_100); // the answer names the second it was made in
        centre.database.execute(
                "update coverage set known_until = clock_timestamp() where number = '9' and known_until is null",
                "insert into coverage (known_from, insurer, birthdate, acquired_on, lost_on, card_from, classification,"
                        + " sex, person_key, coverage_id, symbol, number, branch, name)"
                        + " select known_until, insurer, birthdate, acquired_on, date '2026-11-01', card_from,"
                        + " classification, sex, person_key, coverage_id, symbol, number, branch, name"
                        + " from coverage where number = '9' and known_until is not null");
        byte[] again = post(clinic, request, 2, query("9", "01")).body();
        assertThat(again).isEqualTo(first);
        assertThat(entries(request)).isEqualTo(1);
        assertThat(ask(query("9", "01")).validity().orElseThrow().wire()).isEqualTo("2");
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("登録の変更中は変更前の内容で答え、その再送には変更後も同じ回答が返る")
    void answersFromBeforeAChangeUnderWay() throws Exception {
        centre.database.execute(
                "insert into registry_change (change_id) values ('00000000-0000-7000-8000-000000000001')",
                "update coverage set known_until = clock_timestamp() where number = '10' and known_until is null");
        UUID request = UUID.randomUUID();
        byte[] during = post(clinic, request, 1, query("10", "01")).body();
        assertThat(result(during).validity().orElseThrow().wire()).isEqualTo("1");
        centre.database.execute("delete from registry_change");
        assertThat(ask(query("10", "01")).validity().orElseThrow().wire()).isEqualTo("4");
        assertThat(post(clinic, request, 2, query("10", "01")).body()).isEqualTo(during);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("同じ Request-Id で別の人を照会しても、記録なしには答えない")
    void recordsADifferentQuestionUnderTheSameMark() throws Exception {
        UUID request = UUID.randomUUID();
        post(clinic, request, 1, query("1", "01"));
        post(clinic, request, 2, query("2", "01"));
        assertThat(entries(request)).isEqualTo(2);
    }

    @Test
    @Tag("ORC-001")
    @DisplayName("登録した照会番号は、その医療機関の以後の回答にだけ付く")
    void tellsTheHandleToItsFacility() throws Exception {
        UUID request = UUID.randomUUID();
        HandleRegistrationResult result = handleResult(clinic.post(
                        "/oqs/OQSsiimm01",
                        request,
                        1,
                        Messages.registering(CLINIC, Messages.handle("P-0001", COMPANY, "試験", "1", "01")))
                .body());
        assertThat(result.header().segment()).isEqualTo(SegmentOfResult.NORMAL);
        assertThat(result.processing().code()).isEmpty();
        assertThat(entries(request)).isEqualTo(1);
        assertThat(ask(query("1", "01")).coverages().getFirst().facilityPart().handle())
                .contains("P-0001");
        EligibilityRequest elsewhere = new EligibilityRequest(DAY, sender(HOSPITAL), QueryRow.of(query("1", "01")));
        assertThat(result(centre.facility(HOSPITAL)
                                .post("/oqs/OQSsiquc01", OqsWriter.standard().write(elsewhere, Encoding.UTF_8))
                                .body())
                        .coverages()
                        .getFirst()
                        .facilityPart()
                        .handle())
                .isEmpty();
    }

    @ParameterizedTest(name = "番号 {0} 枝番 {1} への照会番号登録は {2}")
    @Tag("ORC-001")
    @CsvSource({"99, 01, TSK-HNDL0000001", "6, '', TSK-HNDL0000002"})
    void refusesHandlesOfNobodyOrSeveral(String number, String branch, String code) throws Exception {
        HandleRegistrationResult result = handleResult(clinic.post(
                        "/oqs/OQSsiimm01",
                        Messages.registering(CLINIC, Messages.handle("P-2", COMPANY, "試験", number, branch)))
                .body());
        assertThat(result.processing().code()).contains(code);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("どの回答にも、ちょうど一件の記録がある")
    void recordsEveryAnswerOnce() throws Exception {
        for (String number : List.of("1", "2", "3", "4", "5", "6", "7", "99")) {
            UUID request = UUID.randomUUID();
            post(clinic, request, 1, query(number, ""));
            assertThat(entries(request)).as(number).isEqualTo(1);
        }
    }

    @Test
    @Tag("SEC-003")
    @DisplayName("監視用の窓口は健全性と計数を返し、個人の情報を含まない")
    void showsHealthAndMetrics() throws Exception {
        ask(query("1", "01"));
        assertThat(centre.management("/actuator/health")).contains("\"status\":\"UP\"");
        assertThat(centre.management("/actuator/health/readiness")).contains("UP");
        assertThat(centre.management("/actuator/prometheus"))
                .contains(
                        "tashika_answers_seconds_count{message=\"OQSsiquc01\",outcome=\"1\"}", "tashika_ledger_waiting")
                .doesNotContain("試験", CLINIC.digits());
    }

    private static Sender sender(FacilityCode facility) {
        return Sender.of(facility);
    }

    private static EligibilityQuery query(String number, String branch) {
        return Messages.query(COMPANY, "試験", number, branch);
    }

    private EligibilityResult ask(EligibilityQuery query) throws Exception {
        return result(post(query).body());
    }

    private HttpResponse<byte[]> post(EligibilityQuery query) throws Exception {
        return post(clinic, UUID.randomUUID(), 1, query);
    }

    private static HttpResponse<byte[]> post(
            TestCentre.Client client, UUID request, int attempt, EligibilityQuery query) throws Exception {
        HttpResponse<byte[]> response =
                client.post("/oqs/OQSsiquc01", request, attempt, Messages.asking(CLINIC, query));
        assertThat(response.statusCode()).as(Messages.text(response.body())).isEqualTo(200);
        return response;
    }

    private static EligibilityResult result(byte[] body) {
        return Messages.read(OqsReader.readEligibilityResult(body));
    }

    private static HandleRegistrationResult handleResult(byte[] body) {
        return Messages.read(OqsReader.readHandleRegistrationResult(body));
    }

    private long entries(UUID request) {
        return centre.database.count("select count(*) from ledger_entry where request_id = ?", request);
    }
}
