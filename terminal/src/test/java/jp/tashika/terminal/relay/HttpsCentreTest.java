package jp.tashika.terminal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.terminal.fake.FakeCentre;
import jp.tashika.terminal.fake.FakeCentre.Told;
import jp.tashika.terminal.fake.Requests;
import jp.tashika.terminal.fake.TestCertificates;
import jp.tashika.terminal.fake.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("センターとの通信")
class HttpsCentreTest {
    @TempDir
    static Path folder;

    private static TestCertificates certificates;

    private final Line line = new Line(Clock.systemUTC());
    private final UUID id = UUID.randomUUID();
    private FakeCentre fake;

    @BeforeAll
    static void certificates() {
        certificates = new TestCertificates(folder.resolve("ca"), Clock.systemUTC());
    }

    @BeforeEach
    void open() {
        fake = new FakeCentre(certificates);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    private RelaySettings settings(URI address, Duration answer) {
        return settings(address, Optional.empty(), answer);
    }

    private static RelaySettings settings(URI address, Optional<InetAddress> local, Duration answer) {
        return new RelaySettings(
                address,
                local,
                4,
                1,
                Duration.ofSeconds(5),
                answer,
                Duration.ofSeconds(10),
                Duration.ofSeconds(4),
                Duration.ofSeconds(4));
    }

    private HttpsCentre centre(Identity identity) {
        return new HttpsCentre(settings(fake.address(), Duration.ofSeconds(10)), identity, line, Clock.systemUTC());
    }

    private Reply ask() {
        try (HttpsCentre centre = centre(certificates.identity())) {
            return centre.ask(MessageKind.ELIGIBILITY, Requests.utf8("M"), id);
        }
    }

    @Tag("NET-002")
    @Tag("SEC-007")
    @Test
    @DisplayName("証明書を示して聞き、届いたバイトのまま受け取る")
    void asks() {
        assertThat(ask())
                .isInstanceOfSatisfying(
                        Reply.Answered.class,
                        answered -> assertThat(new String(answered.resultXml(), StandardCharsets.UTF_8))
                                .contains(">M<"));
        assertThat(line.state()).isInstanceOf(LineState.Up.class);
    }

    @Tag("NET-007")
    @Test
    @DisplayName("IPv6だけのセンターにも、角括弧の番地で聞く")
    void asksOverIpv6() {
        try (FakeCentre sixth = new FakeCentre(certificates, InetAddress.ofLiteral("::1"));
                HttpsCentre centre = new HttpsCentre(
                        settings(URI.create("https://[::1]:" + sixth.address().getPort()), Duration.ofSeconds(10)),
                        certificates.identity(),
                        line,
                        Clock.systemUTC())) {
            assertThat(centre.ask(MessageKind.ELIGIBILITY, Requests.utf8("M"), id))
                    .isInstanceOf(Reply.Answered.class);
            assertThat(sixth.all().getFirst().from()).isInstanceOf(Inet6Address.class);
        }
    }

    @Tag("TRM-007")
    @Test
    @DisplayName("複数の網につながる端末は、決められた自分の番地から聞く")
    void asksFromTheAddressItIsTold() {
        InetAddress second = InetAddress.ofLiteral("127.0.0.2");
        RelaySettings told = settings(fake.address(), Optional.of(second), Duration.ofSeconds(10));
        try (HttpsCentre centre = new HttpsCentre(told, certificates.identity(), line, Clock.systemUTC())) {
            assertThat(centre.ask(MessageKind.ELIGIBILITY, Requests.utf8("M"), id))
                    .isInstanceOf(Reply.Answered.class);
        }
        assertThat(fake.all().getFirst().from()).isEqualTo(second);
    }

    @Tag("TRM-007")
    @Test
    @DisplayName("その番地がこの機械になければ、つながらない理由になる")
    void cannotAskFromAnAddressItHasNot() {
        RelaySettings elsewhere =
                settings(fake.address(), Optional.of(InetAddress.ofLiteral("192.0.2.1")), Duration.ofSeconds(10));
        try (HttpsCentre centre = new HttpsCentre(elsewhere, certificates.identity(), line, Clock.systemUTC())) {
            assertThat(centre.ask(MessageKind.ELIGIBILITY, Requests.utf8("M"), id))
                    .isInstanceOf(Reply.Unreachable.class);
        }
        assertThat(line.state()).isInstanceOf(LineState.Down.class);
    }

    @Tag("SEC-007")
    @Test
    @DisplayName("知らない認証局の証明書では、どちらの側でもつながらない")
    void refusesForeignAuthority() {
        TestCertificates foreign = new TestCertificates(folder.resolve("foreign" + id), Clock.systemUTC());
        try (HttpsCentre centre = centre(foreign.identity())) {
            assertThat(centre.ask(MessageKind.ELIGIBILITY, Requests.utf8("M"), id))
                    .isInstanceOfSatisfying(
                            Reply.Unreachable.class,
                            reply -> assertThat(reply.reason()).contains("SSL"));
        }
        assertThat(fake.all()).isEmpty();
        assertThat(line.state()).isInstanceOf(LineState.Down.class);
    }

    @Tag("SEC-007")
    @Test
    @DisplayName("名前の違うセンターには何も送らない")
    void refusesWrongHost() {
        URI otherName = URI.create("https://127.0.0.2:" + fake.address().getPort());
        try (HttpsCentre centre = new HttpsCentre(
                settings(otherName, Duration.ofSeconds(10)), certificates.identity(), line, Clock.systemUTC())) {
            assertThat(centre.ask(MessageKind.ELIGIBILITY, Requests.utf8("M"), id))
                    .isInstanceOf(Reply.Unreachable.class);
        }
        assertThat(fake.all()).isEmpty();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("誰もいなければ期限まで試して、つながらないと言う")
    void givesUpAtDeadline() {
        fake.cut();
        long from = System.nanoTime();
        assertThat(ask()).isInstanceOf(Reply.Unreachable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(8));
    }

    @Tag("TRM-013")
    @ParameterizedTest(name = "HTTP {0}")
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    @DisplayName("一時的な失敗は同じ番号で試し直す")
    void triesAgain(int status) {
        AtomicInteger times = new AtomicInteger();
        fake.behave(asked ->
                times.incrementAndGet() < 3 ? Told.problem(status, "{}", Map.of()) : FakeCentre.confirm(asked));
        assertThat(ask()).isInstanceOf(Reply.Answered.class);
        assertThat(fake.asked().get(id)).extracting(FakeCentre.Asked::attempt).containsExactly(1, 2, 3);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("期限まで混み合っていたら、待てと言わずに終わりを言う")
    void saysThatItGaveUp() {
        fake.behave(_ -> Told.problem(503, "{\"code\":\"TSK-LOAD0000002\",\"deskText\":\"自動で\"}", Map.of()));
        assertThat(ask()).isInstanceOfSatisfying(Reply.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("TSK-LINE0000002");
            assertThat(refused.deskText()).doesNotContain("自動");
            assertThat(refused.vendorText()).contains("HTTP 503 TSK-LOAD0000002");
        });
    }

    /** Asks {@code count} questions at once and waits for all their replies. */
    private List<Reply> askMany(HttpsCentre centre, int count) throws InterruptedException {
        List<Reply> replies = new CopyOnWriteArrayList<>();
        List<Thread> askers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            askers.add(Thread.ofVirtual()
                    .start(() ->
                            replies.add(centre.ask(MessageKind.ELIGIBILITY, Requests.utf8("M"), UUID.randomUUID()))));
        }
        for (Thread asker : askers) {
            asker.join();
        }
        return replies;
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("センターの上限を超えてたまっていても、期限で諦めず、聞きすぎもせず、全件に答えが届く")
    void waitsForItsTurn() throws Exception {
        Map<Long, AtomicInteger> askedInSecond = new ConcurrentHashMap<>();
        fake.behave(asked -> {
            long second = System.nanoTime() / 1_000_000_000L;
            int count = askedInSecond
                    .computeIfAbsent(second, _ -> new AtomicInteger())
                    .incrementAndGet();
            return count <= 10 ? FakeCentre.confirm(asked) : Told.problem(429, "{}", Map.of("Retry-After", "1"));
        });
        try (HttpsCentre centre = centre(certificates.identity())) {
            assertThat(askMany(centre, 80)).hasSize(80).allMatch(Reply.Answered.class::isInstance);
        }
        assertThat(fake.all()).as("answers, and a few told to wait").hasSizeBetween(80, 160);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("センターが誰にも答えず待てと言い続ければ、期限で終える")
    void givesUpWhenNobodyIsAnswered() throws Exception {
        fake.behave(_ -> Told.problem(429, "{}", Map.of("Retry-After", "1")));
        try (HttpsCentre centre = centre(certificates.identity())) {
            assertThat(askMany(centre, 20)).hasSize(20).noneMatch(Reply.Answered.class::isInstance);
        }
        assertThat(fake.all()).hasSizeLessThan(40);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("回線が切れている間は一件ずつ試し、戻れば全件に答えが届く")
    void scoutsWhileCut() throws Exception {
        AtomicBoolean cut = new AtomicBoolean(true);
        fake.behave(asked -> cut.get() ? Told.CUT : FakeCentre.confirm(asked));
        try (HttpsCentre centre = centre(certificates.identity())) {
            CompletableFuture<List<Reply>> replies = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    replies.complete(askMany(centre, 40));
                } catch (InterruptedException e) {
                    replies.completeExceptionally(e);
                }
            });
            Waiting.until("a try", Duration.ofSeconds(10), () -> !fake.all().isEmpty());
            Thread.sleep(1500);
            assertThat(fake.all())
                    .as("four at first, then one after the other, each after a longer pause")
                    .hasSizeBetween(5, 20);
            cut.set(false);
            assertThat(replies.get(10, TimeUnit.SECONDS)).hasSize(40).allMatch(Reply.Answered.class::isInstance);
        }
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("期限より長く待てと言われたら、すぐ終える")
    void doesNotWaitPastDeadline() {
        fake.behave(_ -> Told.problem(503, "{}", Map.of("Retry-After", "3600")));
        assertThat(ask()).isInstanceOf(Reply.Refused.class);
        assertThat(fake.all()).hasSize(1);
    }

    @Tag("TRM-013")
    @ParameterizedTest(name = "HTTP {0}")
    @ValueSource(ints = {301, 400, 401, 403, 404, 413})
    @DisplayName("拒まれたら試し直さず、センターの言葉を伝える")
    void tellsRefusal(int status) {
        fake.behave(_ -> Told.problem(
                status, "{\"code\":\"X-1\",\"deskText\":\"窓口\",\"vendorText\":\"業者\",\"detail\":\"詳細\"}", Map.of()));
        assertThat(ask()).isEqualTo(new Reply.Refused("X-1", "窓口", "業者 (詳細)"));
        assertThat(fake.all()).hasSize(1);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("結果でない200は結果として渡さない")
    void doesNotTakeLoginPageForResult() {
        fake.behave(_ -> new Told(200, "text/html", "<html>ログイン</html>".getBytes(StandardCharsets.UTF_8), Map.of()));
        assertThat(ask()).isInstanceOf(Reply.Refused.class);
        fake.behave(_ -> new Told(200, "application/xml", new byte[0], Map.of()));
        assertThat(ask()).isInstanceOf(Reply.Refused.class);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("答えが遅くても回線が切れたとは言わない")
    void slowAnswerIsNoCut() {
        fake.behave(asked -> {
            Thread.sleep(900);
            return FakeCentre.confirm(asked);
        });
        try (HttpsCentre centre = new HttpsCentre(
                settings(fake.address(), Duration.ofMillis(500)), certificates.identity(), line, Clock.systemUTC())) {
            assertThat(centre.ask(MessageKind.ELIGIBILITY, Requests.utf8("M"), id))
                    .isInstanceOf(Reply.Unreachable.class);
        }
        assertThat(line.state()).isNotInstanceOf(LineState.Down.class);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("大きすぎる答えは受け取らない")
    void boundsAnswers() {
        byte[] huge = new byte[(64 << 20) + 1];
        fake.behave(_ -> Told.result(huge));
        try (HttpsCentre centre = centre(certificates.identity())) {
            assertThat(centre.ask(MessageKind.BATCH_FETCH, Requests.utf8("M"), id))
                    .isInstanceOf(Reply.Unreachable.class);
        }
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("止めると、答えを待つのをやめる")
    void stops() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        fake.behave(_ -> {
            asked.countDown();
            Thread.sleep(400);
            return Told.CUT;
        });
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread asker = Thread.ofVirtual().start(() -> {
            try {
                ask();
            } catch (RelayStopped e) {
                ended.complete(e);
            }
        });
        asked.await();
        asker.interrupt();
        assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(RelayStopped.class);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("一括の照会が詰まっても、単独の照会は待たない")
    void batchesDoNotBlockSingles() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        fake.behave(asked -> {
            if (asked.messageId().startsWith("OQSmu")) {
                release.await(20, TimeUnit.SECONDS);
            }
            return FakeCentre.confirm(asked);
        });
        try (HttpsCentre centre = centre(certificates.identity())) {
            for (int i = 0; i < 10; i++) {
                Thread.ofVirtual()
                        .start(() -> centre.ask(MessageKind.BATCH_FETCH, Requests.utf8("B"), UUID.randomUUID()));
            }
            Waiting.until(
                    "a batch under way",
                    Duration.ofSeconds(10),
                    () -> !fake.all().isEmpty());
            assertThat(centre.ask(MessageKind.ELIGIBILITY, Requests.utf8("M"), id))
                    .isInstanceOf(Reply.Answered.class);
            assertThat(fake.all()).as("one batch under way, and the single").hasSize(2);
            release.countDown();
        }
    }

    @Test
    @DisplayName("試行回数は1から数える")
    void countsFromOne() {
        assertThatThrownBy(() -> new Question(MessageKind.HANDLE, new byte[0], id, 0, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
