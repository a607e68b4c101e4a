package jp.tashika.simulation.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Issued;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import jp.tashika.format.oqs.code.QueryRoute;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.ResultHeader;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.simulation.population.ExpectedAnswer;
import jp.tashika.simulation.population.FictionalFacility;
import jp.tashika.simulation.population.Population;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;

/** A centre small enough for a test: a real HTTPS server that demands client certificates and knows one population. */
final class StandInCentre implements AutoCloseable {

    /** What a test may change about an answer before it leaves. */
    interface Behaviour {
        void answer(HttpExchange exchange, byte[] rightAnswer, long number) throws Exception;
    }

    private static final OqsWriter WRITER = OqsWriter.standard();

    final Set<String> clients = ConcurrentHashMap.newKeySet();
    final Set<String> requestIds = ConcurrentHashMap.newKeySet();
    private final Path folder;
    private final CertificateAuthority authority;
    private final Map<String, ExpectedAnswer> answers = new HashMap<>();
    private final HttpsServer server;
    private volatile Behaviour behaviour = (exchange, answer, _) -> send(exchange, 200, answer);

    StandInCentre(Path folder, Population population, int facilities) throws Exception {
        this.folder = folder;
        this.authority = CertificateAuthority.init(folder, Clock.systemUTC());
        IntStream.range(0, facilities)
                .mapToObj(FictionalFacility::of)
                .forEach(facility -> issue(Role.FACILITY, facility.code().digits()));
        Issued own = issue(Role.SERVER, "centre");
        population
                .people()
                .forEach(person -> person.coverages()
                        .forEach(coverage -> answers.put(
                                coverage.insurer().number() + ":"
                                        + coverage.statement().insured().symbol()
                                        + coverage.statement().insured().number()
                                        + coverage.statement().insured().branch()
                                        + coverage.statement().person().birthdate(),
                                ExpectedAnswer.of(person, coverage, population.today()))));
        server = HttpsServer.create(new InetSocketAddress("localhost", 0), 200);
        SSLContext context = context(own);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters demanded = context.getDefaultSSLParameters();
                demanded.setNeedClientAuth(true);
                parameters.setSSLParameters(demanded);
            }
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oqs/OQSsiquc01", this::exchange);
        server.start();
    }

    void behave(Behaviour change) {
        behaviour = change;
    }

    URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    Path authorityFile() {
        return authority.certificateFile();
    }

    /** A folder with the key stores of the facilities alone. */
    Path facilityKeys() throws IOException {
        Path keys = folder.resolve("facility-keys");
        if (!Files.isDirectory(keys)) {
            Files.createDirectory(keys);
            for (int i = 0; ; i++) {
                Holder holder =
                        holder(Role.FACILITY, FictionalFacility.of(i).code().digits());
                if (!Files.exists(authority.keyStoreFile(holder))) {
                    break;
                }
                for (Path file : List.of(authority.keyStoreFile(holder), authority.passwordFile(holder))) {
                    Files.copy(file, keys.resolve(file.getFileName()));
                }
            }
        }
        return keys;
    }

    Path serverKeys() {
        return authority.keyStoreFile(holder(Role.SERVER, "centre"));
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try {
            clients.add(((HttpsExchange) exchange)
                    .getSSLSession()
                    .getPeerPrincipal()
                    .getName());
            requestIds.add(exchange.getRequestHeaders().getFirst("Request-Id"));
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (OqsReader.readEligibilityRequest(body) instanceof Decoded.Ok<Envelope<EligibilityRequest>>(var asked)) {
                String mark = asked.message().sender().mark().orElseThrow().text();
                behaviour.answer(exchange, answer(asked), Long.parseLong(mark.substring("load-".length())));
            } else {
                send(exchange, 400, new byte[0]);
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private byte[] answer(Envelope<EligibilityRequest> asked) {
        EligibilityQuery query =
                ((Decoded.Ok<EligibilityQuery>) asked.message().asked().query()).value();
        Optional<Validity> validity = answers.getOrDefault(
                        query.insurer() + ":" + query.insured().symbol()
                                + query.insured().number() + query.insured().branch() + query.birthdate(),
                        ExpectedAnswer.NOTHING_FITS)
                .validity();
        FacilityCode facility = asked.message().sender().facility();
        ResultHeader header = new ResultHeader(
                asked.message().day().atStartOfDay(),
                asked.message().day(),
                facility,
                asked.message().sender().mark(),
                QueryRoute.NUMBERS,
                SegmentOfResult.NORMAL,
                Notice.NONE);
        Processing processing = validity.isPresent() ? Processing.NORMAL : Processing.error(Outcome.COVERAGE_WITHHELD);
        return WRITER.write(
                new EligibilityResult(
                        header,
                        Optional.empty(),
                        processing,
                        validity,
                        Optional.of(asked.message().asked().echo()),
                        List.of()),
                asked.encoding());
    }

    private Issued issue(Role role, String name) {
        return authority.issue(Wish.of(holder(role, name)));
    }

    private static Holder holder(Role role, String name) {
        return Holder.parse(role, name).orElseThrow();
    }

    private SSLContext context(Issued own) throws Exception {
        char[] password = Files.readString(own.passwordFile()).strip().toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(own.keyStore())) {
            keys.load(in, password);
        }
        KeyManagerFactory key = KeyManagerFactory.getInstance("PKIX");
        key.init(keys, password);
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("ca", authority.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(anchors);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(key.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
