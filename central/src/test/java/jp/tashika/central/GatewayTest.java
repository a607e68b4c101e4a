package jp.tashika.central;

import static jp.tashika.central.Fictional.CLINIC;
import static jp.tashika.central.Fictional.COMPANY;
import static jp.tashika.central.Fictional.coverage;
import static jp.tashika.central.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Role;
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
import org.junit.jupiter.params.provider.ValueSource;

/** 受付口の拒否。Who and what does not get in, and what it is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayTest {

    private static final FacilityCode UNKNOWN = Fictional.facility("481999999");
    private static final FacilityCode SUSPENDED = Fictional.facility("481888888");
    private static final FacilityCode BUSY = Fictional.facility("481777777");
    private static final FacilityCode REVOKED = Fictional.facility("481666666");
    private static final byte[] QUERY = Messages.asking(CLINIC, Messages.query(COMPANY, "試験", "1", "01"));

    private TestCentre centre;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        centre = new TestCentre(
                folder,
                List.of(person(coverage(COMPANY, "試験", "1", "2020-04-01"))),
                "facility.requests.second=1",
                "facility.requests.burst=20");
        centre.database.execute(
                "insert into facility values ('" + SUSPENDED + "', '停止診療所', 'SUSPENDED')",
                "insert into facility values ('" + BUSY + "', '繁忙診療所', 'ADMITTED')",
                "insert into facility values ('" + REVOKED + "', '失効診療所', 'ADMITTED')");
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("証明書のない接続は成立しない")
    void needsACertificate() {
        assertThatThrownBy(() -> centre.stranger().post("/oqs/OQSsiquc01", QUERY))
                .isInstanceOf(IOException.class);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("失効した証明書は、失効リストが替わればすぐに拒否される")
    void refusesRevokedCertificates() throws Exception {
        TestCentre.Client client = centre.facility(REVOKED);
        byte[] query = Messages.asking(REVOKED, Messages.query(COMPANY, "試験", "1", "01"));
        assertThat(client.post("/oqs/OQSsiquc01", query).statusCode()).isEqualTo(200);
        Thread.sleep(1_100); // the list is looked at once a second
        centre.authority.revoke(new Holder(Role.FACILITY, REVOKED.digits()));
        Thread.sleep(1_100);
        assertRefused(client.post("/oqs/OQSsiquc01", query), 403, Outcome.CERTIFICATE_REVOKED);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("保険者や運用者の証明書では照会できず、医療機関の証明書では登録できない")
    void keepsRolesApart() throws Exception {
        TestCentre.Client insurer =
                centre.client(new Holder(Role.INSURER, COMPANY.number().digits()));
        TestCentre.Client operator = centre.client(new Holder(Role.OPERATOR, "operator1"));
        assertRefused(insurer.post("/oqs/OQSsiquc01", QUERY), 403, Outcome.CERTIFICATE_WRONG_ROLE);
        assertRefused(operator.post("/oqs/OQSsiquc01", QUERY), 403, Outcome.CERTIFICATE_WRONG_ROLE);
        assertRefused(centre.facility(CLINIC).post("/insurer/feeds", QUERY), 403, Outcome.CERTIFICATE_WRONG_ROLE);
        assertThat(centre.facility(CLINIC).post("/actuator/health", QUERY).statusCode())
                .as("health is on a port of its own")
                .isEqualTo(404);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("登録のない医療機関、停止中の医療機関は拒否される")
    void admitsOnlyRegisteredFacilities() throws Exception {
        assertRefused(
                centre.facility(UNKNOWN)
                        .post("/oqs/OQSsiquc01", Messages.asking(UNKNOWN, Messages.query(COMPANY, "試験", "1", "01"))),
                403,
                Outcome.FACILITY_UNKNOWN);
        assertRefused(
                centre.facility(SUSPENDED)
                        .post("/oqs/OQSsiquc01", Messages.asking(SUSPENDED, Messages.query(COMPANY, "試験", "1", "01"))),
                403,
                Outcome.FACILITY_NOT_ADMITTED);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("大きすぎる電文は読まずに拒否される")
    void refusesLargeMessages() throws Exception {
        assertRefused(
                centre.facility(CLINIC).post("/oqs/OQSsiquc01", new byte[(1 << 20) + 1]), 413, Outcome.FILE_TOO_LARGE);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("100 MBが送られてきても断るか切り、ほかの照会には答える")
    void survivesAHundredMegabytes() throws Exception {
        TestCentre.Client clinic = centre.facility(CLINIC);
        for (String message : List.of("OQSsiquc01", "OQSmuquc01", "OQSmuimm02")) {
            try {
                assertRefused(clinic.post("/oqs/" + message, new byte[100_000_000]), 413, Outcome.FILE_TOO_LARGE);
            } catch (IOException cut) {
                assertThat(cut).isNotInstanceOf(HttpTimeoutException.class);
            }
        }
        assertThat(clinic.post("/oqs/OQSsiquc01", QUERY).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "「{0}」は読めない")
    @Tag("SEC-007")
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<XmlMsg>",
                "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><XmlMsg>&y;</XmlMsg>",
                "<XmlMsg><MessageHeader/></XmlMsg>"
            })
    void refusesUnreadableMessages(String body) throws Exception {
        HttpResponse<byte[]> response =
                centre.facility(CLINIC).post("/oqs/OQSsiquc01", body.getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(Messages.text(response.body())).contains("\"code\":\"TSK-").doesNotContain("root:");
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("知らない種別、壊れた Request-Id は拒否される")
    void refusesUnknownMessages() throws Exception {
        TestCentre.Client clinic = centre.facility(CLINIC);
        assertRefused(clinic.post("/oqs/OQSsihvq01", QUERY), 404, Outcome.MESSAGE_KIND_NOT_SERVED);
        assertRefused(clinic.post("/oqs/", QUERY), 404, Outcome.MESSAGE_KIND_NOT_SERVED);
        assertRefused(clinic.post("/oqs/OQSsiquc01", UUID.randomUUID(), 0, QUERY), 400, Outcome.ELEMENT_ILL_FORMED);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("医療機関ごとの上限を超えると、待つ秒数とともに断られる")
    void limitsEachFacility() throws Exception {
        TestCentre.Client busy = centre.facility(BUSY);
        byte[] query = Messages.asking(BUSY, Messages.query(COMPANY, "試験", "1", "01"));
        List<HttpResponse<byte[]>> responses = new java.util.ArrayList<>();
        for (int i = 0; i < 30; i++) {
            responses.add(busy.post("/oqs/OQSsiquc01", query));
        }
        HttpResponse<byte[]> last = responses.getLast();
        assertRefused(last, 429, Outcome.TOO_MANY_REQUESTS);
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(responses.stream()
                        .filter(response -> response.statusCode() == 200)
                        .count())
                .isBetween(20L, 29L);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("最初の処理中に届いた再送は、同じ回答を待つ")
    void answersASimultaneousRetryOnce() throws Exception {
        TestCentre.Client clinic = centre.facility(CLINIC);
        UUID request = UUID.randomUUID();
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            List<Future<HttpResponse<byte[]>>> responses = IntStream.rangeClosed(1, 4)
                    .mapToObj(attempt -> executor.submit(() -> clinic.post("/oqs/OQSsiquc01", request, attempt, QUERY)))
                    .toList();
            byte[] first = responses.getFirst().get().body();
            for (Future<HttpResponse<byte[]>> response : responses) {
                assertThat(response.get().body()).isEqualTo(first);
            }
        }
        assertThat(centre.database.count("select count(*) from ledger_entry where request_id = ?", request))
                .isEqualTo(1);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("再送に追い越された初回の要求も、同じ回答を受け、二重に記録されない")
    void answersAnOvertakenFirstAttemptOnce() throws Exception {
        TestCentre.Client clinic = centre.facility(CLINIC);
        UUID request = UUID.randomUUID();
        byte[] overtaking = clinic.post("/oqs/OQSsiquc01", request, 2, QUERY).body();
        byte[] overtaken = clinic.post("/oqs/OQSsiquc01", request, 1, QUERY).body();
        assertThat(overtaken).isEqualTo(overtaking);
        assertThat(centre.database.count("select count(*) from ledger_entry where request_id = ?", request))
                .isEqualTo(1);
    }

    private static void assertRefused(HttpResponse<byte[]> response, int status, Outcome outcome) {
        assertThat(response.statusCode()).as(Messages.text(response.body())).isEqualTo(status);
        assertThat(Messages.text(response.body())).contains("\"code\":\"" + outcome.code() + "\"", outcome.deskText());
    }
}
