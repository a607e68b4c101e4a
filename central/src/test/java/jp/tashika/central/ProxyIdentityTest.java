package jp.tashika.central;

import static jp.tashika.central.Fictional.CLINIC;
import static jp.tashika.central.Fictional.COMPANY;
import static jp.tashika.central.Fictional.coverage;
import static jp.tashika.central.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** プロキシ経由の本人性。A proxy passes the certificate on; the centre checks it once more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyIdentityTest {

    private static final Holder HOLDER = new Holder(Role.FACILITY, CLINIC.digits());

    private TestCentre centre;
    private X509Certificate clinic;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        centre = new TestCentre(
                folder,
                List.of(person(coverage(COMPANY, "試験", "1", "2020-04-01"))),
                "identity=proxy",
                "identity.proxy.header=X-Certificate");
        clinic = centre.authority.issue(Wish.of(HOLDER)).certificate();
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @Test
    @Tag("NET-002")
    @DisplayName("渡された証明書の医療機関として答える")
    void answersWhoTheProxyNames() throws Exception {
        assertThat(post(header(clinic)).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("NET-002")
    @DisplayName("証明書がない、壊れている、別の認証局のものであれば、証明書なしとして断る")
    void refusesWhatIsNoCertificateOfTheAuthority(@TempDir Path other) throws Exception {
        CertificateAuthority stranger = CertificateAuthority.init(other.resolve("ca"), Clock.systemUTC());
        String foreign = header(stranger.issue(Wish.of(HOLDER)).certificate());
        for (String passed : List.of("", "nonsense", "%zz", foreign)) {
            HttpResponse<String> response = post(passed);
            assertThat(response.statusCode()).as(passed).isEqualTo(401);
            assertThat(response.body()).contains(Outcome.CERTIFICATE_MISSING.code());
        }
    }

    private HttpResponse<String> post(String passed) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + centre.port() + "/oqs/OQSsiquc01"))
                .header("Request-Id", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        Messages.asking(CLINIC, Messages.query(COMPANY, "試験", "1", "01"))));
        if (!passed.isEmpty()) {
            request.header("X-Certificate", passed);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(X509Certificate certificate) throws Exception {
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        return URLEncoder.encode(pem, StandardCharsets.US_ASCII);
    }
}
