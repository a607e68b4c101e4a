package jp.tashika.terminal.reception;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jp.tashika.browser.Chromium;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.message.EligibilityQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookUpPageTest {

    private static final Path SHOTS = Path.of("target/screenshots");

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
        open(1024, 600, true);
    }

    @AfterEach
    void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Tag("ELG-020")
    @Tag("DSP-003")
    @ParameterizedTest(name = "番号 {0} のとき、{1} の帯に「{2}」と「{3}」、次にすることに「{4}」")
    @CsvSource(delimiter = '|', textBlock = """
            100 | good    | 有効         | この資格は今日使えます         | このまま受付を続けて
            150 | good    | 有効         | この資格は今日使えます         | 有効期限が近づいています（2026年11月30日
            200 | stop    | 無効         | この資格は今日使えません       | 新しい保険に加入していないか
            210 | stop    | 無効         | この資格は今日使えません       | 新しい資格確認書が届いていないか
            220 | stop    | 無効         | この資格は今日使えません       | 資格が始まる日を
            300 | stop    | 無効         | 新しい資格があるため、使えません | マイナンバーカードか新しい資格確認書
            400 | stop    | 該当なし     | 該当する資格が見つかりません   | 番号と生年月日を確認し
            500 | caution | 要確認       | 1人に決まりません              | 枝番を入力して
            600 | caution | 有効・要確認 | 今日使えますが、確認が必要です | 表示された番号に直して
            650 | stop    | エラー       | 入力を確認してください         | 示された項目を確認して
            660 | stop    | エラー       | 照会を受け付けられませんでした | TSK-AUTH0000005
            700 | stop    | 照会できず   | 資格を確認できませんでした     | システムの担当者へ連絡
            800 | stop    | 照会できず   | 資格を確認できませんでした     | 資格確認書などの提示を求めて
            850 | stop    | 照会できず   | 資格を確認できませんでした     | TSK-LOAD0000003
            860 | stop    | 照会できず   | 資格を確認できませんでした     | TSK-LOAD0000003
            """)
    void oneBannerForEachAnswer(String number, String tone, String word, String headline, String more) {
        ask("01480011", "試・1", number, "", "1960/1/5");
        assertThat(page.locator("main .banner").count()).isEqualTo(1);
        assertThat(page.locator("main .banner").getAttribute("class")).contains("banner--" + tone);
        assertThat(page.locator("main .banner-word").innerText()).isEqualTo(word);
        assertThat(page.locator("main .banner-headline").innerText()).contains(headline);
        assertThat(page.locator("main .banner-body").innerText()).contains(more);
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("banner-title");
        assertThat(Chromium.violations(page)).isEmpty();
        shoot("lookup-" + number + "-1024");
    }

    @Test
    @Tag("ELG-002")
    @Tag("ELG-004")
    @DisplayName("有効なら氏名・カナ・性別・割合・日付が表に並び、照会した内容も見える")
    void factsOfAValidCoverage() {
        open(1920, 1080, true);
        ask("480012", "千・1", "100", "1", "昭和35年1月5日");
        String facts = page.locator("main").innerText();
        assertThat(facts)
                .contains("試験　太郎", "シケン　タロウ", "3割", "70歳未満", "66歳", "男", "本人", "架空県国民健康保険組合", "480012")
                .contains("1960年1月5日（昭和35年1月5日）", "2020年4月1日（令和2年4月1日）")
                .contains("照会した内容", "01");
        shoot("lookup-valid-1920");
    }

    @ParameterizedTest(name = "番号 {0}・生年月日 {1} の負担割合は {2}")
    @Tag("ELG-007")
    @CsvSource({"160, 1954/5/1, 2割", "170, 1946/5/1, 1割", "100, 2022/5/1, 2割", "100, 1954/5/1, 分かりません"})
    void ratio(String number, String birthdate, String expected) {
        ask("01480011", "1", number, "01", birthdate);
        assertThat(page.locator("tr:has(th:text-is('負担割合'))").innerText()).contains(expected);
    }

    @Test
    @Tag("ELG-010")
    @Tag("LIM-012")
    @DisplayName("口頭の同意にチェックしたときだけ、同意として送り、限度額の証が見える")
    void consentByWordOfMouth() {
        ask("01480011", "1", "100", "01", "S35.1.5");
        assertThat(lastAsked().ceilingConsent()).isEqualTo(CeilingConsent.WITHHELD);
        assertThat(page.locator("main").innerText()).doesNotContain("適用区分");

        page.locator("#consent").check();
        send();
        assertThat(lastAsked().ceilingConsent()).isEqualTo(CeilingConsent.GIVEN);
        assertThat(page.locator("main").innerText()).contains("限度額適用認定証").contains("適用区分 ウ");
        assertThat(page.locator("#consent-hint").innerText()).contains("口頭で同意したときだけ");
        shoot("lookup-consent-1024");

        page.locator("#number").fill("150");
        send();
        assertThat(page.locator("main").innerText()).contains("限度額適用認定証").contains("登録がありません");
    }

    @Test
    @Tag("LIM-016")
    @DisplayName("紙の証だけの人も番号を打って受け付けられ、限度額は登録がなければ紙の証を見るよう言う")
    void paperStaysGood() {
        ask("01480011", "試・1", "150", "01", "S35.1.5");
        assertThat(page.locator("main .banner-word").innerText()).isEqualTo("有効");
        page.locator("#consent").check();
        send();
        assertThat(page.locator("tr:has(th:text-is('限度額適用認定証'))").innerText())
                .contains("登録がありません")
                .contains("紙の認定証があれば、それを確認してください");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} は {5} {6} として照会される")
    @Tag("ELG-006")
    @CsvSource(textBlock = """
            ０１４８００１１, 試・１, １００, １, Ｓ３５．１．５, 試・1, 01
            ' 480012 ', 千・1, 100, '', 19600105, 千・1, ''
            01480011, ｼｹﾝ, ' 1 0 0 ', 01, 3350105, シケン, 01
            """)
    void widthsAndCalendars(
            String insurer, String symbol, String number, String branch, String birthdate, String asSymbol, String as) {
        int before = server.centre.asked.size();
        ask(insurer, symbol, number.strip(), branch, birthdate);
        assertThat(server.centre.asked).hasSize(before + 1);
        assertThat(lastAsked().insured().symbol()).contains(asSymbol);
        assertThat(lastAsked().insured().branch().orElse("")).isEqualTo(as);
        assertThat(lastAsked().birthdate()).isEqualTo("1960-01-05");
    }

    @Test
    @Tag("BAT-005")
    @DisplayName("間違いは欄ごとに示され、打った文字は残り、照会はされない")
    void correctionsKeepWhatWasTyped() {
        int before = server.centre.asked.size();
        ask("1234567", "記号", "", "abc", "昭和64年1月8日");
        assertThat(server.centre.asked).hasSize(before);
        assertThat(page.locator(".corrections h2").innerText()).contains("4 か所");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("corrections-title");
        assertThat(page.locator("#insurer-error").innerText()).contains("今は7文字");
        assertThat(page.locator("#number-error").innerText()).contains("入力してください");
        assertThat(page.locator("#branch-error").innerText()).contains("2桁の数字");
        assertThat(page.locator("#birthdate-error").innerText()).contains("日付として読めません");
        assertThat(page.locator("#insurer").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(page.locator("#insurer").inputValue()).isEqualTo("1234567");
        assertThat(page.locator("#birthdate").inputValue()).isEqualTo("昭和64年1月8日");
        assertThat(page.locator("main .banner").count()).isZero();
        assertThat(Chromium.violations(page)).isEmpty();
        shoot("lookup-corrections-1024");

        page.locator(".corrections a").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("insurer");
        complaints.removeIf(text -> text.contains("422"));
    }

    @Test
    @DisplayName("打ち間違いらしい保険者番号は、該当なしのときに言う")
    void wrongCheckDigitIsAHint() {
        ask("01480013", "1", "400", "01", "1960/1/5");
        assertThat(page.locator("main .banner-next").innerText()).contains("「01480013」は打ち間違いのようです");
        ask("01480011", "1", "400", "01", "1960/1/5");
        assertThat(page.locator("main .banner-next").innerText()).doesNotContain("打ち間違い");
    }

    @Test
    @DisplayName("別の日の資格を確かめられ、日が帯に出る")
    void anotherDay() {
        page.navigate(server.address("/lookup"));
        page.locator("summary").click();
        page.locator("#day").fill("2026/11/24");
        fill("01480011", "1", "100", "01", "1960/1/5");
        send();
        assertThat(page.locator("main .banner-headline").innerText()).contains("2026年11月24日（令和8年11月24日）に使えます");
        assertThat(page.locator("#day").inputValue()).isEqualTo("2026/11/24");
    }

    @Test
    @DisplayName("キーボードだけで、はじめから結果まで進める")
    void byKeyboardAlone() {
        page.navigate(server.address("/lookup"));
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("insurer");
        page.keyboard().type("01480011");
        page.keyboard().press("Tab");
        page.keyboard().type("1");
        page.keyboard().press("Tab");
        page.keyboard().type("100");
        page.keyboard().press("Tab");
        page.keyboard().type("01");
        page.keyboard().press("Tab");
        page.keyboard().type("S350105");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        page.waitForSelector("main .banner");
        assertThat(page.locator("main .banner-word").innerText()).isEqualTo("有効");
        assertThat(lastAsked().ceilingConsent()).isEqualTo(CeilingConsent.GIVEN);
        page.locator("text=次の人へ").click();
        assertThat(page.locator("#insurer").inputValue()).isEmpty();
        assertThat(page.locator("main .banner").count()).isZero();
    }

    @Test
    @DisplayName("待つ間は照会中と出て前の人の結果は見えず、ボタンは二度押せない")
    void waiting() {
        ask("01480011", "1", "200", "01", "1960/1/5");
        fill("01480011", "1", "100", "01", "1960/1/5");
        server.centre.gate = new CountDownLatch(1);
        page.locator(".button--main").click();
        page.waitForSelector(".asking", new Page.WaitForSelectorOptions().setTimeout(5_000));
        assertThat(page.locator("#results").innerText()).isEqualTo("センターに照会しています…");
        assertThat(page.locator(".button--main").isDisabled()).isTrue();
        shoot("lookup-waiting-1024");
        server.centre.gate.countDown();
        page.waitForSelector("main .banner--good");
        assertThat(page.locator(".asking").isVisible()).isFalse();
    }

    @Test
    @DisplayName("端末のプログラムが応答しないときは、それを言い、前の人の結果は消える")
    void programDoesNotAnswer() {
        ask("01480011", "1", "100", "01", "1960/1/5");
        page.route("**/lookup", Route::abort);
        page.locator(".button--main").click();
        page.waitForSelector("#no-program .banner--stop");
        assertThat(page.locator("#no-program").innerText()).contains("応答しません");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("no-program-title");
        assertThat(page.locator("#results").innerText()).isBlank();
        assertThat(page.locator("#number").inputValue()).isEqualTo("100");
        assertThat(Chromium.violations(page)).isEmpty();
        shoot("lookup-no-program-1024");

        page.unroute("**/lookup");
        page.locator(".button--main").click();
        page.waitForSelector("main .banner--good");
        assertThat(page.locator("#no-program").isVisible()).isFalse();
        complaints.removeIf(text -> text.contains("ERR_FAILED") || text.startsWith("htmx:"));
    }

    @Test
    @DisplayName("スクリプトが動かないブラウザでも照会できる")
    void withoutScripts() {
        open(1024, 600, false);
        ask("01480011", "1", "200", "01", "1960/1/5");
        assertThat(page.locator("main .banner-word").innerText()).isEqualTo("無効");
    }

    @Test
    @Tag("SEC-003")
    @DisplayName("番号も氏名もアドレスに出ず、画面は保存されない")
    void nothingInAddresses() {
        List<String> addresses = new ArrayList<>();
        page.onRequest(request -> addresses.add(request.url()));
        page.onResponse(response -> {
            if (response.url().endsWith("/lookup")) {
                assertThat(response.headerValue("cache-control")).contains("no-store");
            }
        });
        ask("01480011", "1", "100", "01", "1960/1/5");
        assertThat(addresses).noneMatch(address -> address.contains("01480011") || address.contains("1960"));
        assertThat(String.valueOf(page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")))
                .doesNotContain("01480011")
                .doesNotContain("試験");
    }

    @Test
    @DisplayName("入力前の画面")
    void empty() {
        page.navigate(server.address("/lookup"));
        assertThat(Chromium.violations(page)).isEmpty();
        shoot("lookup-empty-1024");
        open(1920, 1080, true);
        page.navigate(server.address("/lookup"));
        shoot("lookup-empty-1920");
    }

    private EligibilityQuery lastAsked() {
        return server.centre.asked.getLast();
    }

    private void ask(String insurer, String symbol, String number, String branch, String birthdate) {
        page.navigate(server.address("/lookup"));
        fill(insurer, symbol, number, branch, birthdate);
        send();
    }

    private void fill(String insurer, String symbol, String number, String branch, String birthdate) {
        page.locator("#insurer").fill(insurer);
        page.locator("#symbol").fill(symbol);
        page.locator("#number").fill(number);
        page.locator("#branch").fill(branch);
        page.locator("#birthdate").fill(birthdate);
    }

    private void send() {
        page.evaluate("document.querySelector('main .banner, .corrections')?.remove()");
        page.locator(".button--main").click();
        page.waitForSelector("main .banner, .corrections");
    }

    private void open(int width, int height, boolean scripts) {
        if (context != null) {
            context.close();
        }
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("ja-JP")
                        .setJavaScriptEnabled(scripts));
        page = context.newPage();
        Chromium.hear(page, complaints);
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setCaret(ScreenshotCaret.INITIAL));
    }
}
