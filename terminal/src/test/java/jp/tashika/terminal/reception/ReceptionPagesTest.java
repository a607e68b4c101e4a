package jp.tashika.terminal.reception;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.browser.Chromium;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.pages.look.Look;
import jp.tashika.terminal.disk.Storage;
import jp.tashika.terminal.outbox.RecentAnswer;
import jp.tashika.terminal.relay.LineState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceptionPagesTest {

    private static final Path SHOTS = Path.of("target/screenshots");
    private static final Instant NOW = Instant.parse("2026-11-20T00:30:00Z");

    private static Chromium chromium;
    private static ReceptionServer server;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        server = new ReceptionServer();
    }

    @AfterAll
    static void stop() {
        server.close();
        chromium.close();
    }

    @AfterEach
    void noComplaints() {
        complaints.removeIf(text -> text.contains("404"));
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest(name = "回線が {0} のとき、帯は「{1}」、右上は「{2}」（{3}×{4}）")
    @Tag("SYS-006")
    @CsvSource({
        "unknown, 未確認, 回線 未確認, 1024, 600",
        "up, 接続中, 回線 接続中, 1920, 1080",
        "down, 切断, 回線 切断, 1024, 600",
    })
    void stateOfTheLine(String state, String word, String sign, int width, int height) {
        server.line.set(line(state));
        look(width, height, page -> {
            page.navigate(server.address("/"));
            assertThat(page.locator("main .banner-word").innerText()).isEqualTo(word);
            assertThat(page.locator("#state").innerText()).contains(sign);
            assertThat(page.locator(".doors a").count()).isEqualTo(4);
            assertThat(Chromium.violations(page)).isEmpty();
            shoot(page, "start-" + state);
            page.locator(".doors a").first().click();
            assertThat(page.url()).endsWith("/lookup");
        });
    }

    @ParameterizedTest(name = "ディスクが満杯={0} のとき、帯は「{1}」、右上は「{2}」")
    @Tag("SYS-006")
    @CsvSource({"true, 満杯, ディスク 満杯", "false, 異常, フォルダ 異常"})
    void stateOfTheStorage(boolean isFull, String word, String sign) {
        server.line.set(line("up"));
        server.storage.set(Optional.of(
                new Storage.Trouble(Path.of("/oqs/terminal/work"), isFull, ReceptionServer.CLOCK.instant())));
        look(1024, 600, page -> {
            page.navigate(server.address("/"));
            assertThat(page.locator("main .banner-word").allInnerTexts()).containsExactly(word, "接続中");
            assertThat(page.locator("main .banner--stop").innerText())
                    .contains("9時30分00秒から")
                    .contains("/oqs/terminal/work")
                    .contains("失われません");
            assertThat(page.locator("#state").innerText()).contains(sign);
            assertThat(Chromium.violations(page)).isEmpty();
            shoot(page, "start-storage-" + isFull);
            server.storage.set(Optional.empty());
            page.waitForCondition(
                    () -> page.locator("main .banner").count() == 1,
                    new Page.WaitForConditionOptions().setTimeout(20_000));
        });
    }

    @Test
    @DisplayName("はじめの画面は、開いたままでも回線の変化を映す")
    void stateOfTheLineChanges() {
        server.line.set(line("up"));
        look(1024, 600, page -> {
            page.navigate(server.address("/"));
            assertThat(page.locator("main .banner-word").innerText()).isEqualTo("接続中");
            server.line.set(line("down"));
            page.waitForSelector("main .banner--stop", new Page.WaitForSelectorOptions().setTimeout(20_000));
            page.waitForSelector("#state:has-text('回線 切断')");
            assertThat(page.locator("main").count()).isEqualTo(1);
        });
    }

    @Test
    @Tag("TRM-013")
    @DisplayName("最近の回答は新しい順に、時刻・状態・種別・資格・コード・所要時間・ファイル名で並ぶ")
    void recentAnswers() {
        look(1024, 600, page -> {
            page.navigate(server.address("/recent"));
            assertThat(page.locator("main").innerText()).contains("まだ照会はありません");
            assertThat(Chromium.violations(page)).isEmpty();
        });
        for (int i = 1; i <= 57; i++) {
            server.recent.add(answer("OQSsiquc01req_" + i + ".xml", told("1", "1", null)));
        }
        server.recent.add(answer("OQSsiquc01req_lost.xml", told("1", "2", null)));
        server.recent.add(answer("OQSsiquc01req_error.xml", told("9", null, "TSK-AUTH0000006")));
        server.recent.add(answer(
                "OQSsiquc01req_bad.xml", new RecentAnswer.Ending.Failed("TSK-XMLF0000002", "システムの担当者へ連絡してください。")));
        look(1024, 600, page -> {
            page.navigate(server.address("/recent"));
            assertThat(page.locator("main").innerText()).contains("60 件に答えました");
            assertThat(page.locator("tbody tr").nth(0).innerText())
                    .contains("9時29分00秒", "エラーファイル", "資格確認", "TSK-XMLF0000002", "150 ミリ秒", "bad.xml");
            assertThat(page.locator("tbody tr").nth(1).innerText()).contains("エラーと回答", "TSK-AUTH0000006");
            assertThat(page.locator("tbody tr").nth(2).innerText()).contains("回答済み", "無効");
            assertThat(page.locator("tbody tr").count()).isEqualTo(50);
            shoot(page, "recent-1024");
            page.locator("#recent-next").click();
            page.waitForSelector("text=2 ページ中 2 ページ目");
            assertThat(page.locator("tbody tr").count()).isEqualTo(10);
            assertThat(Chromium.violations(page)).isEmpty();
        });
        look(1920, 1080, page -> {
            page.navigate(server.address("/recent"));
            shoot(page, "recent-1920");
        });
    }

    @Test
    @DisplayName("ない画面は、言葉と戻り道で答える")
    void deadEnds() {
        look(1024, 600, page -> {
            for (String path :
                    List.of("/nowhere", "/batch/not-a-uuid", "/batch/00000000-0000-0000-0000-000000000000")) {
                assertThat(page.navigate(server.address(path)).status()).isGreaterThanOrEqualTo(400);
                assertThat(page.locator("main .banner").innerText()).contains("ありません");
                assertThat(page.locator("nav a").count()).isGreaterThanOrEqualTo(4);
                assertThat(Chromium.violations(page)).isEmpty();
            }
            complaints.removeIf(text -> text.contains("400"));
        });
    }

    @Test
    @Tag("SEC-005")
    @DisplayName("応答には、外の資源と枠を禁じる見出しが付く")
    void headers() throws Exception {
        HttpResponse<String> page = get("/lookup");
        assertThat(page.headers().firstValue("Content-Security-Policy")).contains(Look.CONTENT_SECURITY_POLICY);
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        assertThat(get("/tashika/tokens.css").body()).contains("--color-primitive-blue-900");
        assertThat(get(Look.HTMX).headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age=3600");
        assertThat(get("/tashika/../application.properties").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    @Tag("SEC-005")
    @DisplayName("合言葉のない送信は受け付けない")
    void forgedForms() throws Exception {
        int before = server.centre.asked.size();
        for (String path : List.of("/lookup", "/batch")) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(server.address(path)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("insurer=01480011&number=100&birthdate=19600105&_csrf=x"))
                    .build());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("送信を受け付けられませんでした");
        }
        assertThat(server.centre.asked).hasSize(before);
    }

    @ParameterizedTest(name = "Host: {0} は {1}")
    @Tag("SEC-005")
    @CsvSource({"localhost, 200", "127.0.0.1, 200", "[::1], 200", "evil.example, 400", "localhost.evil.example, 400"})
    void onlyOwnNames(String host, int status) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request =
                    "GET /lookup HTTP/1.1\r\nHost: " + host + ":" + server.port() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }

    private static LineState line(String state) {
        return switch (state) {
            case "up" -> new LineState.Up(NOW.minusSeconds(3_600), NOW.minusSeconds(5));
            case "down" ->
                new LineState.Down(NOW.minusSeconds(120), Optional.of(NOW.minusSeconds(180)), "connect timed out");
            default -> new LineState.Unknown(NOW);
        };
    }

    private static RecentAnswer answer(String file, RecentAnswer.Ending ending) {
        return new RecentAnswer(
                file, Optional.of(MessageKind.ELIGIBILITY), NOW.minusSeconds(60), Duration.ofMillis(150), ending);
    }

    private static RecentAnswer.Ending told(String segment, String validity, String code) {
        return new RecentAnswer.Ending.Told(
                Optional.of(segment), Optional.ofNullable(validity), Optional.ofNullable(code));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.address(path))).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private interface Deed {
        void with(Page page);
    }

    private void look(int width, int height, Deed deed) {
        try (BrowserContext context = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale("ja-JP"));
                Page page = context.newPage()) {
            Chromium.hear(page, complaints);
            deed.with(page);
        }
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setCaret(ScreenshotCaret.INITIAL));
    }
}
