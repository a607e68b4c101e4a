package jp.tashika.central.jlis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import jp.tashika.card.certificate.AuthenticationCertificate;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.card.certificate.CertificateRules;
import jp.tashika.card.certificate.GraceFrom;
import jp.tashika.card.certificate.Origin;
import jp.tashika.card.certificate.Revocation;
import jp.tashika.card.virtual.FictionalIssuer;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.config.ConfigException;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.central.visit.Residents;
import jp.tashika.certificates.authority.Issued;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** J-LISとの回線。A server that answers wrongly, slowly, too much or not at all. */
class JlisLineTest {

    private static final Duration SHORT = Duration.ofMillis(400);

    @TempDir
    private static Path folder;

    private static TestLine test;
    private static Origin.Genuine card;

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpsServer server;

    @BeforeAll
    static void issue() throws Exception {
        test = new TestLine(folder);
        KeyPair own = Forger.keys();
        FictionalIssuer issuer = FictionalIssuer.create(
                Forger.AUTHORITY_KEYS,
                BigInteger.ONE,
                Forger.AUTHORITY.getNotBefore().toInstant());
        FictionalIssuer.Issued issued = issuer.issue(
                own,
                BigInteger.valueOf(4711),
                "FICTIONAL0000148001003A",
                Instant.now().minus(Duration.ofDays(10)),
                Instant.now().plus(Duration.ofDays(1000)));
        card = (Origin.Genuine) new CertificateRules(List.of(Forger.authority()), true, GraceFrom.END_OF_MONTH)
                .origin(AuthenticationCertificate.of(issued.certificate()), Instant.now());
    }

