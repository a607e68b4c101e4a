package jp.tashika.central;

import static jp.tashika.central.Fictional.CLINIC;
import static jp.tashika.central.Fictional.COMPANY;
import static jp.tashika.central.Fictional.HOSPITAL;
import static jp.tashika.central.Fictional.TOWN;
import static jp.tashika.central.Fictional.coverage;
import static jp.tashika.central.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.checkup.Checkups;
import jp.tashika.central.store.Registration;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Role;
import jp.tashika.format.checkup.document.ReportKind;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.format.oqs.code.CareSetting;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.record.CheckupLine;
import jp.tashika.format.oqs.record.CheckupsRequest;
import jp.tashika.format.oqs.record.CheckupsResult;
import jp.tashika.format.oqs.record.RecordForm;
import jp.tashika.format.oqs.record.RecordsQuery;
import jp.tashika.format.oqs.record.ShownCheckup;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * 特定健診情報の閲覧。Checkups that insurers send are shown to those to whom the patient consented, for 24 hours; each look leaves an
 * entry, and where nothing is registered that is said.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckupsOverMtlsTest {

    private static final String CHECKUPS = "/oqs/TKKsiquc01";
    private static final String ARCHIVES = "/insurer/checkups";
    private static final Registration TARO = person(coverage(COMPANY, "試験", "1", "2020-04-01"));
    private static final Registration UNEXAMINED = person(coverage(COMPANY, "試験", "3", "2020-04-01"));
    private static final Checkups.Who NAMED = Checkups.Who.of(COMPANY, "試験", "１", "1980-04-02");

    private final LocalDate heldOn = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(20);

    private TestCentre centre;
    private TestCentre.Client clinic;
    private TestCentre.Client hospital;
    private TestCentre.Client insurer;
    private TestCentre.Client town;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        centre = new TestCentre(
                folder,
                List.of(
                        TARO,
                        UNEXAMINED,
                        person(coverage(COMPANY, "試験", "2", "2020-04-01").withheld()),
                        person(coverage(COMPANY, "試験", "6", "2020-04-01").branch("01")),
                        person(coverage(COMPANY, "試験", "6", "2020-04-01").branch("02"))),
                "facility.requests.burst=100000");
        clinic = centre.facility(CLINIC);
        hospital = centre.facility(HOSPITAL);
        insurer = centre.client(new Holder(Role.INSURER, COMPANY.number().digits()));
        town = centre.client(new Holder(Role.INSURER, TOWN.number().digits()));
        send(
                insurer,
                Checkups.archive(
                        COMPANY.number(),
                        Checkups.specific(NAMED, heldOn, "65.0"),
                        Checkups.specific(NAMED, heldOn.minusYears(1), "64.0"),
                        Checkups.document(
                                NAMED,
                                ReportKind.EQUIVALENT,
                                Programme.EQUIVALENT,
                                heldOn,
                                heldOn.plusDays(1),
                                "63.0")));
        consent(TARO, CLINIC, Instant.now().minus(Duration.ofHours(1)));
        consent(UNEXAMINED, CLINIC, Instant.now().minus(Duration.ofHours(1)));
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    private static String send(TestCentre.Client sender, byte[] archive) throws Exception {
        HttpResponse<byte[]> answer = sender.post(ARCHIVES, archive);
        String report = text(answer);
        assertThat(answer.statusCode()).as(report).isEqualTo(202);
        String id = id(report);
        for (int look = 0; look < 300; look++) {
            report = text(sender.get(ARCHIVES + "/" + id));
            if (report.contains("\"TAKEN\"")) {
                return report;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("not taken: " + report);
    }

    private static String id(String report) {
        return report.replaceAll("(?s).*\"fileId\":\"([0-9a-f-]+)\".*", "$1");
    }

    private void consent(Registration whose, FacilityCode facility, Instant at) {
        centre.consent(whose, "CHECKUP", facility, at, true);
    }

    private static byte[] asking(FacilityCode facility, String number, String branch) {
        return OqsWriter.standard()
                .write(
                        new CheckupsRequest(new RecordsQuery(
                                new Sender(facility, Optional.of(new ClientMark("mark-1"))),
                                COMPANY.number(),
                                new InsuredNumber(Optional.of("試験"), number, Optional.of(branch)),
                                RecordForm.XML,
                                Optional.empty(),
                                CareSetting.OUTPATIENT)),
                        Encoding.UTF_8);
    }

    private static CheckupsResult read(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return switch (OqsReader.readCheckupsResult(answer.body())) {
            case Decoded.Ok<Envelope<CheckupsResult>>(var envelope) -> envelope.message();
            case Decoded.Faulty<Envelope<CheckupsResult>>(var faults) ->
                throw new IllegalStateException(faults.toString());
        };
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static CheckupsResult ask(TestCentre.Client asking, FacilityCode facility, String number) throws Exception {
        return read(asking.post(CHECKUPS, asking(facility, number, "01")));
    }

    private long entries(Registration whose, String outcome) {
        return centre.entries(whose, "E", outcome);
    }

    private static void assertRefused(CheckupsResult result, Outcome reason) {
        TestCentre.assertRefused(result.header(), reason);
        assertThat(result.checkups()).isEmpty();
    }

    private static List<String> weights(CheckupsResult result) {
        return result.checkups().stream()
                .flatMap(checkup -> checkup.lines().stream())
                .filter(line -> line.code().equals(Checkups.WEIGHT))
                .flatMap(line -> line.value().stream())
                .toList();
    }

    @Test
    @Tag("CHK-002")
    @DisplayName("同意のある医療機関に、保険者が登録した健診が見え、閲覧が記録される")
    void showsCheckups() throws Exception {
        long before = entries(TARO, "1");
        CheckupsResult result = ask(clinic, CLINIC, "1");

        assertThat(result.header().isNormal()).isTrue();
        assertThat(result.header().mark()).contains(new ClientMark("mark-1"));
        assertThat(result.header().message()).isEmpty();
        assertThat(result.header().person())
                .hasValueSatisfying(whose -> assertThat(whose.name()).isEqualTo("試験　太郎"));
        assertThat(result.checkups()).extracting(ShownCheckup::date).containsExactly(heldOn, heldOn.minusYears(1));
        CheckupLine weight = result.checkups().getFirst().lines().stream()
                .filter(line -> line.code().equals(Checkups.WEIGHT))
                .findFirst()
                .orElseThrow();
        assertThat(weight.name()).isEqualTo("体重");
        assertThat(weight.value()).contains("65.0");
        assertThat(weight.unit()).contains("kg");
        assertThat(entries(TARO, "1")).isEqualTo(before + 1);
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("保険者以外が行う相当健診は保管するだけで、見せない")
    void otherProgrammesAreKeptAndNotShown() throws Exception {
        assertThat(centre.database.count("select count(*) from checkup where programme = '070'"))
                .isOne();
        assertThat(weights(ask(clinic, CLINIC, "1"))).doesNotContain("63.0");
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("登録のない人は、正常な結果として「登録されていません」と答え、閲覧は記録する")
    void saysThatNothingIsRegistered() throws Exception {
        long before = entries(UNEXAMINED, "1");
        CheckupsResult result = ask(clinic, CLINIC, "3");

        assertThat(result.header().isNormal()).isTrue();
        assertThat(result.checkups()).isEmpty();
        assertThat(result.header().person()).isPresent();
        assertThat(result.header().message())
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith(Outcome.RECORDS_CHECKUPS_NOT_REGISTERED.code())
                        .contains("登録されていません"));
        assertThat(entries(UNEXAMINED, "1")).isEqualTo(before + 1);
    }

    @Test
    @Tag("CHK-007")
    @DisplayName("5年度を過ぎた健診は、残っていても見せない")
    void hidesWhatIsOver() throws Exception {
        centre.database.execute("""
                insert into checkup (received_at, held_on, created_on, entry, fiscal_year, person_key, checkup_id, file_id,
                    kind, programme, insurer, institution, identity, sha256, lines)
                select received_at, held_on - 1830, created_on, entry, fiscal_year, person_key, gen_random_uuid(), file_id,
                    kind, programme, insurer, institution, sha256(identity), sha256, lines
                from checkup where programme = '010' and held_on = '%s'
                """.formatted(heldOn));
        assertThat(ask(clinic, CLINIC, "1").checkups()).hasSize(2);
        centre.database.execute("delete from checkup where held_on < date '%s' - 1000".formatted(heldOn));
    }

    @Test
    @Tag("DIS-001")
    @DisplayName("同じ要求を送り直しても、記録は一件")
    void aRetryIsRecordedOnce() throws Exception {
        UUID request = UUID.randomUUID();
        byte[] asking = asking(CLINIC, "1", "01");
        byte[] first = clinic.post(CHECKUPS, request, 1, asking).body();
        long before = entries(TARO, "1");

        assertThat(clinic.post(CHECKUPS, request, 2, asking).body()).isEqualTo(first);
        assertThat(entries(TARO, "1")).isEqualTo(before);
    }

    @Test
    @Tag("CNS-001")
    @DisplayName("同意なし・薬剤だけの同意・24時間経過・撤回・不同意は、それぞれの理由で断られ、記録される")
    void tellsWhyConsentDoesNotHold() throws Exception {
        long before = entries(TARO, Outcome.RECORDS_NOT_CONSENTED.code());
        assertRefused(ask(hospital, HOSPITAL, "1"), Outcome.RECORDS_NOT_CONSENTED);
        centre.consent(TARO, "MEDICATION", HOSPITAL, Instant.now().minus(Duration.ofHours(1)), true);
        assertRefused(ask(hospital, HOSPITAL, "1"), Outcome.RECORDS_NOT_CONSENTED);
        assertThat(entries(TARO, Outcome.RECORDS_NOT_CONSENTED.code())).isEqualTo(before + 2);

        consent(TARO, HOSPITAL, Instant.now().minus(Duration.ofHours(24)).minusSeconds(1));
        assertRefused(ask(hospital, HOSPITAL, "1"), Outcome.RECORDS_CONSENT_OVER);
        consent(TARO, HOSPITAL, Instant.now().minus(Duration.ofHours(24)).plusSeconds(60));
        assertThat(ask(hospital, HOSPITAL, "1").checkups()).hasSize(2);

        centre.database.execute("update consent set withdrawn_at = now() where scope = 'CHECKUP' and facility_code = '"
                + HOSPITAL.digits() + "' and withdrawn_at is null");
        assertRefused(ask(hospital, HOSPITAL, "1"), Outcome.RECORDS_CONSENT_WITHDRAWN);
        centre.consent(TARO, "CHECKUP", HOSPITAL, Instant.now().minusSeconds(5), false);
        assertRefused(ask(hospital, HOSPITAL, "1"), Outcome.RECORDS_CONSENT_REFUSED);
        centre.database.execute("delete from consent where facility_code = '" + HOSPITAL.digits() + "'");
    }

    @Test
    @Tag("DSP-001")
    @DisplayName("番号ちがい・枝番なしの双子・閲覧停止・他機関のコードは、それぞれの理由で断られる")
    void tellsWhoCannotBeFound() throws Exception {
        assertRefused(ask(clinic, CLINIC, "99"), Outcome.RECORDS_PERSON_UNKNOWN);
        assertRefused(ask(clinic, CLINIC, "2"), Outcome.COVERAGE_WITHHELD);
        assertRefused(read(clinic.post(CHECKUPS, asking(CLINIC, "6", ""))), Outcome.RECORDS_PERSON_AMBIGUOUS);
        assertRefused(ask(clinic, HOSPITAL, "1"), Outcome.FACILITY_FOREIGN);
        assertThat(clinic.post(CHECKUPS, "<XmlMsg>".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @Tag("CHK-011")
    @DisplayName("医療機関は健診を登録できず、登録の窓口を見ることもできない")
    void facilitiesRegisterNothing() throws Exception {
        byte[] archive = Checkups.archive(COMPANY.number(), Checkups.specific(NAMED, heldOn.minusDays(1), "1.0"));

        assertThat(clinic.post(ARCHIVES, archive).statusCode()).isEqualTo(403);
        assertThat(clinic.get(ARCHIVES).statusCode()).isEqualTo(403);
        assertThat(insurer.post(CHECKUPS, asking(CLINIC, "1", "01")).statusCode())
                .isEqualTo(403);
        assertThat(weights(ask(clinic, CLINIC, "1"))).doesNotContain("1.0");
    }

    @Test
    @Tag("CHK-011")
    @DisplayName("保険者は自分のアーカイブと判定だけを見られ、他の保険者の加入者の分は断られる")
    void archivesOfOthersDoNotExist() throws Exception {
        String id = id(text(insurer.get(ARCHIVES)));
        HttpResponse<byte[]> csv = insurer.get(ARCHIVES + "/" + id + "/verdicts.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(text(csv)).startsWith("entry,verdict,").contains("ACCEPTED");
        assertThat(text(insurer.get(ARCHIVES + "/" + id + "/verdicts.json"))).startsWith("{\"verdicts\":[{\"entry\":1");

        assertThat(town.get(ARCHIVES + "/" + id).statusCode()).isEqualTo(404);
        assertThat(town.get(ARCHIVES + "/" + id + "/verdicts.csv").statusCode()).isEqualTo(404);
        assertThat(town.get(ARCHIVES + "/" + id + "/verdicts.json").statusCode())
                .isEqualTo(404);
        assertThat(text(town.get(ARCHIVES))).isEqualTo("{\"archives\":[]}");
        assertThat(town.post(ARCHIVES, new byte[10]).statusCode()).isEqualTo(422);

        byte[] foreign = Checkups.archive(TOWN.number(), Checkups.specific(NAMED, heldOn.minusDays(2), "2.0"));
        assertThat(send(town, foreign)).contains("\"refused\":1", "\"accepted\":0");
        HttpResponse<byte[]> again = town.post(ARCHIVES, foreign);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(text(again)).contains("\"again\":true");
        assertThat(text(town.get(ARCHIVES + "/" + id(text(again)) + "/verdicts.csv")))
                .contains(Outcome.CHECKUP_INSURER_FOREIGN.code());
        centre.database.execute(
                "delete from checkup_archive where insurer = '" + TOWN.number().digits() + "'");
    }
}
