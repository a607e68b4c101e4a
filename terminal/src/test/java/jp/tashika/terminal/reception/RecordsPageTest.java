package jp.tashika.terminal.reception;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.browser.Chromium;
import jp.tashika.format.oqs.record.RecordForm;
import jp.tashika.terminal.staff.StaffAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@DisplayName("薬剤・健診の画面")
class RecordsPageTest {

    private static final Path SHOTS = Path.of("target/screenshots");
    private static final String PASSWORD = "hirakegoma-48";

    /** What makes the page itself wider than its window; tables move in frames of their own. */
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= window.innerWidth ? []
                : ['page ' + document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')]
                    .filter(one => !one.closest('.sheet-scroll table'))
                    .filter(one => one.getBoundingClientRect().right > window.innerWidth + 1)
                    .map(one => one.tagName + '.' + one.className)]""";

    private static Chromium chromium;
    private static ReceptionServer server;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        Path file = folder.resolve("staff.txt");
        Files.writeString(
                file,
                "# 試験の職員\nshiken-isha:医師:" + hash + "\nshiken-yakuzaishi:薬剤師:" + hash + "\nshiken-jimu:事務:" + hash
                        + "\n");
        chromium = new Chromium();
        server = new ReceptionServer(StaffAccounts.read(file));
    }

    @AfterAll
    static void stop() {
        server.close();
        chromium.close();
    }

    @BeforeEach
    void open() {
        open(1280, 800);
        server.centre.records.viewed.clear();
    }

    @AfterEach
    void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    // ---- who may look

    @Test
    @DisplayName("ログインしていなければ、どの入口からもログイン画面になり、センターには聞かない")
    void nobodyLooksWithoutLogin() {
        page.navigate(server.address("/records"));
        assertThat(page.url()).endsWith("/records/login");
        assertThat(Chromium.violations(page)).isEmpty();
        shoot("records-login-1280");

        String token = page.locator("input[name=_csrf]").inputValue();
        for (String path : List.of("/records", "/records/paper")) {
            APIResponse response = page.request()
                    .post(
                            server.address(path),
                            RequestOptions.create()
                                    .setMaxRedirects(0)
                                    .setForm(FormData.create()
                                            .set("_csrf", token)
                                            .set("insurer", "01480011")
                                            .set("number", "100")
                                            .set("kind", "DRUGS")
                                            .set("months", "12")
                                            .set("setting", "1")));
            assertThat(response.status()).isEqualTo(302);
            assertThat(response.headers().get("location")).endsWith("/records/login");
        }
        assertThat(server.centre.records.viewed).isEmpty();
    }

    @ParameterizedTest(name = "{0} とパスワード {1} では入れない")
    @CsvSource({"shiken-isha, hirakegoma-49", "shiken-daremo, hirakegoma-48", "shiken-isha, ''", "'', ''"})
    void wrongLogin(String id, String password) {
        login(id, password);
        assertThat(page.locator("main .banner-headline").innerText()).contains("職員IDかパスワードが違います");
        assertThat(page.locator("#password").inputValue()).isEmpty();
        assertThat(Chromium.violations(page)).isEmpty();
    }

    @Test
    @Tag("MED-010")
    @DisplayName("事務の職種では、ログインしても見られない訳が分かるだけ")
    void clerkMayNot() {
        login("shiken-jimu", PASSWORD);
        assertThat(page.locator("main .banner-headline").innerText()).contains("この職種では");
        assertThat(page.locator("main").innerText()).contains("有資格者に、自分の職員IDで");
        assertThat(page.locator("#insurer").count()).isZero();
        assertThat(Chromium.violations(page)).isEmpty();
        shoot("records-clerk-1280");
        complaints.removeIf(text -> text.contains("403"));
    }

    @Test
    @DisplayName("ログアウトすると、もう見られない")
    void logout() {
        loginAsDoctor();
        page.locator("button:text-is('ログアウト')").click();
        assertThat(page.locator("main .banner-headline").innerText()).contains("ログアウトしました");
        page.navigate(server.address("/records"));
        assertThat(page.url()).endsWith("/records/login");
    }

    @Test
    @DisplayName("職員が登録されていない端末では、閉じている訳を言う")
    void nobodyRegistered() {
        try (ReceptionServer closed = new ReceptionServer()) {
            page.navigate(closed.address("/records"));
            assertThat(page.locator("main .banner-headline").innerText()).contains("職員が登録されていません");
            assertThat(page.locator("#username").count()).isZero();
            assertThat(Chromium.violations(page)).isEmpty();
            shoot("records-nobody-1280");
        }
    }

    // ---- what is shown

    @Test
    @Tag("MED-009")
    @Tag("MED-012")
    @DisplayName("医師は、全医療機関の薬を一つの表で見て、同じ成分の重なりが分かる")
    void drugsAcrossFacilities() {
        loginAsDoctor();
        ask("100", "DRUGS_AND_TREATMENTS", "12");

        String text = page.locator("main").innerText();
        assertThat(text)
                .contains("試験　太郎", "シケン　タロウ", "65歳")
                .contains("架空中央病院", "試験内科クリニック", "調剤 見本薬局", "医科レセプト", "調剤レセプト", "20日前")
                .contains("重なり1", "同じ期間に出ています", "白内障手術")
                .contains("患者本人がマイナポータルで見られます");
        assertThat(page.locator(".drugs tbody tr").count()).isEqualTo(31);
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("banner-title");
        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(server.centre.records.viewed).containsExactly(RecordForm.XML);
        shoot("records-drugs-1280");
        open(390, 800);
        loginAsDoctor();
        ask("100", "DRUGS_AND_TREATMENTS", "3");
        assertThat(Chromium.violations(page)).isEmpty();
        assertThat(page.evaluate(TOO_WIDE)).isEqualTo(List.of());
        shoot("records-drugs-390");
    }

    @Test
    @Tag("MED-010")
    @Tag("CHK-002")
    @DisplayName("薬剤師は、健診の値を年ごとに、基準・印・推移とともに見る")
    void checkups() {
        login("shiken-yakuzaishi", PASSWORD);
        ask("100", "CHECKUPS", "12");

        assertThat(page.locator("main").innerText()).contains("メタボリックシンドローム判定", "基準該当", "収縮期血圧", "130未満", "148", "▲▲");
        assertThat(page.locator("td.value--referral .unseen").first().textContent())
                .isEqualTo("高い（受診勧奨判定値）");
        assertThat(page.locator("svg.trend").first().getAttribute("aria-label")).contains("の推移。古い順に");
        assertThat(page.locator("svg.trend polyline").count()).isEqualTo(4);
        assertThat(Chromium.violations(page)).isEmpty();
        shoot("records-checkups-1280");
        open(390, 800);
        login("shiken-yakuzaishi", PASSWORD);
        ask("100", "CHECKUPS", "12");
        assertThat(page.evaluate(TOO_WIDE)).isEqualTo(List.of());
        shoot("records-checkups-390");
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("登録がなければ、ないことをはっきり言う")
    void nothingRegistered() {
        loginAsDoctor();
        ask("110", "CHECKUPS", "12");
        assertThat(page.locator(".sheet-absence").innerText()).contains("特定健診等の結果は登録されていません");
        ask("110", "DRUGS", "12");
        assertThat(page.locator("main").innerText()).contains("この期間の薬剤情報は登録されていません", "診療情報は、今回の閲覧では求めていません");
        assertThat(Chromium.violations(page)).isEmpty();
        shoot("records-nothing-1280");
    }

    @ParameterizedTest(name = "番号 {0} のとき「{1}」、次にすることに「{2}」")
    @CsvSource(delimiter = '|', textBlock = """
            120 | 患者の同意がありません         | カードリーダーで、薬剤・健診の閲覧に同意して
            130 | 同意から24時間が過ぎました     | もう一度カードリーダーで同意して
            140 | センターから理由の知らせはありません | システムの担当者に連絡
            700 | 電子証明書                     | システムの担当者
            800 | 回線                           | 資格確認書などの提示
            850 | センター                       | もう一度
            860 | センター                       | もう一度
            870 | センターが求めと違う形         | もう一度
            """)
    @DisplayName("見られない訳")
    void whyNot(String number, String reason, String step) {
        loginAsDoctor();
        ask(number, "DRUGS", "12");
        assertThat(page.locator("main .banner").getAttribute("class")).contains("banner--stop");
        assertThat(page.locator("main .banner").innerText()).contains(step);
        assertThat(page.locator(".sheet").count()).isZero();
        assertThat(page.locator("main").innerText()).doesNotContain("試験　太郎", "アムロジピン");
        assertThat(Chromium.violations(page)).isEmpty();
        shoot("records-refused-" + number + "-1280");
        assertThat(page.locator("main .banner").innerText()).contains(reason);
    }

    @Test
    @DisplayName("間違いは欄ごとに示され、打った文字は残り、センターには聞かない")
    void corrections() {
        loginAsDoctor();
        fill("1234567", "", "abc");
        page.locator("text=記録を見る").click();
        page.waitForSelector(".corrections");
        assertThat(page.locator("#insurer-error").innerText()).contains("今は7文字");
        assertThat(page.locator("#number-error").innerText()).contains("入力してください");
        assertThat(page.locator("#branch-error").innerText()).contains("2桁の数字");
        assertThat(page.locator("#insurer").inputValue()).isEqualTo("1234567");
        assertThat(server.centre.records.viewed).isEmpty();
        assertThat(Chromium.violations(page)).isEmpty();
        complaints.removeIf(text -> text.contains("422"));
    }

    @Test
    @DisplayName("PDFはセンターに作ってもらい、保存されず、もう一度の閲覧になる")
    void paper() {
        loginAsDoctor();
        ask("100", "DRUGS", "12");
        String token =
                page.locator("form[action='/records/paper'] input[name=_csrf]").inputValue();

        APIResponse paper = post("/records/paper", token, "100", "DRUGS", "12", "1");

        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(paper.headers().get("content-disposition")).startsWith("inline");
        assertThat(paper.headers().get("cache-control")).contains("no-store");
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(server.centre.records.viewed).containsExactly(RecordForm.XML, RecordForm.PDF);
        assertThat(page.locator("#paper-hint").innerText()).contains("1回の閲覧");
    }

    @Test
    @DisplayName("PDFが断られたときは、画面でその訳を言う")
    void paperRefused() {
        loginAsDoctor();
        String token = page.locator("form[action='/records'] input[name=_csrf]").inputValue();

        APIResponse refused = post("/records/paper", token, "130", "CHECKUPS", "12", "1");

        assertThat(refused.headers().get("content-type")).startsWith("text/html");
        assertThat(refused.text()).contains("同意から24時間が過ぎました");
    }

    @ParameterizedTest(name = "種類 {0}・期間 {1}・場 {2} は求めない")
    @CsvSource({"DRUGS, 120, 1", "EVERYTHING, 12, 1", "DRUGS, 12, 4", "DRUGS, 12, 9", "'', '', ''"})
    void forgedChoices(String kind, String months, String setting) {
        loginAsDoctor();
        String token = page.locator("form[action='/records'] input[name=_csrf]").inputValue();

        assertThat(post("/records", token, "100", kind, months, setting).status())
                .isEqualTo(422);
        assertThat(server.centre.records.viewed).isEmpty();
    }

    @Test
    @DisplayName("合い札のない送信は受け付けない")
    void withoutToken() {
        loginAsDoctor();
        assertThat(post("/records", "", "100", "DRUGS", "12", "1").status()).isEqualTo(403);
        assertThat(server.centre.records.viewed).isEmpty();
    }

    @Test
    @DisplayName("キーボードだけで、ログインから結果まで進める")
    void byKeyboardAlone() {
        page.navigate(server.address("/records"));
        page.keyboard().type("shiken-isha");
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForSelector("#insurer");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("insurer");
        page.keyboard().type("01480011");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("100");
        page.keyboard().press("Enter");
        page.waitForSelector(".sheet");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("banner-title");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("次の人へ");
        page.keyboard().press("Enter");
        page.waitForSelector("#insurer");
        assertThat(page.locator("#number").inputValue()).isEmpty();
    }

    @Test
    @Tag("SEC-003")
    @DisplayName("番号も氏名もアドレスに出ず、画面は保存されない")
    void nothingInAddresses() {
        List<String> addresses = new ArrayList<>();
        page.onRequest(request -> addresses.add(request.url()));
        loginAsDoctor();
        page.onResponse(response -> {
            if (response.url().endsWith("/records")) {
                assertThat(response.headerValue("cache-control")).contains("no-store");
            }
        });
        ask("100", "DRUGS", "12");
        assertThat(addresses).noneMatch(address -> address.contains("01480011") || address.contains("shiken"));
    }

    private APIResponse post(String path, String token, String number, String kind, String months, String setting) {
        return page.request()
                .post(
                        server.address(path),
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("_csrf", token)
                                        .set("insurer", "01480011")
                                        .set("number", number)
                                        .set("kind", kind)
                                        .set("months", months)
                                        .set("setting", setting)));
    }

    private void loginAsDoctor() {
        login("shiken-isha", PASSWORD);
        page.waitForSelector("#insurer");
    }

    private void login(String id, String password) {
        page.navigate(server.address("/records/login"));
        page.locator("#username").fill(id);
        page.locator("#password").fill(password);
        page.locator(".button--main").click();
        page.waitForSelector("main .banner, #insurer");
    }

    private void ask(String number, String kind, String months) {
        page.navigate(server.address("/records"));
        fill("01480011", number, "01");
        page.locator("#kind").selectOption(kind);
        page.locator("#months").selectOption(months);
        page.locator("text=記録を見る").click();
        page.waitForSelector("main .banner");
    }

    private void fill(String insurer, String number, String branch) {
        page.locator("#insurer").fill(insurer);
        page.locator("#number").fill(number);
        page.locator("#branch").fill(branch);
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
        Chromium.hear(page, complaints);
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
    }
}
