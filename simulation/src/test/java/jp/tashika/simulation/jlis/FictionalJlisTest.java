package jp.tashika.simulation.jlis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateRevokedException;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Issued;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 架空のJ-LIS。Asked over mutual TLS; the JDK's own checker is the witness of lists and answers. */
class FictionalJlisTest {

    @TempDir
    private static Path folder;

    private static CertificateAuthority authority;
    private static CardOffice office;
    private static FictionalJlis jlis;
    private static HttpClient centre;

    @BeforeAll
    static void start() {
        authority = CertificateAuthority.init(folder.resolve("ca"), Clock.systemUTC());
        Issued server = authority.issue(Wish.of(new Holder(Role.SERVER, "jlis")));
        office = CardOffice.open(
                folder.resolve("jlis"), new PeopleNote(1, 1_000, LocalDate.of(2026, 11, 22), 100), Clock.systemUTC());
        jlis = FictionalJlis.start(
                office,
                new ServerKeys(server.keyStore(), server.passwordFile(), authority.certificateFile()),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        centre = client(Role.VERIFIER, "centre");
    }

    @AfterAll
    static void stop() {
        centre.close();
        jlis.close();
    }

    private static HttpClient client(Role role, String name) {
        Issued own = authority.issue(Wish.of(new Holder(role, name)));
        SSLContext context = new ServerKeys(own.keyStore(), own.passwordFile(), authority.certificateFile()).context();
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + jlis.port() + path));
    }

    private static HttpResponse<byte[]> post(HttpClient client, String path, byte[] body) throws Exception {
        return client.send(
                at(path).POST(BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] ocsp(X509Certificate issuer, BigInteger serial) throws Exception {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        return new OCSPReqBuilder()
                .addRequest(new CertificateID(
                        digests.get(CertificateID.HASH_SHA1), new JcaX509CertificateHolder(issuer), serial))
                .setRequestExtensions(new Extensions(new Extension(
                        OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                        false,
                        new DEROctetString(new DEROctetString(new byte[] {1, 2, 3, 4}).getEncoded()))))
                .build()
                .getEncoded();
    }

    /** The JDK judges the answer by itself: who signed it, for which certificate, whether it is fresh. */
    private static void check(IssuedCard card, byte[] answer) throws GeneralSecurityException {
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        checker.setOptions(
                Set.of(PKIXRevocationChecker.Option.ONLY_END_ENTITY, PKIXRevocationChecker.Option.NO_FALLBACK));
        checker.setOcspResponder(URI.create("http://localhost:9/none"));
        checker.setOcspResponses(Map.of(card.issued().certificate(), answer));
        PKIXParameters parameters =
                new PKIXParameters(Set.of(new TrustAnchor(card.issuer().certificate(), null)));
        parameters.addCertPathChecker(checker);
        validator.validate(
                CertificateFactory.getInstance("X.509")
                        .generateCertPath(List.of(card.issued().certificate())),
                parameters);
    }

    @Test
    @DisplayName("有効な電子証明書のOCSPの回答を、JDKも有効と認める")
    void anotherCheckerAcceptsTheAnswer() throws Exception {
        IssuedCard card = office.card(1, CardState.VALID);
        HttpResponse<byte[]> answer = post(
                centre,
                "/ocsp",
                ocsp(card.issuer().certificate(), card.certificate().serial()));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/ocsp-response");
        check(card, answer.body());
        Extension nonce = ((BasicOCSPResp) new OCSPResp(answer.body()).getResponseObject())
                .getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        assertThat(nonce.getParsedValue()).isEqualTo(new DEROctetString(new byte[] {1, 2, 3, 4}));
    }

    @Test
    @DisplayName("失効した電子証明書は、JDKも理由とともに失効と認める。一時停止も失効である")
    void anotherCheckerSeesTheRevocation() throws Exception {
        IssuedCard lost = office.card(2, CardState.REVOKED);
        byte[] answer = post(
                        centre,
                        "/ocsp",
                        ocsp(lost.issuer().certificate(), lost.certificate().serial()))
                .body();
        assertThatThrownBy(() -> check(lost, answer))
                .isInstanceOf(CertPathValidatorException.class)
                .cause()
                .isInstanceOfSatisfying(
                        CertificateRevokedException.class,
                        revoked ->
                                assertThat(revoked.getRevocationReason().name()).isEqualTo("KEY_COMPROMISE"));
        IssuedCard held = office.card(3, CardState.SUSPENDED);
        byte[] second = post(
                        centre,
                        "/ocsp",
                        ocsp(held.issuer().certificate(), held.certificate().serial()))
                .body();
        assertThatThrownBy(() -> check(held, second))
                .cause()
                .isInstanceOfSatisfying(
                        CertificateRevokedException.class,
                        revoked ->
                                assertThat(revoked.getRevocationReason().name()).isEqualTo("CERTIFICATE_HOLD"));
    }

    @Test
    @DisplayName("発行していない番号、別の世代の番号は「不明」である")
    void whatWasNotIssuedIsUnknown() throws Exception {
        IssuedCard card = office.card(4, CardState.VALID);
        Generation other = office.authority().generation(3 - card.certificate().generation());
        for (byte[] question : List.of(
                ocsp(card.issuer().certificate(), BigInteger.valueOf(4711)),
                ocsp(other.certificate(), card.certificate().serial()))) {
            OCSPResp answer = new OCSPResp(post(centre, "/ocsp", question).body());
            assertThat(((BasicOCSPResp) answer.getResponseObject()).getResponses()[0].getCertStatus())
                    .isInstanceOf(UnknownStatus.class);
        }
    }

    @Test
    @DisplayName("ほかの認証局について聞けば、答える資格がないと言う")
    void isNotResponsibleForOthers() throws Exception {
        byte[] answer = post(centre, "/ocsp", ocsp(authority.certificate(), BigInteger.ONE))
                .body();
        assertThat(new OCSPResp(answer).getStatus()).isEqualTo(6);
    }

    @Test
    @DisplayName("OCSPでない本文には、要求の誤りと答える")
    void saysThatARequestIsMalformed() throws Exception {
        for (byte[] body : List.of(
                new byte[0],
                new byte[] {0x30, 0},
                new byte[] {0x30, 0x03, 1, 2},
                "何か".getBytes(StandardCharsets.UTF_8))) {
            HttpResponse<byte[]> answer = post(centre, "/ocsp", body);
            assertThat(new OCSPResp(answer.body()).getStatus()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("失効リストは世代ごとにあり、その世代の鍵で署名され、期限がある")
    void eachGenerationHasItsList() throws Exception {
        IssuedCard lost = office.card(5, CardState.REVOKED);
        for (Generation generation : office.authority().generations()) {
            HttpResponse<byte[]> answer = centre.send(
                    at("/crl/" + generation.keyIdentifier()).build(), HttpResponse.BodyHandlers.ofByteArray());
            X509CRL list = (X509CRL)
                    CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(answer.body()));
            list.verify(generation.certificate().getPublicKey());
            assertThat(list.getNextUpdate()).isAfter(list.getThisUpdate());
            assertThat(list.isRevoked(lost.issued().certificate()))
                    .isEqualTo(generation.number() == lost.certificate().generation());
        }
    }

    @Test
    @DisplayName("持ち主の五項目と、最新の電子証明書を答える")
    void tellsWhoHoldsACertificate() throws Exception {
        IssuedCard old = office.card(6, CardState.VALID);
        IssuedCard renewed = office.card(6, CardState.RENEWED);
        HttpResponse<byte[]> answer = post(centre, "/resident", question(old));
        assertThat(new String(post(centre, "/resident", question(renewed)).body(), StandardCharsets.UTF_8))
                .contains("\"earlier\":[{\"authority\"")
                .contains(old.certificate().serial().toString(16).toUpperCase(Locale.ROOT));
        Resident resident = CardOffice.resident(office.population().person(6)).orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("\"" + resident.name() + "\"")
                .contains("\"" + resident.kana() + "\"")
                .contains(resident.birthdate().toString())
                .contains(resident.address())
                .contains("\"" + renewed.certificate().serial().toString(16).toUpperCase(Locale.ROOT) + "\"");
    }

    private static byte[] question(IssuedCard card) {
        return ("{\"authority\":\""
                        + office.authority()
                                .generation(card.certificate().generation())
                                .keyIdentifier()
                        + "\",\"serial\":\""
                        + card.certificate().serial().toString(16).toUpperCase(Locale.ROOT) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0} には {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"authority":"00","serial":"12"}             | 404
            {"authority":"00","serial":"xyz"}            | 400
            {"authority":"00"}                           | 400
            {"authority":"00","serial":"12","more":"1"}  | 400
            [1, 2]                                       | 400
            null                                         | 400
            nothing                                      | 400
            """)
    void refusesWhatIsNoQuestion(String json, int status) throws Exception {
        assertThat(post(centre, "/resident", json.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    @DisplayName("大きすぎる本文、違う方法、ない一覧は断る")
    void refusesWhatIsTooMuch() throws Exception {
        assertThat(post(centre, "/ocsp", new byte[40_000]).statusCode()).isEqualTo(413);
        assertThat(post(centre, "/resident", new byte[20_000]).statusCode()).isEqualTo(413);
        assertThat(centre.send(at("/ocsp").build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(405);
        assertThat(centre.send(at("/crl/0123").build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ocsp", "/resident", "/crl/00"})
    @DisplayName("医療機関の証明書では何も聞けない")
    void aFacilityMayNotAsk(String path) throws Exception {
        try (HttpClient facility = client(Role.FACILITY, Integer.toString(path.length() + 4_810_000) + "000")) {
            assertThat(post(facility, path, new byte[0]).statusCode()).isIn(403, 405);
            assertThat(facility.send(at(path).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isIn(403, 405);
        }
    }

    @Test
    @DisplayName("証明書を示さない者とはつながらない")
    void nobodyIsNotLetIn() throws Exception {
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, TestTrust.of(authority.certificate()), null);
        try (HttpClient nobody = HttpClient.newBuilder().sslContext(trusting).build()) {
            assertThatThrownBy(() -> nobody.send(at("/crl/00").build(), HttpResponse.BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    @DisplayName("使われているポートでは、一文で断る")
    void aTakenPortIsSaid() {
        Issued server = authority.issue(Wish.of(new Holder(Role.SERVER, "second")));
        ServerKeys keys = new ServerKeys(server.keyStore(), server.passwordFile(), authority.certificateFile());
        InetSocketAddress taken = new InetSocketAddress(InetAddress.getLoopbackAddress(), jlis.port());
        assertThatThrownBy(() -> FictionalJlis.start(office, keys, taken).close())
                .isInstanceOf(JlisFailed.class)
                .hasMessageContaining(Integer.toString(jlis.port()));
        assertThatThrownBy(() ->
                        new ServerKeys(folder.resolve("no.p12"), server.passwordFile(), keys.authority()).context())
                .isInstanceOf(JlisFailed.class);
    }
}
