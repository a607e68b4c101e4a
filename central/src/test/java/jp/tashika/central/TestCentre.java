package jp.tashika.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.store.Database;
import jp.tashika.central.store.Registration;
import jp.tashika.central.store.RegistryLoad;
import jp.tashika.central.usecase.Ids;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Issued;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import jp.tashika.format.oqs.record.RecordsHeader;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;

/** A whole centre on real sockets with real certificates and a real database. */
public final class TestCentre implements AutoCloseable {

    public final TestDatabase database = new TestDatabase();
    public final CertificateAuthority authority;
    private final Path folder;
    private Central central;

    /**
     * @param settings lines of the configuration beside those every centre needs
     */
    public TestCentre(Path folder, List<Registration> people, String... settings) throws IOException {
        this.folder = folder;
        authority = CertificateAuthority.init(folder.resolve("ca"), Clock.systemUTC());
        RegistryLoad load = new RegistryLoad(database.source(), 2, Ids.TIME_ORDERED, Clock.systemUTC());
        load.facilities(List.of(
                new RegistryLoad.Facility(Fictional.CLINIC, "試験診療所"),
                new RegistryLoad.Facility(Fictional.HOSPITAL, "架空病院")));
        load.load(people.stream(), _ -> {});
        central = Central.start(config(settings));
    }

    private CentralConfig config(String... settings) throws IOException {
        Issued server = authority.issue(Wish.of(new Holder(Role.SERVER, "central")));
        Database.Place place = database.place();
        Path secret = Files.writeString(folder.resolve("intake.secret"), "0123456789abcdef".repeat(4));
        List<String> keys = List.of(settings).contains("identity=proxy")
                ? List.of()
                : List.of("tls.keystore=" + server.keyStore(), "tls.keystore.password.file=" + server.passwordFile());
        List<String> lines = Stream.concat(
                        Stream.of(
                                "server.host=127.0.0.1",
                                "server.port=0",
                                "management.port=0",
                                "database.url=" + place.url(),
                                "database.user=" + place.user(),
                                "tls.ca=" + authority.certificateFile(),
                                "tls.crl=" + authority.revocationListFile(),
                                "intake.folder=" + folder.resolve("feeds"),
                                "intake.secret.file=" + secret),
                        Stream.concat(keys.stream(), Arrays.stream(settings)))
                .toList();
        return CentralConfig.read(Files.write(folder.resolve("central.properties"), lines));
    }

    /** Who connects with the certificate of that facility. */
    public Client facility(FacilityCode code) {
        return client(new Holder(Role.FACILITY, code.digits()));
    }

    public Client client(Holder holder) {
        Path keys = authority.keyStoreFile(holder);
        if (!Files.exists(keys)) {
            authority.issue(Wish.of(holder));
        }
        return new Client(context(keys, authority.passwordFile(holder)));
    }

    public Client stranger() {
        return new Client(context(null, null));
    }

    public String management(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + central.managementPort() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** The same with more lines in its settings. */
    public void restartWith(String... more) throws IOException {
        Files.write(settings(), List.of(more), StandardOpenOption.APPEND);
        restart();
    }

    /** The same centre once more, with nothing in its memory. */
    public void restart() {
        central.close();
        central = Central.start(CentralConfig.read(settings()));
    }

    /** A person's answer to a facility that asked, as the kiosk writes it: it holds for 24 hours. */
    public void consent(Registration whose, String scope, FacilityCode facility, Instant at, boolean given) {
        database.execute("""
                insert into consent (given_at, until, given, person_key, request_id, facility_code, scope, purpose, given_by)
                values ('%s', '%s', %s, '%s', '%s', '%s', '%s', 'CARE', 'SCREEN')
                """.formatted(
                        at,
                        given ? at.plus(Duration.ofHours(24)) : at,
                        given,
                        whose.person().key().value(),
                        UUID.randomUUID(),
                        facility.digits(),
                        scope));
    }

    /** How many entries of the ledger tell of that person, deed and outcome. */
    public long entries(Registration whose, String deed, String outcome) {
        return database.count(
                "select count(*) from ledger_entry where person_key = ?::uuid and deed = ?::\"char\" and outcome = ?",
                whose.person().key().value().toString(),
                deed,
                outcome);
    }

    /** Nothing is told of anybody, and the desk reads why. */
    static void assertRefused(RecordsHeader header, Outcome reason) {
        assertThat(header.isNormal()).isFalse();
        assertThat(header.message()).contains(reason.code() + " " + reason.deskText());
        assertThat(header.person()).isEmpty();
    }

    /** The file of its settings. */
    public Path settings() {
        return folder.resolve("central.properties");
    }

    public int port() {
        return central.port();
    }

    @Override
    public void close() {
        central.close();
    }

    private SSLContext context(Path keys, Path passwordFile) {
        try {
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry("authority", authority.certificate());
            TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
            trusted.init(trust);
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
            if (keys != null) {
                char[] password = Files.readString(passwordFile, StandardCharsets.UTF_8)
                        .strip()
                        .toCharArray();
                KeyStore store = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(keys)) {
                    store.load(in, password);
                }
                own.init(store, password);
            } else {
                own.init(null, null);
            }
            context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 端末。One that connects with a certificate. */
    public final class Client {

        private final HttpClient http;

        private Client(SSLContext context) {
            this.http = HttpClient.newBuilder()
                    .sslContext(context)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
        }

        public HttpResponse<byte[]> post(String path, byte[] body) throws IOException, InterruptedException {
            return post(path, UUID.randomUUID(), 1, body);
        }

        public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
            return http.send(to(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        }

        public HttpResponse<byte[]> delete(String path) throws IOException, InterruptedException {
            return http.send(to(path).DELETE().build(), HttpResponse.BodyHandlers.ofByteArray());
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create("https://localhost:" + central.port() + path))
                    .timeout(Duration.ofSeconds(60));
        }

        public HttpResponse<byte[]> post(String path, UUID request, int attempt, byte[] body)
                throws IOException, InterruptedException {
            return http.send(
                    to(path).header("Content-Type", "application/xml")
                            .header("Request-Id", request.toString())
                            .header("Attempt", Integer.toString(attempt))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
