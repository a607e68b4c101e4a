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
import java.security.cert.CertificateEncodingException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest(name = "{0}の書き方で渡された証明書の医療機関として答える")
    @EnumSource(Form.class)
    @Tag("NET-002")
    void answersWhoTheProxyNames(Form form) throws Exception {
        assertThat(post(form.write(clinic)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}の書き方でも、別の認証局の証明書は証明書なしとして断る")
    @EnumSource(Form.class)
    @Tag("NET-002")
    void refusesAnotherAuthority(Form form, @TempDir Path other) throws Exception {
        CertificateAuthority stranger = CertificateAuthority.init(other.resolve("ca"), Clock.systemUTC());
        assertMissing(post(form.write(stranger.issue(Wish.of(HOLDER)).certificate())));
    }

    @Test
    @Tag("NET-002")
    @DisplayName("証明書がない、または証明書ではないものは、証明書なしとして断る")
    void refusesWhatIsNoCertificate() throws Exception {
        assertMissing(post());
        assertMissing(post("nonsense"));
        assertMissing(post("%zz"));
    }

    @Test
    @Tag("NET-002")
    @DisplayName("証明書が二つ渡されたら、どちらの人とも見なさない")
    void refusesTwoCertificates() throws Exception {
        assertMissing(post(Form.RFC_9440.write(clinic), Form.PEM_ENCODED.write(clinic)));
    }

    @Test
    @Tag("NET-002")
    @DisplayName("名を挙げていない相手が渡す証明書は信じない")
    void believesNobodyElse(@TempDir Path other) throws Exception {
        try (TestCentre strict = new TestCentre(
                other,
                List.of(),
                "identity=proxy",
                "identity.proxy.header=X-Certificate",
                "identity.proxy.addresses=192.0.2.1")) {
            String passed =
                    Form.RFC_9440.write(strict.authority.issue(Wish.of(HOLDER)).certificate());
            HttpRequest.Builder request = asking(URI.create("http://127.0.0.1:" + strict.port()));
            request.header("X-Certificate", passed);
            assertMissing(send(request));
            // nor who says that it came from there
            assertMissing(send(request.header("X-Forwarded-For", "192.0.2.1")));
        }
    }

    @Test
    @Tag("NET-007")
    @DisplayName("何も決めなければ、センターもプロキシもIPv4とIPv6の両方で話せる")
    void speaksBothVersions(@TempDir Path other) throws Exception {
        try (TestCentre both = new TestCentre(
                other, List.of(), "identity=proxy", "identity.proxy.header=X-Certificate", "server.host=0.0.0.0")) {
            String passed =
                    Form.RFC_9440.write(both.authority.issue(Wish.of(HOLDER)).certificate());
            for (String address : List.of("127.0.0.1", "[::1]")) {
                HttpRequest.Builder request = asking(URI.create("http://" + address + ":" + both.port()));
                assertThat(send(request.header("X-Certificate", passed)).statusCode())
                        .as(address)
                        .isEqualTo(200);
            }
        }
    }

    private static void assertMissing(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains(Outcome.CERTIFICATE_MISSING.code());
    }

    private HttpResponse<String> post(String... passed) throws Exception {
        HttpRequest.Builder request = asking(URI.create("http://127.0.0.1:" + centre.port()));
        for (String one : passed) {
            request.header("X-Certificate", one);
        }
        return send(request);
    }

    private static HttpRequest.Builder asking(URI centre) {
        return HttpRequest.newBuilder(centre.resolve("/oqs/OQSsiquc01"))
                .header("Request-Id", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        Messages.asking(CLINIC, Messages.query(COMPANY, "試験", "1", "01"))));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** How a proxy writes a certificate into a header. */
    enum Form {
        PEM_ENCODED,
        RFC_9440,
        BASE64;

        String write(X509Certificate certificate) throws CertificateEncodingException {
            String base64 = Base64.getEncoder().encodeToString(certificate.getEncoded());
            return switch (this) {
                case PEM_ENCODED ->
                    URLEncoder.encode(
                                    "-----BEGIN CERTIFICATE-----\n" + base64.replaceAll("(.{64})", "$1\n")
                                            + "\n-----END CERTIFICATE-----\n",
                                    StandardCharsets.US_ASCII)
                            .replace("+", "%20");
                case RFC_9440 -> ":" + base64 + ":";
                case BASE64 -> base64;
            };
        }
    }
}
