package jp.tashika.insurer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Issued;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;

/** Answers over mutual TLS what a test told it to, in order; the last answer of a request stays. */
final class StandInCentre implements AutoCloseable {

    static final String INSURER = "06480016";
    static final String FEEDS = "/insurer/feeds";

    final CertificateAuthority authority;
    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    final List<byte[]> uploads = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final HttpsServer server;
    private final Path folder;

    /** @param status 0 cuts the line instead of answering */
    private record Answer(int status, String body) {}

    StandInCentre(Path folder) throws IOException, GeneralSecurityException {
        this.folder = folder;
        authority = CertificateAuthority.init(folder.resolve("ca"), Clock.systemUTC());
        Issued own = authority.issue(Wish.of(new Holder(Role.SERVER, "centre")));
        authority.issue(Wish.of(new Holder(Role.INSURER, INSURER)));
        SSLContext context = context(own);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", this::answer);
        server.start();
    }

    StandInCentre answers(String request, int status, String body) {
        answers.computeIfAbsent(request, _ -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    /** The file of settings of an insurer that has a right certificate. */
    Path settings(String... more) throws IOException {
        Holder holder = new Holder(Role.INSURER, INSURER);
        List<String> lines = new ArrayList<>(List.of(
                "insurer.number=" + INSURER,
                "insurer.name=架空健康保険組合",
                "centre.url=https://localhost:" + server.getAddress().getPort() + "/",
                "centre.keystore=" + authority.keyStoreFile(holder),
                "centre.authority=" + authority.certificateFile(),
                "centre.connect.seconds=5",
                "centre.retry.seconds=20",
                "wait.seconds=60"));
        for (String line : more) {
            String key = line.substring(0, line.indexOf('=') + 1);
            lines.removeIf(known -> known.startsWith(key));
            lines.add(line);
        }
        return Files.write(folder.resolve("insurer.properties"), lines);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(request);
            if (request.equals("POST " + FEEDS)) {
                uploads.add(body);
            }
            Deque<Answer> told = answers.getOrDefault(request, new ArrayDeque<>());
            Answer next = told.size() > 1 ? told.poll() : told.peek();
            if (next == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (next.status != 0) {
                byte[] text = next.body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(next.status, text.length == 0 ? -1 : text.length);
                exchange.getResponseBody().write(text);
            }
        }
    }

    private SSLContext context(Issued own) throws IOException, GeneralSecurityException {
        char[] password = Files.readString(own.passwordFile()).strip().toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(own.keyStore())) {
            keys.load(in, password);
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");
        keyManagers.init(keys, password);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", authority.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
