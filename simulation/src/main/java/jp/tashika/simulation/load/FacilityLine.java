package jp.tashika.simulation.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 医療機関の回線。One facility's mTLS connection to the centre, with its own certificate; connections are kept open.
 *
 * <p>The facility is who its certificate says (CN).
 */
public final class FacilityLine implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final String TYPE = "application/xml";

    /** As a terminal keeps them; without a bound the client opens one more for every request that has to wait. */
    public static final int CONNECTIONS_MAX = 16;

    private final FacilityCode facility;
    private final HttpClient client;
    private final URI centre;
    private final Semaphore connections = new Semaphore(CONNECTIONS_MAX, true);

    private FacilityLine(FacilityCode facility, HttpClient client, URI centre) {
        this.facility = facility;
        this.client = client;
        this.centre = centre;
    }

    /**
     * @param keyStore PKCS#12; its password stands in the file of the same name ending in {@code .password}
     * @param trusted the certificate of the authority the centre's certificate comes from (PEM)
     */
    public static FacilityLine open(
            URI centre, Path keyStore, Path trusted, HttpClient.Version version, ExecutorService executor) {
        try {
            char[] password = password(keyStore);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(keyStore)) {
                keys.load(in, password);
            }
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(context(keys, password, trusted))
                    .version(version)
                    .connectTimeout(CONNECT)
                    .executor(executor)
                    .build();
            return new FacilityLine(facility(keys, keyStore), client, centre);
        } catch (IOException | GeneralSecurityException e) {
            throw new LoadFailed("証明書 " + keyStore + " または " + trusted + " を読めません。", e);
        }
    }

    public FacilityCode facility() {
        return facility;
    }

    /** Sends one message of any kind, when a connection is free, and waits for its answer. */
    public HttpResponse<byte[]> send(MessageKind kind, byte[] message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(centre.resolve("/oqs/" + kind.id()))
                .timeout(ANSWER)
                .header("Content-Type", TYPE)
                .header("Request-Id", UUID.randomUUID().toString())
                .header("Attempt", "1")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        connections.acquire();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } finally {
            connections.release();
        }
    }

    /** Sends one question and waits for its answer. */
    Verdict ask(Question question) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = send(MessageKind.ELIGIBILITY, question.request());
            return switch (answer.statusCode()) {
                case 200 -> question.check(answer.body());
                case 429, 503 -> Verdict.TURNED_AWAY;
                default -> Verdict.REFUSED;
            };
        } catch (IOException e) {
            return Verdict.LINE_CUT;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static char[] password(Path keyStore) throws IOException {
        String name = keyStore.getFileName().toString().replaceAll("\\.p12$", "") + ".password";
        return Files.readString(keyStore.resolveSibling(name), StandardCharsets.US_ASCII)
                .strip()
                .toCharArray();
    }

    private static SSLContext context(KeyStore keys, char[] password, Path trusted)
            throws IOException, GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, password);
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        try (InputStream in = Files.newInputStream(trusted)) {
            anchors.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static FacilityCode facility(KeyStore keys, Path file) throws GeneralSecurityException {
        for (String alias : Collections.list(keys.aliases())) {
            Certificate certificate = keys.getCertificate(alias);
            if (keys.isKeyEntry(alias) && certificate instanceof X509Certificate own) {
                return commonName(own)
                        .flatMap(FacilityCode::parse)
                        .orElseThrow(() -> new LoadFailed("証明書 " + file + " は医療機関のものではありません（CNが医療機関コードではありません）。"));
            }
        }
        throw new LoadFailed("証明書 " + file + " に鍵がありません。");
    }

    private static Optional<String> commonName(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }
}
