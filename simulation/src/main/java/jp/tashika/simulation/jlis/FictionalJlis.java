package jp.tashika.simulation.jlis;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * 架空のJ-LIS。The server that a centre asks about cards and their holders, over mutual TLS.
 *
 * <p>{@code GET /crl/KEY} gives the list of a generation, {@code POST /ocsp} answers for single certificates, {@code POST
 * /resident} tells the five items of a holder. Only a certificate of the role {@code verifier} is answered: a facility may
 * not ask for residents. It writes no log, so that nothing of anybody stands in one.
 */
public final class FictionalJlis implements AutoCloseable {

    /** 利用者証明検証者。Who may ask: {@code OU=verifier} in the subject. */
    private static final String VERIFIER = "verifier";

    private static final String LIST = "/crl/";
    private static final int BODY_MAX = 16_384;
    private static final int WAITING_MAX = 128;

    private final HttpsServer server;
    private final ExecutorService threads;
    private final Supplier<CardOffice> office;

    private FictionalJlis(HttpsServer server, ExecutorService threads, Supplier<CardOffice> office) {
        this.server = server;
        this.threads = threads;
        this.office = office;
    }

    /** 応答。 */
    private static final class Reply {
        private final int status;
        private final String type;
        private final byte[] body;

        Reply(int status, String type, byte[] body) {
            this.status = status;
            this.type = type;
            this.body = body;
        }

        static Reply of(int status) {
            return new Reply(status, "text/plain", new byte[0]);
        }
    }

    private interface Work {
        Reply reply(HttpExchange exchange) throws IOException, GeneralSecurityException;
    }

    /** Serves; returns when questions are answered. Port 0 takes any free one. */
    public static FictionalJlis start(CardOffice office, ServerKeys keys, InetSocketAddress address) {
        return start(() -> office, keys, address);
    }

    /** The same with an office that is asked for with each question, so that it may be opened late. */
    public static FictionalJlis start(Supplier<CardOffice> office, ServerKeys keys, InetSocketAddress address) {
        SSLContext context = keys.context();
        try {
            HttpsServer server = HttpsServer.create(address, WAITING_MAX);
            server.setHttpsConfigurator(new HttpsConfigurator(context) {
                @Override
                public void configure(HttpsParameters parameters) {
                    SSLParameters wanted = context.getDefaultSSLParameters();
                    wanted.setNeedClientAuth(true);
                    parameters.setSSLParameters(wanted);
                }
            });
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            FictionalJlis jlis = new FictionalJlis(server, threads, office);
            server.createContext(LIST, exchange -> jlis.serve(exchange, "GET", jlis::list));
            server.createContext("/ocsp", exchange -> jlis.serve(exchange, "POST", jlis::ocsp));
            server.createContext("/resident", exchange -> jlis.serve(exchange, "POST", jlis::resident));
            server.start();
            return jlis;
        } catch (IOException e) {
            throw new JlisFailed("ポート " + address.getPort() + " で待ち受けられません。別の番号を指定してください。", e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange, String method, Work work) throws IOException {
        try (exchange) {
            Reply reply = exchange.getRequestMethod().equals(method)
                    ? isVerifier(exchange) ? worked(exchange, work) : Reply.of(403)
                    : Reply.of(405);
            exchange.getResponseHeaders().set("Content-Type", reply.type);
            exchange.sendResponseHeaders(reply.status, reply.body.length == 0 ? -1 : reply.body.length);
            exchange.getResponseBody().write(reply.body);
        }
    }

    private static Reply worked(HttpExchange exchange, Work work) throws IOException {
        try {
            return work.reply(exchange);
        } catch (GeneralSecurityException | IllegalStateException | JlisFailed e) {
            return Reply.of(500);
        }
    }

    private Reply list(HttpExchange exchange) throws GeneralSecurityException {
        String keyIdentifier = exchange.getRequestURI().getPath().substring(LIST.length());
        return new RevocationDesk(office.get())
                .list(keyIdentifier)
                .map(list -> new Reply(200, "application/pkix-crl", list))
                .orElseGet(() -> Reply.of(404));
    }

    private Reply ocsp(HttpExchange exchange) throws IOException, GeneralSecurityException {
        Optional<byte[]> body = body(exchange);
        return body.isEmpty()
                ? Reply.of(413)
                : new Reply(200, "application/ocsp-response", new RevocationDesk(office.get()).answer(body.get()));
    }

    private Reply resident(HttpExchange exchange) throws IOException {
        Optional<byte[]> body = body(exchange);
        return body.isEmpty()
                ? Reply.of(413)
                : switch (new ResidentDesk(office.get()).answer(body.get())) {
                    case ResidentDesk.Told.Found found -> new Reply(200, "application/json", found.json());
                    case ResidentDesk.Told.Nobody() -> Reply.of(404);
                    case ResidentDesk.Told.NoQuestion() -> Reply.of(400);
                };
    }

    private static Optional<byte[]> body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_MAX + 1);
        return body.length > BODY_MAX ? Optional.empty() : Optional.of(body);
    }

    private static boolean isVerifier(HttpExchange exchange) {
        try {
            return exchange instanceof HttpsExchange https
                    && https.getSSLSession().getPeerCertificates()[0] instanceof X509Certificate certificate
                    && new LdapName(certificate.getSubjectX500Principal().getName())
                            .getRdns().stream()
                                    .anyMatch(part -> part.getType().equalsIgnoreCase("OU")
                                            && part.getValue().equals(VERIFIER));
        } catch (SSLPeerUnverifiedException | InvalidNameException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