    @BeforeEach
    void start() throws Exception {
        test.meters.clear();
        Issued keys = test.server();
        char[] password = Files.readString(keys.passwordFile()).strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys.keyStore())) {
            store.load(in, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answering(HttpHandler handler) {
        server.createContext("/", handler);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private CentralConfig.Jlis config(Duration timeout, int requestsMax) {
        return test.config(server.getAddress().getPort(), timeout, requestsMax);
    }

    private Revocation ask() throws Exception {
        return ask(Duration.ofSeconds(20));
    }

    private Revocation ask(Duration timeout) throws Exception {
        CentralConfig.Jlis config = config(timeout, 8);
        try (JlisLine line = JlisLine.open(config, test.meters)) {
            RevocationLists lists =
                    new RevocationLists(line, List.of(Forger.authority()), config.listEvery(), Clock.systemUTC());
            return new CheckedRevocations(line, lists, NothingKept.NOWHERE, config, Clock.systemUTC()).of(card);
        }
    }

    private static byte[] right(HttpExchange exchange) throws IOException {
        try {
            return new Forger.Draft().answer(exchange.getRequestBody().readAllBytes());
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("正しい答えは信じる")
    void takesTheRightAnswer() throws Exception {
        answering(exchange -> send(exchange, 200, right(exchange)));
        assertThat(ask()).isEqualTo(new Revocation.NotRevoked());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                row("空", exchange -> send(exchange, 200, new byte[0])),
                row("文", exchange -> send(exchange, 200, "<html>".getBytes(StandardCharsets.UTF_8))),
                row("十メガバイト", exchange -> send(exchange, 200, new byte[10 << 20])),
                row("誤り500", exchange -> send(exchange, 500, right(exchange))),
                row("誤り404", exchange -> send(exchange, 404, right(exchange))),
                row("よそへの案内", exchange -> {
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                    send(exchange, 302, new byte[0]);
                }),
                row("途中で切れた答え", exchange -> {
                    byte[] whole = right(exchange);
                    exchange.sendResponseHeaders(200, whole.length);
                    exchange.getResponseBody().write(whole, 0, whole.length / 2);
                    exchange.getResponseBody().flush();
                    exchange.close();
                }),
                row("切られた接続", exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.close();
                }));
    }

    private static Arguments row(String title, HttpHandler handler) {
        return Arguments.of(Named.of(title, handler));
    }

    @ParameterizedTest(name = "{0}は答えではない")
    @Tag("SYS-019")
    @MethodSource("wrong")
    void whatIsNoAnswerIsNotBelieved(HttpHandler handler) throws Exception {
        answering(handler);
        assertThat(ask()).isEqualTo(new Revocation.Unknown());
        assertThat(test.asked("ocsp", "answered") + test.asked("ocsp", "unreachable"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("答えないサーバも、少しずつ答え続けるサーバも、待つのは決まった時間だけである")
    void aSlowServerIsNotWaitedFor() throws Exception {
        answering(exchange -> await());
        assertThat(ask(SHORT)).isEqualTo(new Revocation.Unknown());
        server.removeContext("/");
        answering(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            try (OutputStream out = exchange.getResponseBody()) {
                do {
                    out.write(0x30);
                    out.flush();
                } while (!over.await(50, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(ask(SHORT)).isEqualTo(new Revocation.Unknown());
        assertThat(test.asked("ocsp", "unreachable")).isEqualTo(2);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName("同時に聞くのは決まった数までで、続けて答えがなければ誰も聞かない")
    void noMoreThanSomeAskAtOnceAndThenNobody() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger all = new AtomicInteger();
        answering(exchange -> {
            all.incrementAndGet();
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                await();
            } finally {
                now.decrementAndGet();
            }
        });
        try (JlisLine line = JlisLine.open(config(SHORT, 3), test.meters)) {
            List<Future<?>> asking = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                asking.add(threads.submit(() -> assertUnreachable(line)));
            }
            for (Future<?> one : asking) {
                one.get();
            }
            assertThat(most.get()).isEqualTo(3);
            assertThat(line.isSilent()).isTrue();
            int before = all.get();
            assertUnreachable(line);
            assertThat(all.get()).isEqualTo(before);
        }
        assertThat(test.asked("ocsp", "unreachable")).isEqualTo(31);
    }

    private static void assertUnreachable(JlisLine line) {
        assertThatThrownBy(() -> line.post("ocsp", "application/ocsp-request", new byte[10]))
                .isInstanceOf(JlisUnreachable.class);
    }

    @Test
    @DisplayName("サーバが閉じた接続は、もう一度つなぐだけである")
    void aConnectionClosedInTheMeantimeIsNoFailure() throws Exception {
        AtomicInteger all = new AtomicInteger();
        answering(exchange -> {
            if (all.incrementAndGet() == 1) {
                exchange.getRequestBody().readAllBytes();
                exchange.close();
            } else {
                send(exchange, 200, right(exchange));
            }
        });
        assertThat(ask()).isEqualTo(new Revocation.NotRevoked());
        assertThat(all.get()).isEqualTo(2);
        assertThat(test.asked("ocsp", "unreachable")).isZero();
    }

    @Test
    @DisplayName("別の認証局のサーバ、別の名前のサーバとは話さない")
    void anotherServerIsNotAsked() throws Exception {
        answering(exchange -> send(exchange, 200, right(exchange)));
        Path elsewhere = Files.createTempDirectory(folder, "other");
        CentralConfig.Jlis other =
                new TestLine(elsewhere).config(server.getAddress().getPort());
        try (JlisLine line = JlisLine.open(other, test.meters)) {
            assertUnreachable(line);
        }
    }

    @Test
    @DisplayName("読めない鍵では始まらない")
    void unreadableKeysStopTheStart() throws Exception {
        CentralConfig.Jlis right = config(SHORT, 1);
        CentralConfig.Jlis wrong = new CentralConfig.Jlis(
                right.url(),
                right.authority(),
                new CentralConfig.Tls(right.client().keyStore(), "wrong"),
                SHORT,
                1,
                SHORT,
                1,
                SHORT,
                true);
        assertThatThrownBy(() -> JlisLine.open(wrong, test.meters)).isInstanceOf(ConfigException.class);
    }

    private static final String RESIDENT = """
            {"name":"試験　太郎","kana":"シケン　タロウ","birthdate":"1980-04-02","sex":"1","address":"架空県見本市１",\
            "number":"900000000019","newest":{"authority":"%1$s","serial":"4711"},\
            "earlier":[{"authority":"%1$s","serial":"4712"}],"more":"later"}""".formatted("0123456789".repeat(4));

    private Residents.Holder resident(String json) {
        answering(exchange -> send(exchange, 200, json.getBytes(StandardCharsets.UTF_8)));
        try (JlisLine line = JlisLine.open(config(Duration.ofSeconds(20), 8), test.meters)) {
            return new AskedResidents(line, _ -> DirectoryKey.of(new byte[DirectoryKey.LENGTH])).holder(card.key());
        }
    }

    @Test
    @DisplayName("住民の答えは、知らない項目があっても読む")
    void readsAResident() {
        assertThat(resident(RESIDENT)).isInstanceOfSatisfying(Residents.Holder.Known.class, known -> {
            assertThat(known.items().name()).isEqualTo("試験　太郎");
            assertThat(known.earlier()).containsExactly(new CertificateKey("0123456789".repeat(4), "4712"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "\"name\":\"試験　太郎\"→\"name\":\"\"",
                "\"name\":\"試験　太郎\"→\"name\":[]",
                "\"birthdate\":\"1980-04-02\"→\"birthdate\":\"1980-04-32\"",
                "\"birthdate\":\"1980-04-02\"→\"birthdate\":null",
                "\"sex\":\"1\"→\"sex\":\"4\"",
                "\"address\":\"架空県見本市１\"→\"address\":null",
                "900000000019→90000000001",
                "900000000019→９０００００００００１９",
                "\"4712\"→\"xyz\"",
                "\"4712\"→null",
                "[{\"authority\"→[null,{\"authority\"",
                "\"earlier\":[→\"other\":["
            })
    @DisplayName("住民の答えに足りないものや違うものがあれば、使わない")
    void refusesADamagedResident(String change) {
        String[] parts = change.split("→", -1);
        String json = parts.length == 2 ? RESIDENT.replace(parts[0], parts[1]) : change;
        assertThat(json).isNotEqualTo(RESIDENT);
        assertThat(resident(json)).isEqualTo(new Residents.Holder.Unreachable());
    }
}
