package jp.tashika.central;

import static jp.tashika.central.Fictional.CLINIC;
import static jp.tashika.central.Fictional.COMPANY;
import static jp.tashika.central.Fictional.HOSPITAL;
import static jp.tashika.central.Fictional.coverage;
import static jp.tashika.central.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.claim.Uke;
import jp.tashika.central.store.Registration;
import jp.tashika.format.oqs.code.CareSetting;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.record.CareMonth;
import jp.tashika.format.oqs.record.DrugLine;
import jp.tashika.format.oqs.record.DrugsRequest;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.format.oqs.record.RecordForm;
import jp.tashika.format.oqs.record.RecordsQuery;
import jp.tashika.format.oqs.record.TreatmentLine;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * 薬剤情報の閲覧。Claims sent by one facility are shown to another, once they are ready, to whom the patient consented, for 24
 * hours, and each look leaves an entry.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsOverMtlsTest {

    private static final String DRUGS = "/oqs/YZKsiquc01";
    private static final Registration TARO = person(coverage(COMPANY, "試験", "1", "2020-04-01"));
    private static final Registration WITHHELD =
            person(coverage(COMPANY, "試験", "2", "2020-04-01").withheld());
    private static final Uke.Insured ON_CLAIM = new Uke.Insured(COMPANY, "試験", "１", "01", "1980-04-02");

    private final YearMonth lastMonth = YearMonth.now(ZoneId.of("Asia/Tokyo")).minusMonths(1);

    private TestCentre centre;
    private TestCentre.Client clinic;
    private TestCentre.Client hospital;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        centre = new TestCentre(
                folder,
                List.of(
                        TARO,
                        WITHHELD,
                        person(coverage(COMPANY, "試験", "6", "2020-04-01").branch("01")),
                        person(coverage(COMPANY, "試験", "6", "2020-04-01").branch("02"))),
                "facility.requests.burst=100000");
        clinic = centre.facility(CLINIC);
        hospital = centre.facility(HOSPITAL);
        send(clinic, claims(CLINIC, "試験診療所"));
        consent("MEDICATION", CLINIC, Instant.now().minus(Duration.ofHours(1)));
        // the day on which what was sent is ready: sent on any day, it is at most 42 days away
        centre.restartWith("business.days.ahead=45");
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    private byte[] claims(FacilityCode facility, String name) {
        String careMonth = lastMonth.toString().replace("-", "");
        return Uke.of(facility, name, lastMonth.plusMonths(1).toString().replace("-", ""))
                .oral(ON_CLAIM, careMonth, "699000001", "1", 5, 14)
                .act(ON_CLAIM, careMonth, "50", "199000021", 6740, 7)
                .act(ON_CLAIM, careMonth, "40", "199000018", 1600, 8)
                .bytes();
    }

    private static String send(TestCentre.Client sender, byte[] file) throws Exception {
        HttpResponse<byte[]> answer = sender.post("/claims/files?name=RECEIPTC.UKE", file);
        String report = text(answer);
        assertThat(answer.statusCode()).as(report).isEqualTo(202);
        String id = report.replaceAll("(?s).*\"fileId\":\"([0-9a-f-]+)\".*", "$1");
        for (int look = 0; look < 300; look++) {
            report = text(sender.get("/claims/files/" + id));
            if (report.contains("\"TAKEN\"")) {
                return report;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("not taken: " + report);
    }

    private void consent(String scope, FacilityCode facility, Instant at) {
        answer(scope, facility, at, true);
    }

    private void answer(String scope, FacilityCode facility, Instant at, boolean given) {
        centre.consent(TARO, scope, facility, at, given);
    }

    private byte[] asking(FacilityCode facility, String number, String branch, boolean withTreatments) {
        return asking(facility, number, branch, withTreatments, RecordForm.XML);
    }

    private byte[] asking(
            FacilityCode facility, String number, String branch, boolean withTreatments, RecordForm form) {
        return OqsWriter.standard()
                .write(
                        new DrugsRequest(
                                new RecordsQuery(
                                        new Sender(facility, Optional.of(new ClientMark("mark-1"))),
                                        COMPANY.number(),
                                        new InsuredNumber(Optional.of("試験"), number, Optional.of(branch)),
                                        form,
                                        Optional.empty(),
                                        CareSetting.OUTPATIENT),
                                lastMonth.minusMonths(2),
                                lastMonth,
                                withTreatments),
                        Encoding.UTF_8);
    }

    private static DrugsResult read(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return switch (OqsReader.readDrugsResult(answer.body())) {
            case Decoded.Ok<Envelope<DrugsResult>>(var envelope) -> envelope.message();
            case Decoded.Faulty<Envelope<DrugsResult>>(var faults) ->
                throw new IllegalStateException(faults.toString());
        };
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private DrugsResult ask(TestCentre.Client asking, FacilityCode facility, String number, boolean withTreatments)
            throws Exception {
        return read(asking.post(DRUGS, asking(facility, number, "01", withTreatments)));
    }

    private long entries(String deed, String outcome) {
        return centre.entries(TARO, deed, outcome);
    }

    private static void assertRefused(DrugsResult result, Outcome reason) {
        TestCentre.assertRefused(result.header(), reason);
        assertThat(result.months()).isEmpty();
    }

    @Test
    @Tag("MED-002")
    @DisplayName("同意のある医療機関に、送られたレセプトの薬剤が見え、閲覧が記録される")
    void showsDrugs() throws Exception {
        long before = entries("D", "1");
        DrugsResult result = ask(clinic, CLINIC, "1", false);

        assertThat(result.header().isNormal()).isTrue();
        assertThat(result.header().mark()).contains(new ClientMark("mark-1"));
        assertThat(result.header().person())
                .hasValueSatisfying(whose -> assertThat(whose.name()).isEqualTo("試験　太郎"));
        CareMonth month = result.months().getFirst();
        assertThat(result.months()).hasSize(1);
        assertThat(month.month()).isEqualTo(lastMonth);
        assertThat(month.facility().isOwn()).isTrue();
        assertThat(month.facility().name()).contains("試験診療所");
        DrugLine drug = month.days().getFirst().drugs().getFirst();
        assertThat(month.days().getFirst().date()).contains(lastMonth.atDay(5));
        assertThat(drug.name()).isEqualTo("架空アムロ錠２．５ｍｇ");
        assertThat(drug.section()).contains("21");
        assertThat(drug.times()).contains(14);
        assertThat(entries("D", "1")).isEqualTo(before + 1);
        assertThat(centre.database.count(
                        "select told from ledger_entry where deed = 'D' and outcome = '1' order by at desc limit 1"))
                .isEqualTo(32);
    }

    @Test
    @Tag("MED-001")
    @DisplayName("印刷用に求めると、同じ内容がPDFで返り、断りは電文で返る")
    void printsDrugs() throws Exception {
        HttpResponse<byte[]> answer = clinic.post(DRUGS, asking(CLINIC, "1", "01", false, RecordForm.PDF));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("架空アムロ錠２．５ｍｇ", "試験診療所", "試験　太郎");
        }
        assertRefused(
                read(clinic.post(DRUGS, asking(CLINIC, "99", "01", false, RecordForm.PDF))),
                Outcome.RECORDS_PERSON_UNKNOWN);
    }

    @Test
    @Tag("MED-002")
    @DisplayName("同じ要求を送り直しても、記録は一件")
    void aRetryIsRecordedOnce() throws Exception {
        UUID request = UUID.randomUUID();
        byte[] asking = asking(CLINIC, "1", "01", false);
        byte[] first = clinic.post(DRUGS, request, 1, asking).body();
        long before = entries("D", "1");
        byte[] again = clinic.post(DRUGS, request, 2, asking).body();

        assertThat(again).isEqualTo(first);
        assertThat(entries("D", "1")).isEqualTo(before);
    }

    @Test
    @Tag("DIS-001")
    @DisplayName("同意のない医療機関には、理由を言って見せず、それも記録する")
    void refusesWithoutConsent() throws Exception {
        long before = entries("D", Outcome.RECORDS_NOT_CONSENTED.code());

        assertRefused(ask(hospital, HOSPITAL, "1", false), Outcome.RECORDS_NOT_CONSENTED);
        assertThat(entries("D", Outcome.RECORDS_NOT_CONSENTED.code())).isEqualTo(before + 1);
    }

    @Test
    @Tag("FUT-004")
    @DisplayName("診療と手術は、それぞれの同意があるときだけ加わる")
    void treatmentsAndSurgeriesNeedTheirOwnConsent() throws Exception {
        assertThat(treatments(ask(clinic, CLINIC, "1", true))).isEmpty();

        consent("TREATMENT", CLINIC, Instant.now().minus(Duration.ofHours(1)));
        assertThat(treatments(ask(clinic, CLINIC, "1", true))).containsExactly("架空人工腎臓");

        consent("SURGERY", CLINIC, Instant.now().minus(Duration.ofHours(1)));
        assertThat(treatments(ask(clinic, CLINIC, "1", true))).containsExactlyInAnyOrder("架空人工腎臓", "架空虫垂切除術");
        assertThat(treatments(ask(clinic, CLINIC, "1", false))).isEmpty();
    }

    private static List<String> treatments(DrugsResult result) {
        return result.months().stream()
                .flatMap(month -> month.days().stream())
                .flatMap(day -> day.treatments().stream())
                .map(TreatmentLine::name)
                .toList();
    }

    @Test
    @Tag("CNS-001")
    @DisplayName("24時間を過ぎた同意・撤回・不同意は、それぞれの理由で断られる")
    void tellsWhyConsentDoesNotHold() throws Exception {
        consent(
                "MEDICATION",
                HOSPITAL,
                Instant.now().minus(Duration.ofHours(24)).minusSeconds(1));
        assertRefused(ask(hospital, HOSPITAL, "1", false), Outcome.RECORDS_CONSENT_OVER);

        consent(
                "MEDICATION",
                HOSPITAL,
                Instant.now().minus(Duration.ofHours(24)).plusSeconds(60));
        assertThat(ask(hospital, HOSPITAL, "1", false).header().isNormal()).isTrue();

        centre.database.execute("update consent set withdrawn_at = now() where facility_code = '" + HOSPITAL.digits()
                + "' and withdrawn_at is null");
        assertRefused(ask(hospital, HOSPITAL, "1", false), Outcome.RECORDS_CONSENT_WITHDRAWN);

        answer("MEDICATION", HOSPITAL, Instant.now().minusSeconds(5), false);
        assertRefused(ask(hospital, HOSPITAL, "1", false), Outcome.RECORDS_CONSENT_REFUSED);
        centre.database.execute("delete from consent where facility_code = '" + HOSPITAL.digits() + "'");
    }

    @Test
    @Tag("DSP-001")
    @DisplayName("番号ちがい・枝番なしの双子・閲覧停止は、それぞれの理由で断られる")
    void tellsWhoCannotBeFound() throws Exception {
        assertRefused(ask(clinic, CLINIC, "99", false), Outcome.RECORDS_PERSON_UNKNOWN);
        assertRefused(ask(clinic, CLINIC, "2", false), Outcome.COVERAGE_WITHHELD);
        assertRefused(read(clinic.post(DRUGS, asking(CLINIC, "6", "", false))), Outcome.RECORDS_PERSON_AMBIGUOUS);
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("他機関のコードでは見られない")
    void refusesForeignCodes() throws Exception {
        assertRefused(ask(clinic, HOSPITAL, "1", false), Outcome.FACILITY_FOREIGN);
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("読めない要求は、何も見せずに断られる")
    void refusesWhatCannotBeRead() throws IOException, InterruptedException {
        assertThat(clinic.post(DRUGS, "<XmlMsg>".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("他機関が送ったファイルは見えず、他機関のレセプトは取り下げられない")
    void filesOfOthersDoNotExist() throws Exception {
        UUID id = UUID.fromString(
                text(clinic.get("/claims/files")).replaceAll("(?s).*\"fileId\":\"([0-9a-f-]+)\".*", "$1"));

        assertThat(hospital.get("/claims/files/" + id).statusCode()).isEqualTo(404);
        assertThat(hospital.get("/claims/files/" + id + "/faults").statusCode()).isEqualTo(404);
        assertThat(text(hospital.get("/claims/files"))).isEqualTo("{\"files\":[]}");
        assertThat(hospital.delete("/claims/" + lastMonth.plusMonths(1) + "/medical/1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(clinic.get("/claims/files/" + id + "/faults").statusCode()).isEqualTo(200);
        assertThat(hospital.post("/claims/files", claims(CLINIC, "試験診療所")).statusCode())
                .isEqualTo(403);
        assertThat(clinic.delete("/claims/2026-99/medical/1").statusCode()).isEqualTo(404);
        assertThat(clinic.delete("/claims/" + lastMonth.plusMonths(1) + "/medical/999")
                        .statusCode())
                .isEqualTo(404);
    }
}
