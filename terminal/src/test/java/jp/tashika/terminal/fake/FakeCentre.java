package jp.tashika.terminal.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLParameters;

/** 偽のセンター。A real HTTPS server that demands a client certificate and answers as a test tells it. */
public final class FakeCentre implements AutoCloseable {
    /** What was asked, and from where. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Asked(String messageId, UUID requestId, int attempt, byte[] xml, InetAddress from) {}

    /** What is told: a status, a type, a body, more headers. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Told(int status, String type, byte[] body, Map<String, String> headers) {
        public static Told result(byte[] xml) {
            return new Told(200, "application/xml", xml, Map.of());
        }

        public static Told problem(int status, String json, Map<String, String> headers) {
            return new Told(status, "application/problem+json", json.getBytes(StandardCharsets.UTF_8), headers);
        }

        public static Told json(byte[] json) {
            return new Told(200, "application/json", json, Map.of());
        }

        /** The connection is cut without an answer. */
        public static final Told CUT = new Told(0, "", new byte[0], Map.of());
    }

    /** How a test tells the centre to answer. */
    public interface Behaviour {
        Told answer(Asked asked) throws InterruptedException;
    }

    private final TestCertificates certificates;
    private final InetAddress address;
    private final int port;
    private final Map<UUID, Queue<Asked>> asked = new ConcurrentHashMap<>();
    private volatile Behaviour behaviour = FakeCentre::confirm;
    private HttpsServer server;
    private ExecutorService threads;

    public FakeCentre(TestCertificates certificates) {
        this(certificates, InetAddress.getLoopbackAddress());
    }

    public FakeCentre(TestCertificates certificates, InetAddress address) {
        this.certificates = certificates;
        this.address = address;
        this.port = open(0);
    }

    public URI address() {
        return URI.create("https://localhost:" + port);
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** Every question, by request id, in the order of attempts. */
    public Map<UUID, Queue<Asked>> asked() {
        return asked;
    }

    public List<Asked> all() {
        return asked.values().stream().flatMap(Queue::stream).toList();
    }

    /** The line is cut: connections break, new ones are refused. */
    public void cut() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** The line comes back. */
    public void mend() {
        open(port);
    }

    /** 有効。A result that says valid, with the client's mark as it came, in the encoding it came in. */
    public static Told confirm(Asked asked) {
        boolean sjis = isShiftJis(asked.xml());
        Charset charset = sjis ? Requests.SJIS : StandardCharsets.UTF_8;
        String request = new String(asked.xml(), charset);
        String mark = "";
        int from = request.indexOf("<ArbitraryFileIdentifier>");
        if (from >= 0) {
            mark = request.substring(from, request.indexOf("</ArbitraryFileIdentifier>"))
                    + "</ArbitraryFileIdentifier>";
        }
        String xml = "<?xml version=\"1.0\" encoding=\"" + (sjis ? "Shift_JIS" : "UTF-8") + "\" standalone=\"no\"?>\n"
                + "<XmlMsg><MessageHeader><ProcessExecutionTime>20261122093015</ProcessExecutionTime>"
                + "<QualificationConfirmationDate>20261122</QualificationConfirmationDate>"
                + "<MedicalInstitutionCode>4810000001</MedicalInstitutionCode>" + mark
                + "<ReferenceClassification>2</ReferenceClassification><SegmentOfResult>1</SegmentOfResult>"
                + "<CharacterCodeIdentifier>" + (sjis ? "1" : "0") + "</CharacterCodeIdentifier></MessageHeader>"
                + "<MessageBody><ProcessingResultStatus>1</ProcessingResultStatus>"
                + "<QualificationValidity>4</QualificationValidity>"
                + "<ProcessingResultMessage>該当資格なし①髙</ProcessingResultMessage></MessageBody></XmlMsg>\n";
        return Told.result(xml.getBytes(charset));
    }

    private static boolean isShiftJis(byte[] xml) {
        String head = new String(xml, 0, Math.min(100, xml.length), StandardCharsets.ISO_8859_1);
        return head.contains("Shift_JIS");
    }

    private int open(int wanted) {
        try {
            server = HttpsServer.create(new InetSocketAddress(address, wanted), 1024);
            server.setHttpsConfigurator(new HttpsConfigurator(certificates.serverTls()) {
                @Override
                public void configure(HttpsParameters parameters) {
                    SSLParameters tls = getSSLContext().getDefaultSSLParameters();
                    tls.setNeedClientAuth(true);
                    parameters.setSSLParameters(tls);
                }
            });
            threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/oqs/", exchange -> exchange(exchange, "/oqs/"));
            server.createContext("/card/", exchange -> exchange(exchange, "/"));
            server.start();
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void exchange(HttpExchange exchange, String before) throws IOException {
        try (exchange) {
            Asked one = new Asked(
                    exchange.getRequestURI().getPath().substring(before.length()),
                    UUID.fromString(exchange.getRequestHeaders().getFirst("Request-Id")),
                    Integer.parseInt(exchange.getRequestHeaders().getFirst("Attempt")),
                    exchange.getRequestBody().readAllBytes(),
                    exchange.getRemoteAddress().getAddress());
            asked.computeIfAbsent(one.requestId(), _ -> new ConcurrentLinkedQueue<>())
                    .add(one);
            Told told = behaviour.answer(one);
            if (told.status() == 0) {
                return;
            }
            told.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.getResponseHeaders().add("Content-Type", told.type());
            exchange.sendResponseHeaders(told.status(), told.body().length == 0 ? -1 : told.body().length);
            exchange.getResponseBody().write(told.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        cut();
    }
}
