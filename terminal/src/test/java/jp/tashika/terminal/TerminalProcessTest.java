package jp.tashika.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.tashika.terminal.fake.FakeCentre;
import jp.tashika.terminal.fake.Requests;
import jp.tashika.terminal.fake.TerminalProcess;
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

@DisplayName("端末のプロセス")
class TerminalProcessTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final InetAddress LOCALHOST = InetAddress.ofLiteral("127.0.0.1");

    @TempDir
    static Path certificateFolder;

    private static TestCertificates certificates;

    @TempDir
    Path root;

    private FakeCentre centre;
    private TerminalProcess terminal;

    @BeforeAll
    static void certificates() {
        certificates = new TestCertificates(certificateFolder, Clock.systemUTC());
    }

    @BeforeEach
    void open() throws IOException {
        centre = new FakeCentre(certificates);
    }

    @AfterEach
    void close() throws InterruptedException {
        if (terminal != null && terminal.isAlive()) {
            terminal.kill();
        }
        centre.close();
    }

    @Tag("TRM-013")
    @Tag("SEC-002")
    @Tag("SEC-003")
    @Test
    @DisplayName("起動し、答え、監視に現れ、記録に個人情報を残さず、止まる")
    void startsAnswersStops() throws Exception {
        long from = System.nanoTime();
        terminal = new TerminalProcess(root, centre, certificates, List.of())
                .start()
                .awaitReady();
        System.out.println(
                "ready after " + Duration.ofNanos(System.nanoTime() - from).toMillis() + " ms");
        Files.write(terminal.req().resolve("OQSsiquc01req_patient777.xml"), Requests.utf8("MARK777"));
        Path result = terminal.res().resolve("OQSsiquc01res_patient777.xml");
        Waiting.until("result", SOON, () -> Files.exists(result) && Files.size(result) > 0);
        Waiting.until(
                "health", SOON, () -> terminal.management("/actuator/health").statusCode() == 200);
        assertThat(terminal.management("/actuator/prometheus").body())
                .contains("tashika_terminal_answer_seconds_count")
                .contains("tashika_terminal_line 1.0")
                .contains("tashika_terminal_open 0.0");
        assertThat(terminal.stop()).isIn(0, 143);
        String log = Files.readString(terminal.log());
        assertThat(log)
                .contains("terminal started")
                .contains("answered")
                .contains("OQSsiquc01")
                .contains(centre.all().getFirst().requestId().toString())
                .contains("terminal stopped");
        assertThat(log).doesNotContain("patient777", "MARK777", "1234567", "19800401");
        assertThat(Files.readString(terminal.output())).doesNotContain("patient777", "MARK777", "WARN", "ERROR");
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("同じフォルダで二つ目の端末は起動しない")
    void refusesSecondTerminal() throws Exception {
        terminal = new TerminalProcess(root, centre, certificates, List.of())
                .start()
                .awaitReady();
        Path other = Files.createDirectory(root.resolve("second"));
        TerminalProcess second = new TerminalProcess(
                        other,
                        centre,
                        certificates,
                        List.of(
                                "folder.request=" + slashes(terminal.req()),
                                "folder.result=" + slashes(terminal.res())))
                .start();
        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(Files.readString(second.output())).hasLineCount(1).startsWith("このフォルダは別の資格確認端末が使っています");
        terminal.kill();
        terminal.start().awaitReady();
    }

    @Tag("TRM-013")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "limit.inflite=3|設定ファイルに知らない項目があります: limit.inflite",
                "publish=sideways|設定項目 publish は",
                "limit.inflight=none|設定項目 limit.inflight は1から1000までの整数にしてください",
                "centre.keystore=nowhere.p12|電子証明書のパスワードファイルがありません",
                "centre.authority=nowhere.pem|認証局の証明書のファイルがありません",
                "folder.result=terminal.properties/x|フォルダ"
            })
    @DisplayName("設定の誤りは一文で言って起動しない")
    void refusesWrongSettings(String setting) throws Exception {
        String line =
                setting.substring(0, setting.indexOf('|')).replace("terminal.properties", "../terminal.properties");
        terminal = new TerminalProcess(root, centre, certificates, List.of(line)).start();
        assertThat(terminal.awaitEnd()).isEqualTo(1);
        assertThat(Files.readString(terminal.output()))
                .hasLineCount(1)
                .startsWith(setting.substring(setting.indexOf('|') + 1));
    }

    @Tag("SEC-007")
    @Test
    @DisplayName("期限切れの電子証明書では起動せず、そう言う")
    void refusesExpiredCertificate(@TempDir Path old) throws Exception {
        Clock longAgo = Clock.fixed(Clock.systemUTC().instant().minus(Duration.ofDays(800)), ZoneOffset.UTC);
        terminal = new TerminalProcess(root, centre, new TestCertificates(old, longAgo), List.of()).start();
        assertThat(terminal.awaitEnd()).isEqualTo(1);
        assertThat(Files.readString(terminal.output())).hasLineCount(1).startsWith("この端末の電子証明書は有効期限が切れています");
    }

    @Tag("SEC-007")
    @Test
    @DisplayName("電子証明書のパスワードが違えば起動せず、そう言う")
    void refusesWrongPassword() throws Exception {
        Path wrong = Files.writeString(root.resolve("wrong.password"), "wrong\n");
        terminal = new TerminalProcess(
                        root, centre, certificates, List.of("centre.keystore.password=" + slashes(wrong)))
                .start();
        assertThat(terminal.awaitEnd()).isEqualTo(1);
        assertThat(Files.readString(terminal.output())).hasLineCount(1).startsWith("電子証明書のパスワードが違います");
    }

    @Tag("TRM-007")
    @Tag("NET-007")
    @Test
    @DisplayName("受付画面はIPv6のこの機械だけで、監視は院内の網の番地だけで待つ")
    void listensWhereItIsTold() throws Exception {
        int page = freePort();
        terminal = new TerminalProcess(
                        root,
                        centre,
                        certificates,
                        List.of("page.address=::1", "page.port=" + page, "management.address=127.0.0.2"))
                .start()
                .awaitReady();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://[::1]:" + page + "/")).build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(terminal.management("127.0.0.2", "/actuator/health/readiness")
                        .statusCode())
                .isEqualTo(200);
        for (String elsewhere : List.of("127.0.0.1", "[::1]")) {
            assertThatThrownBy(() -> terminal.management(elsewhere, "/actuator/health/readiness"))
                    .isInstanceOf(ConnectException.class);
        }
        assertThatThrownBy(() -> new Socket(LOCALHOST, page).close()).isInstanceOf(ConnectException.class);
    }

    @Tag("TRM-014")
    @Test
    @DisplayName("オンライン請求の機械に同居できる。ふさがったポートは一文で言い、ほかのフォルダには触れない")
    void sharesTheMachine() throws Exception {
        Path claims = Files.createDirectories(root.resolve("請求"));
        Path claim = Files.writeString(claims.resolve("OQSsiquc01req_1.xml"), "請求のファイル");
        try (ServerSocket other = new ServerSocket(0, 5, LOCALHOST)) {
            terminal = new TerminalProcess(root, centre, certificates, List.of("page.port=" + other.getLocalPort()))
                    .start();
            assertThat(terminal.awaitEnd()).isEqualTo(1);
            assertThat(Files.readString(terminal.output()))
                    .contains("ポート " + other.getLocalPort() + " は別のプログラムが使っています")
                    .contains("page.port");
            terminal = new TerminalProcess(root, centre, certificates, List.of())
                    .start()
                    .awaitReady();
            Files.write(terminal.req().resolve("OQSsiquc01req_2.xml"), Requests.utf8("SHARED"));
            Path result = terminal.res().resolve("OQSsiquc01res_2.xml");
            Waiting.until("result", SOON, () -> Files.exists(result) && Files.size(result) > 0);
            new Socket(LOCALHOST, other.getLocalPort()).close();
            assertThat(other.accept().isConnected()).isTrue();
        }
        assertThat(claim).hasContent("請求のファイル");
        try (Stream<Path> files = Files.list(claims)) {
            assertThat(files).containsExactly(claim);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Tag("TRM-004")
    @Test
    @DisplayName("30 MiB の一括照会と 30 MiB の結果を、256 MiB の記憶域で中継する")
    void relaysLargeBatches() throws Exception {
        byte[] result = large(30);
        centre.behave(asked ->
                asked.messageId().equals("OQSmuquc02") ? FakeCentre.Told.result(result) : FakeCentre.confirm(asked));
        terminal = new TerminalProcess(root, centre, certificates, List.of())
                .start()
                .awaitReady();
        byte[] request = large(30);
        for (int i = 0; i < 3; i++) {
            Files.write(terminal.req().resolve("OQSmuquc01req_" + i + ".xml"), request);
            Files.write(terminal.req().resolve("OQSmuquc02req_" + i + ".xml"), Requests.utf8("FETCH"));
            Files.write(terminal.req().resolve("OQSsiquc01req_" + i + ".xml"), Requests.utf8("SINGLE"));
        }
        for (int i = 0; i < 3; i++) {
            for (String kind : List.of("OQSsiquc01res_", "OQSmuquc01res_", "OQSmuquc02res_")) {
                Path file = terminal.res().resolve(kind + i + ".xml");
                Waiting.until(kind, SOON, () -> Files.exists(file) && Files.size(file) > 0);
            }
        }
        Waiting.until("work empty", SOON, () -> isEmpty(terminal.work()));
        assertThat(terminal.res().resolve("OQSmuquc02res_0.xml")).hasSize(result.length);
        assertThat(Files.readString(terminal.output())).doesNotContain("OutOfMemory", "ERROR");
    }

    @Tag("TRM-004")
    @Test
    @DisplayName("強制終了後に 30 MiB の結果が8件残っていても、256 MiB の記憶域で公開する")
    void publishesLargeResultsAfterKill() throws Exception {
        terminal = new TerminalProcess(root, centre, certificates, List.of());
        Files.createDirectories(terminal.work());
        byte[] result = large(30);
        for (int i = 0; i < 8; i++) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            Files.write(terminal.work().resolve(id + "_OQSmuquc02req_" + i + ".xml"), Requests.utf8("FETCH"));
            Files.write(terminal.work().resolve(id + ".res"), result);
        }
        terminal.start().awaitReady();
        Waiting.until("work empty", SOON, () -> isEmpty(terminal.work()));
        for (int i = 0; i < 8; i++) {
            assertThat(terminal.res().resolve("OQSmuquc02res_" + i + ".xml")).hasSize(result.length);
        }
        assertThat(centre.all()).isEmpty();
        assertThat(Files.readString(terminal.output())).doesNotContain("OutOfMemory", "ERROR");
    }

    private static byte[] large(int mebibytes) {
        String person = "<QualificationConfirmSearchInfo><InsurerNumber>48000012</InsurerNumber>"
                + "<InsuredIdentificationNumber>1234567</InsuredIdentificationNumber>"
                + "<Birthdate>19800401</Birthdate></QualificationConfirmSearchInfo>\n"
                + " ".repeat(500);
        String people = person.repeat((mebibytes << 20) / person.length());
        String xml = Requests.text("UTF-8", "BIG");
        int from = xml.indexOf("<QualificationConfirmSearchInfo>");
        int to = xml.indexOf("</MessageBody>");
        return (xml.substring(0, from) + people + xml.substring(to)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The client takes each answer away the moment it is whole, so that a second answer to the same request would be seen
     * as a file that comes back.
     */
    @Tag("TRM-013")
    @ParameterizedTest(name = "publish={0}")
    @ValueSource(strings = {"in-place", "move"})
    @DisplayName("いつ強制終了しても、全要求にちょうど一度答える")
    void survivesKills(String publish) throws Exception {
        int kills = Integer.getInteger("terminal.kills", 10);
        Random chance = new Random(42);
        centre.behave(asked -> {
            Thread.sleep(ThreadLocalRandom.current().nextInt(20));
            return FakeCentre.confirm(asked);
        });
        terminal = new TerminalProcess(root, centre, certificates, List.of("publish=" + publish));
        Files.createDirectories(terminal.req());
        Files.createDirectories(terminal.res());
        Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger dropped = new AtomicInteger();
        Thread client = Thread.ofPlatform().start(() -> dropUntil(over, dropped));
        Thread taker = Thread.ofPlatform().start(() -> takeUntil(over, answers));
        for (int kill = 0; kill < kills; kill++) {
            terminal.start().awaitReady();
            Thread.sleep(chance.nextInt(400));
            terminal.kill();
        }
        terminal.start().awaitReady();
        int all = dropped.get() + 200;
        Waiting.until("enough dropped", SOON, () -> dropped.get() >= all);
        over.set(true);
        client.join();
        Waiting.until("req and work empty", SOON, () -> isEmpty(terminal.req()) && isEmpty(terminal.work()));
        terminal.stop();
        taker.join();
        take(answers);
        System.out.println(dropped.get() + " requests over " + kills + " kills, "
                + centre.all().size() + " questions");
        assertThat(answers).hasSize(dropped.get());
        assertThat(answers).allSatisfy((_, times) -> assertThat(times).hasValue(1));
        assertThat(centre.asked()).as("one request id for each request").hasSize(dropped.get());
    }

    private void dropUntil(AtomicBoolean over, AtomicInteger dropped) {
        try {
            while (!over.get()) {
                String mark = "k" + dropped.get();
                byte[] xml = dropped.get() % 3 == 0 ? Requests.sjis(mark) : Requests.utf8(mark);
                Path file = terminal.req().resolve("OQSsiquc01req_" + mark + ".xml");
                try (OutputStream out = Files.newOutputStream(file)) {
                    int half = ThreadLocalRandom.current().nextInt(xml.length);
                    out.write(xml, 0, half);
                    out.flush();
                    out.write(xml, half, xml.length - half);
                }
                dropped.incrementAndGet();
                Thread.sleep(5);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void takeUntil(AtomicBoolean over, Map<String, AtomicInteger> answers) {
        try {
            while (!over.get() || !isEmpty(terminal.req()) || !isEmpty(terminal.work())) {
                take(answers);
                Thread.sleep(1);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(Map<String, AtomicInteger> answers) throws IOException {
        try (Stream<Path> files = Files.list(terminal.res())) {
            for (Path file : files.toList()) {
                try {
                    String xml = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    if (!xml.strip().endsWith("</XmlMsg>")) {
                        continue;
                    }
                    String name = file.getFileName().toString();
                    assertThat(name).startsWith("OQSsiquc01res_k");
                    Files.delete(file);
                    answers.computeIfAbsent(name, _ -> new AtomicInteger()).incrementAndGet();
                } catch (NoSuchFileException e) {
                    // the terminal replaces what it was killed over
                }
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.getFileName().toString().startsWith("."));
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
