package jp.tashika.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tashika.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reception page in a real browser, answered by the real centre. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceptionPageTest {

    private static final String HEADING = "#,患者氏名,保険者番号,記号,番号,枝番,生年月日,住所\r\n";

    @TempDir
    static Path folder;

    private RunningStreet street;
    private Chromium chromium;
    private List<String[]> people;

    @BeforeAll
    void start() throws IOException {
        street = RunningStreet.start(folder.resolve("street"), 1_000);
        chromium = new Chromium();
        people = Files.readAllLines(street.folder().resolve("sample-people.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", 8))
                .toList();
    }

    @AfterAll
    void stop() {
        chromium.close();
        street.close();
    }

    /** A page and the size of its window, which the names of its pictures carry. */
    private record Desk(Page page, int width) implements AutoCloseable {
        @Override
        public void close() {
            page.context().close();
        }
    }

    private Desk desk(int width, int height) {
        Page page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("ja-JP"))
                .newPage();
        return new Desk(page, width);
    }

    @ParameterizedTest(name = "{0} x {1} の画面で番号を入れて照会すると、緑・黄・赤の帯と次にすることが出る")
    @CsvSource({"1280, 900", "1024, 600"})
    @Tag("ELG-002")
    @Tag("ELG-010")
    @Tag("ELG-020")
    @Tag("LIM-012")
    @Tag("SYS-003")
    void looksUpByNumber(int width, int height) {
        try (Desk desk = desk(width, height)) {
            Page page = desk.page();
            ask(page, first("1"));
            assertThat(page.locator("main .banner-word")).hasText("有効");
            assertThat(page.locator("#results")).containsText("オン資 二郎");
            picture(desk, "lookup-green");

            for (String validity : List.of("2", "3", "4", "5")) {
                ask(page, first(validity));
                assertThat(page.locator("#results")).containsText("次にすること");
                assertThat(page.locator("#results")).containsText("TSK-QUAL");
                assertThat(page.locator("main .banner"))
                        .hasClass("banner banner--" + (validity.equals("5") ? "caution" : "stop"));
                picture(desk, "lookup-" + validity);
            }
        }
    }

    @ParameterizedTest(name = "{0} x {1} の画面で、打ち間違いは送らずにどこを直すか言う")
    @CsvSource({"1280, 900", "1024, 600"})
    @Tag("ELG-020")
    void refusesWrongNumbers(int width, int height) {
        try (Desk desk = desk(width, height)) {
            Page page = desk.page();
            String[] person = first("1").clone();
            person[1] = "123";
            person[5] = "1980/13/1";
            ask(page, person);
            assertThat(page.locator(".corrections")).isVisible();
            assertThat(page.locator(".corrections li")).hasCount(2);
            assertThat(page.locator("main .banner")).hasCount(0);
            picture(desk, "lookup-refused");
        }
    }

    @ParameterizedTest(name = "{0} x {1} の画面で名簿を送り、進み具合を見て、結果を並べ替えて保存する")
    @CsvSource({"1280, 900, UTF-8", "1024, 600, windows-31j"})
    @Tag("BAT-002")
    @Tag("BAT-004")
    @Tag("BAT-008")
    void sendsList(int width, int height, String charset) throws IOException {
        try (Desk desk = desk(width, height)) {
            Page page = desk.page();
            page.navigate(street.receptionPage() + "batch");
            picture(desk, "batch-before");

            send(page, list(10_000).getBytes(Charset.forName(charset)));
            assertThat(page.locator("progress")).isVisible();
            picture(desk, "batch-during");
            assertThat(page.locator("#result")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
            assertThat(page.locator("main .banner-reason")).containsText("エラー");
            picture(desk, "batch-result");

            Locator sort = page.locator("#result-sort-verdict");
            sort.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("th[aria-sort=ascending] #result-sort-verdict"))
                    .isVisible();
            Download saved =
                    page.waitForDownload(() -> page.getByText("結果をCSVで保存").click());
            assertThat(Files.readAllLines(saved.path())).hasSize(10_001);
        }
    }

    @ParameterizedTest(name = "{0} の名簿は送らずに「{1}」と言う")
    @CsvSource(delimiter = '|', textBlock = """
            empty     | ファイルが選ばれていないか、空です
            columns   | 1行目の見出しに「番号」がありません
            encoding  | 文字コードを読み取れません（2行目）
            workbook  | Excelブック（.xlsx）のままです
            too-many  | 一度に送れるのは10,000人までです（この名簿は10,001人）
            """)
    @Tag("BAT-002")
    void refusesList(String what, String reason) {
        byte[] file = switch (what) {
            case "empty" -> new byte[0];
            case "columns" -> list(3).replace("番号,枝番", "番,枝番").getBytes(StandardCharsets.UTF_8);
            case "encoding" -> list(3).replace("架空県", "\u00FF\u0080").getBytes(StandardCharsets.ISO_8859_1);
            case "workbook" -> new byte[] {'P', 'K', 3, 4};
            default -> list(10_001).getBytes(StandardCharsets.UTF_8);
        };
        try (Desk desk = desk(1280, 900)) {
            Page page = desk.page();
            page.navigate(street.receptionPage() + "batch");
            send(page, file);
            assertThat(page.locator("main .banner--stop")).containsText(reason);
            picture(desk, "batch-refused-" + what);
        }
    }

    @ParameterizedTest(name = "{0} x {1} の画面に、はじめ・最近の回答・キーボードの位置が見える")
    @CsvSource({"1280, 900", "1024, 600"})
    @Tag("SYS-003")
    void showsTheRest(int width, int height) {
        try (Desk desk = desk(width, height)) {
            Page page = desk.page();
            ask(page, first("1"));
            Path request = street.oqs().resolve("req").resolve("OQSsiquc01req_seen" + width + ".xml");
            drop(request, first("1"));
            page.navigate(street.receptionPage().toString());
            picture(desk, "start");
            page.navigate(street.receptionPage() + "recent");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("seen" + width);
            picture(desk, "recent");

            page.navigate(street.receptionPage() + "lookup");
            assertThat(page.locator("#insurer")).isFocused();
            picture(desk, "lookup-before");
            List<String> way = IntStream.range(0, 8)
                    .mapToObj(_ -> {
                        page.keyboard().press("Tab");
                        return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
                    })
                    .toList();
            assertThat(way).contains("照会する");
            page.getByText("照会する", new Page.GetByTextOptions().setExact(true)).focus();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Tab");
            picture(desk, "focus-button");
            page.locator("nav a").nth(2).focus();
            picture(desk, "focus-entrance");
        }
    }

    private String[] first(String validity) {
        return people.stream()
                .filter(row -> row[6].equals(validity))
                .findFirst()
                .orElseThrow();
    }

    /** All sample people and wrong lines, again and again. */
    private String list(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> {
                    String[] person = people.get(row % people.size());
                    return (row + 1) + ",試験 太郎," + (row % 97 == 5 ? "123" : person[1]) + "," + person[2] + ","
                            + person[3] + "," + person[4] + "," + person[5] + ",架空県\r\n";
                })
                .collect(Collectors.joining("", HEADING, ""));
    }

    private static void send(Page page, byte[] file) {
        page.locator("#list").setInputFiles(new FilePayload("名簿.csv", "text/csv", file));
        page.locator(".button--main").click();
    }

    private void ask(Page page, String[] person) {
        page.navigate(street.receptionPage() + "lookup");
        page.getByLabel("保険者番号").fill(person[1]);
        page.getByLabel("記号").fill(person[2]);
        page.locator("#number").fill(person[3]);
        page.getByLabel("枝番").fill(person[4]);
        page.getByLabel("生年月日").fill(person[5]);
        page.waitForResponse("**/lookup", () -> page.locator("#number").press("Enter"));
        assertThat(page.locator(".asking")).not().isVisible();
        assertThat(page.getByText("次の人へ")).isVisible();
    }

    private static void drop(Path file, String[] person) {
        try {
            Files.writeString(
                    file, NewcomerTest.request(person[0], "20261101", person[1], person[3], person[5], "seen"));
            Path answer = file.resolveSibling("../res")
                    .resolve(file.getFileName().toString().replace("req_", "res_"));
            RunningStreet.await("the answer", Duration.ofSeconds(30), () -> NewcomerTest.isWhole(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clean for axe-core, and kept for people to look at; {@code -Dtashika.pictures=DIR} says where. */
    private static void picture(Desk desk, String name) {
        Path file =
                Path.of(System.getProperty("tashika.pictures", folder.toString()), name + "-" + desk.width() + ".png");
        desk.page().screenshot(new Page.ScreenshotOptions().setPath(file).setCaret(ScreenshotCaret.INITIAL));
        assertThat(file).isNotEmptyFile();
        assertThat(Chromium.violations(desk.page())).as(name).isEmpty();
    }
}
