package jp.tashika.terminal.reception;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tashika.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchPagesTest {

    private static final Path SHOTS = Path.of("target/screenshots");
    private static final String HEADING = "#,患者氏名,保険者番号,記号,番号,枝番,生年月日,住所\r\n";
    private static final String LIST = HEADING
            + "1,試験 太郎,01480011,0001,100,01,S35.1.5,架空県試験市\r\n"
            + "2,架空 花子,01480011,0002,100,01,1975/4/1,架空県見本町\r\n"
            + "3,番号 花子,123,0003,333333,01,1975/4/1,\r\n"
            + "4,資格 春子,480012,千・1,200,02,H1.2.3,\"架空県, 試験市\"\r\n"
            + "5,試験 太郎,０１４８００１１,０００１,１００,01,昭和35年1月5日,\r\n"
            + "6,試験 次郎,01480011,0006,300,,R1/5/1,\r\n"
            + "7,試験 三郎,01480011,0007,400,01,19900101,\r\n"
            + "8,双子 一子,01480011,0008,500,,2001/1/1,\r\n";

    private static Chromium chromium;
    private static ReceptionServer server;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

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

    @BeforeEach
    void open() {
        server.centre.isReachable = true;
        server.centre.notReady.set(1);
        server.centre.gate = new CountDownLatch(0);
        open(1024, 600);
    }

    @AfterEach
    void close() {
        context.close();
        complaints.removeIf(text -> text.contains("422") || text.contains("404"));
        assertThat(complaints).isEmpty();
    }

    @Tag("BAT-001")
    @Tag("BAT-002")
    @Tag("BAT-004")
    @Tag("BAT-005")
    @Tag("BAT-006")
    @ParameterizedTest(name = "{0} の名簿を送ると、有効・無効・エラーの表になる")
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void listToResult(String charset) {
        upload("名簿.csv", LIST.getBytes(Charset.forName(charset)));
        page.waitForSelector("#result");
        assertThat(page.locator("main .banner-headline").innerText()).isEqualTo("7 人は確認が必要です");
        assertThat(page.locator("main .banner-reason").innerText()).isEqualTo("有効 1 人、有効・要確認 2 人、無効 3 人、エラー 2 人。");
        assertThat(rows("tbody tr td:nth-child(3)"))
                .containsExactly("有効", "有効・要確認", "エラー", "無効", "有効・要確認", "無効", "無効", "エラー");
        assertThat(row(2)).contains("登録されている氏名は「試験　太郎」です");
        assertThat(row(3)).contains("ファイルの4行目。保険者番号: 6桁か8桁の数字にしてください（今は3文字です）");
        assertThat(row(4)).contains("資格喪失日 2026年10月1日").contains("新しい保険に加入していないか");
        assertThat(row(5)).contains("# 1 と同じ人です");
        assertThat(row(6)).contains("新しい資格が登録されています");
        assertThat(row(8)).contains("枝番を入力して");
        assertThat(Chromium.violations(page)).isEmpty();
        shoot("batch-result-1024");
        assertThat(server.centre.batches.values())
                .as("the ill-formed line is not sent")
                .anyMatch(batch -> batch.rows().size() == 7)
                .noneMatch(batch -> batch.rows().size() == 8);
    }

    @Test
    @Tag("ELG-022")
    @DisplayName("予約の名簿で無効だった人だけを絞り込め、一人ずつ受付で何を確認するかが書いてある")
    void listsWhomTheReceptionAsksAgain() {
        upload("予約.csv", LIST.getBytes(StandardCharsets.UTF_8));
        page.waitForSelector("#result");
        page.locator("main a:has-text('無効')").first().click();
        assertThat(rows("tbody tr td:nth-child(3)")).containsExactly("無効", "無効", "無効");
        assertThat(row(1)).contains("資格 春子").contains("新しい保険に加入していないか患者に確認してください");
        assertThat(row(2)).contains("試験 次郎").contains("マイナンバーカードか新しい資格確認書で確認してください");
        assertThat(row(3)).contains("試験 三郎").contains("もう一度照会してください");
    }

    @Test
    @Tag("BAT-008")
    @DisplayName("進み具合が見え、終われば結果に替わる。画面を閉じても続く")
    void progress() {
        server.centre.gate = new CountDownLatch(1);
        server.centre.notReady.set(3);
        upload("名簿.csv", LIST.getBytes(StandardCharsets.UTF_8));
        page.waitForSelector("progress");
        assertThat(page.locator(".progress").innerText()).contains("センターに送っています");
        assertThat(Chromium.violations(page)).isEmpty();
        shoot("batch-progress-1024");
        String address = page.url();
        page.navigate(server.address("/"));
        server.centre.gate.countDown();
        page.navigate(address);
        page.waitForSelector("#result");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("banner-title");

        page.navigate(server.address("/batch"));
        assertThat(page.locator(".runs").innerText()).contains("完了").contains("8 人");
    }

    @Test
    @Tag("BAT-004")
    @DisplayName("絞込み・並べ替え・ページ送りができ、CSVで保存できる")
    void filterSortPageAndSave() throws IOException {
        String many = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> i + ",試験 太郎,01480011,K" + i + "," + (i % 3 == 0 ? 200 : 100) + ",01,1960/1/5,=危険\r\n")
                .collect(Collectors.joining("", "\uFEFF" + HEADING, ""));
        open(1920, 1080);
        upload("大きな名簿.csv", many.getBytes(StandardCharsets.UTF_8));
        page.waitForSelector("#result");
        shoot("batch-result-1920");
        assertThat(page.locator("tbody tr").count()).isEqualTo(50);
        page.locator("#result-next").click();
        page.waitForSelector("text=3 ページ中 2 ページ目");
        assertThat(page.locator("tbody tr td").first().innerText()).isEqualTo("51");

        page.locator("#result-sort-verdict").click();
        page.waitForSelector("th[aria-sort=ascending] #result-sort-verdict");
        assertThat(row(1)).contains("有効");
        page.locator("#result-sort-verdict").click();
        page.waitForSelector("th[aria-sort=descending] #result-sort-verdict");
        assertThat(row(1)).contains("無効");

        page.locator(".choices a", new Page.LocatorOptions().setHasText("無効")).click();
        page.waitForSelector("text=一括照会の結果（無効）");
        assertThat(page.locator("tbody tr").count()).isEqualTo(40);
        assertThat(page.locator(".choices a[aria-current]").innerText()).contains("無効 40");
        assertThat(Chromium.violations(page)).isEmpty();

        Download saved =
                page.waitForDownload(() -> page.locator("text=結果をCSVで保存").click());
        assertThat(saved.suggestedFilename()).isEqualTo("一括照会_結果.csv");
        String csv = Files.readString(saved.path());
        assertThat(csv).startsWith("\uFEFF\"#\",\"患者氏名\",\"資格確認結果\"").contains("\"'=危険\"");
        assertThat(csv.lines()).hasSize(121);
    }

    @Test
    @DisplayName("雛形をそのまま送ると、患者が書かれていないと言う")
    void template() throws IOException {
        page.navigate(server.address("/batch"));
        shoot("batch-upload-1024");
        Download template =
                page.waitForDownload(() -> page.locator("text=雛形をダウンロード").click());
        assertThat(Files.readString(template.path())).isEqualTo("\uFEFF" + HEADING);
        upload("雛形.csv", Files.readAllBytes(template.path()));
        assertThat(page.locator("main .banner").innerText()).contains("患者が書かれていません");
        assertThat(Chromium.violations(page)).isEmpty();
        shoot("batch-refused-1024");
    }

    @Test
    @DisplayName("ファイルを選ばず送る、日付が読めない、ときは送らずに言う")
    void nothingChosen() {
        page.navigate(server.address("/batch"));
        page.locator(".button--main").click();
        assertThat(page.locator("main .banner").innerText())
                .contains("送信していません")
                .contains("選ばれていないか");
        page.locator("#day").fill("あした");
        page.locator(".button--main").click();
        assertThat(page.locator("#day-error").innerText()).contains("日付として読めません");
        assertThat(page.locator("#day").inputValue()).isEqualTo("あした");
        assertThat(Chromium.violations(page)).isEmpty();
    }

    @Test
    @DisplayName("途中で回線が切れたら中断し、つながってから結果を取りに行ける")
    void lineCutInTheMiddle() {
        server.centre.notReady.set(1_000);
        upload("名簿.csv", LIST.getBytes(StandardCharsets.UTF_8));
        page.waitForSelector("text=センターが照会しています");
        server.centre.isReachable = false;
        page.waitForSelector("main .banner--stop");
        assertThat(page.locator("main .banner").innerText())
                .contains("途中で止まりました")
                .contains("TSK-LINE0000001");
        assertThat(Chromium.violations(page)).isEmpty();
        shoot("batch-stopped-1024");

        server.centre.isReachable = true;
        server.centre.notReady.set(0);
        page.locator("button:has-text('結果を取りに行く')").click();
        page.waitForSelector("#result");
        assertThat(page.locator("tbody tr").count()).isEqualTo(8);
    }

    @Test
    @DisplayName("送る前に切れていたら中断し、取りに行くボタンは出ない。受付を断られたときも同じ")
    void notAccepted() {
        server.centre.isReachable = false;
        upload("名簿.csv", LIST.getBytes(StandardCharsets.UTF_8));
        page.waitForSelector("main .banner--stop");
        assertThat(page.locator("button:has-text('結果を取りに行く')").count()).isZero();

        server.centre.isReachable = true;
        upload("名簿.csv", (HEADING + "1,,01480011,,660,,1960/1/5,\r\n").getBytes(StandardCharsets.UTF_8));
        page.waitForSelector("main .banner--stop");
        assertThat(page.locator("main .banner").innerText()).contains("TSK-AUTH0000005");
        assertThat(page.locator("button:has-text('結果を取りに行く')").count()).isZero();
    }

    @Test
    @DisplayName("結果は端末から消せ、消したあとは見えない")
    void forgotten() {
        upload("名簿.csv", LIST.getBytes(StandardCharsets.UTF_8));
        page.waitForSelector("#result");
        String address = page.url();
        page.locator("text=この結果を端末から消す").click();
        assertThat(page.url()).endsWith("/batch");
        page.navigate(address);
        assertThat(page.locator("main .banner").innerText()).contains("もうありません");
        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(context.request().get(address + "/result.csv").status()).isEqualTo(404);
    }

    private void upload(String name, byte[] content) {
        page.navigate(server.address("/batch"));
        page.locator("#list").setInputFiles(new FilePayload(name, "text/csv", content));
        page.locator(".button--main").click();
    }

    private List<String> rows(String selector) {
        return page.locator(selector).allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    private String row(int number) {
        return page.locator("tbody tr:nth-child(" + number + ")").innerText();
    }

    private void open(int width, int height) {
        if (context != null) {
            context.close();
        }
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("ja-JP"));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        Chromium.hear(page, complaints);
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setCaret(ScreenshotCaret.INITIAL));
    }
}
