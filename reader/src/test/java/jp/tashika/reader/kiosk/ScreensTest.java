package jp.tashika.reader.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import jp.tashika.browser.Chromium;
import jp.tashika.format.card.message.CertificateState;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;
import jp.tashika.reader.fake.CardsOfNobody;
import jp.tashika.reader.fake.KioskServer;
import jp.tashika.reader.fake.MemoryReader;
import jp.tashika.reader.paper.PaperInTray;
import jp.tashika.reader.station.Manner.Language;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.paper.PaperKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each screen in three sizes: a picture of it, nothing cut off, nothing too small or too high, clean to axe-core. */
@DisplayName("患者の画面の一枚一枚")
@Timeout(300)
class ScreensTest {

    private static final CardsOfNobody CARDS = new CardsOfNobody();

    @TempDir
    Path folder;

    private static Chromium chromium;

    private final MemoryReader reader = new MemoryReader();
    private Optional<KioskServer> running = Optional.empty();
    private Optional<Visitor> standing = Optional.empty();

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    private Visitor visitor(KioskServer.Wish wish) {
        KioskServer server = new KioskServer(CARDS, Map.of("a", reader), "Memory", wish, folder);
        running = Optional.of(server);
        Visitor visitor = new Visitor(chromium, server, "a");
        standing = Optional.of(visitor);
        return visitor;
    }

    private KioskServer server() {
        return running.orElseThrow();
    }

    @AfterEach
    void close() {
        standing.ifPresent(Visitor::close);
        running.ifPresent(KioskServer::close);
        assertThat(standing.map(visitor -> visitor.complaints).orElse(List.of()))
                .isEmpty();
    }

    private Visitor atPin(KioskServer.Wish wish) {
        Visitor visitor = visitor(wish);
        reader.place(CARDS.card());
        return visitor.sees("本人確認の方法を選んでください").presses("暗証番号で確認").sees("4桁の暗証番号を入力してください");
    }

    @Test
    @Tag("RDR-005")
    @Tag("HWR-003")
    @Tag("OCR-015")
    @DisplayName("待受けから完了まで")
    void theWayThrough() {
        PaperInTray tray = new PaperInTray();
        Visitor visitor = visitor(KioskServer.Wish.USUAL
                .methods(Method.FACE, Method.PIN, Method.VISUAL)
                .paper(tray.scan("a")));
        server().terminal.questions = Set.of(Scope.MEDICATION, Scope.COST_CEILING);
        server().terminal.gate = new CountDownLatch(1);
        visitor.sees("マイナンバーカードを置いてください").looksAt("waiting");
        reader.place(CARDS.card());
        visitor.sees("本人確認の方法を選んでください").looksAt("choosing");
        visitor.presses("暗証番号で確認").sees("4桁の暗証番号を入力してください").looksAt("typing");
        visitor.types(CardsOfNobody.PIN).sees("確認しています").looksAt("identifying");
        server().terminal.gate.countDown();
        visitor.sees("お薬の情報を見ることに、同意しますか").looksAt("ask-medication");
        reader.take();
        visitor.page.waitForSelector("text=カードは取ってかまいません");
        visitor.looksAt("ask-medication-card-gone").presses("同意する");
        visitor.sees("限度額情報を提供しますか").looksAt("ask-ceiling").presses("提供する");
        visitor.sees("公費医療券、証明書をお持ちですか").looksAt("paper").presses("はい");
        visitor.sees("証明書を入れてください").looksAt("paper-place").presses("読み取り開始");
        visitor.sees("証明書を確認できませんでした").looksAt("paper-failed").presses("もう一度読み取る");
        tray.lines = List.of("子ども医療費受給者証", "公費負担者番号80137151", "受給者番号1234566");
        server().terminal.gate = new CountDownLatch(1);
        visitor.sees("証明書を入れてください").presses("読み取り開始");
        visitor.sees("証明書を読み取っています").looksAt("paper-reading");
        server().terminal.gate.countDown();
        visitor.sees("証明書の確認ができました").looksAt("paper-taken").presses("終了する");
        visitor.sees("受付が完了しました").looksAt("finished");
        assertThat(visitor.text()).contains("公費の証をお持ちの方は");
        assertThat(server().terminal.papers).singleElement().satisfies(sheet -> {
            assertThat(sheet.kind()).isEqualTo(PaperKind.PUBLIC_EXPENSE);
            assertThat(sheet.items()).hasSize(3);
        });
        assertThat(tray.isWiped()).isTrue();
    }

    @Test
    @Tag("CRD-010")
    @DisplayName("暗証番号の違い、最後の1回、ロック")
    void pins() {
        Visitor visitor = atPin(KioskServer.Wish.USUAL.methods(Method.FACE, Method.PIN, Method.VISUAL));
        visitor.types("0000").page.waitForSelector("text=暗証番号が違いました");
        visitor.looksAt("typing-wrong").types("0000").sees("暗証番号は、あと1回だけ入力できます").looksAt("last-try");
        visitor.presses("あと1回").sees("4桁の暗証番号を入力してください").types("0000");
        visitor.sees("暗証番号がロックされています").looksAt("pin-blocked");
    }

    @Test
    @DisplayName("職員の確認、呼出し、置き忘れ")
    void staff() {
        Visitor visitor = visitor(KioskServer.Wish.USUAL);
        reader.place(CARDS.card());
        visitor.sees("本人確認の方法を選んでください").presses("職員を呼ぶ");
        visitor.page.waitForSelector("button:has-text('職員を呼んでいます')");
        visitor.looksAt("called").presses("職員が確認").sees("職員が確認します").looksAt("staff");
        server().terminal.questions = Set.of();
        visitor.types(KioskServer.STAFF_CODE).sees("受付が完了しました");
        server().pass(KioskServer.Wish.USUAL.reminder());
        visitor.sees("カードをお取りください").looksAt("card-left");
    }

    @Test
    @DisplayName("職員の番号を5回間違えると、5分間は受け付けない")
    void staffCodeTriesAreBounded() {
        Visitor visitor = visitor(KioskServer.Wish.USUAL);
        reader.place(CARDS.card());
        visitor.sees("本人確認の方法を選んでください").presses("職員が確認").sees("職員が確認します");
        for (int i = 0; i < 5; i++) {
            int screen = server().station().session().screen();
            visitor.types("0000");
            visitor.page.waitForSelector("#screen:not([data-screen='" + screen + "'])");
        }
        assertThat(visitor.text()).contains("5分間止めています");
        assertThat(visitor.page.locator(".key").count()).isZero();
        visitor.looksAt("staff-paused");
    }

    @Test
    @Tag("RDR-030")
    @DisplayName("初回登録と、しない場合")
    void registration() {
        Visitor visitor = atPin(KioskServer.Wish.USUAL);
        server().terminal.isRegistered = false;
        visitor.types(CardsOfNobody.PIN).sees("このカードを健康保険証として登録しますか").looksAt("register");
        visitor.presses("登録しない").sees("登録しませんでした").looksAt("register-declined");
    }

    @Test
    @DisplayName("触れないと、続けるかを尋ね、続けられる")
    void asksWhetherThere() {
        Duration patience = KioskServer.Wish.USUAL.patience();
        Visitor visitor = visitor(KioskServer.Wish.USUAL);
        reader.place(CARDS.card());
        visitor.sees("本人確認の方法を選んでください");
        server().pass(patience);
        visitor.sees("操作を続けますか").looksAt("still-there");
        visitor.presses("続ける").sees("本人確認の方法を選んでください");
        server().pass(patience);
        visitor.sees("操作を続けますか");
        server().pass(patience.dividedBy(2));
        visitor.sees("時間が過ぎました").looksAt("time-up");
    }

    @ParameterizedTest(name = "資格有効性 {0}")
    @CsvSource({
        "2, 保険の資格が有効ではありません",
        "3, 新しい保険の資格があります",
        "4, 保険の資格が見つかりませんでした",
        "5, 資格を1つに決められませんでした",
        "6, 受付が完了しました",
        "TSK-XXXX0000001, 資格を確認できませんでした"
    })
    @Tag("RDR-021")
    @DisplayName("完了のほかの結果")
    void endings(String outcome, String title) {
        Visitor visitor = atPin(KioskServer.Wish.USUAL);
        server().terminal.questions = Set.of();
        server().terminal.outcome = outcome;
        visitor.types(CardsOfNobody.PIN).sees(title).looksAt("finished-" + outcome);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = CertificateState.class,
            names = {"ENDS_SOON", "GRACE"})
    @DisplayName("電子証明書の期限")
    void certificateEnds(CertificateState state) {
        Visitor visitor = atPin(KioskServer.Wish.USUAL);
        server().terminal.questions = Set.of();
        server().terminal.state = state;
        visitor.types(CardsOfNobody.PIN).sees("受付が完了しました").looksAt("finished-" + state);
        assertThat(visitor.text()).contains("2026年12月10日", "市区町村の窓口で更新");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Outcome.class,
            names = {"READER_MISSING", "READER_SYSTEM_DOWN"})
    @Tag("HWR-033")
    @DisplayName("リーダーがない・動いていないときの画面と、戻ったとき")
    void outOfOrder(Outcome outcome) {
        reader.fail(Optional.of(outcome));
        Visitor visitor = visitor(KioskServer.Wish.USUAL);
        visitor.sees(new Wording(Map.of()).text(Language.JA, outcome.code() + ".title"));
        visitor.looksAt("out-of-order-" + outcome.code());
        reader.fail(Optional.empty());
        visitor.sees("マイナンバーカードを置いてください");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Outcome.class,
            names = {"READER_CARD_UNREADABLE", "READER_CARD_BUSY"})
    @DisplayName("カードを開けなければ、そう告げる")
    void cardCannotBeOpened(Outcome outcome) {
        reader.refuse(Optional.of(outcome));
        Visitor visitor = visitor(KioskServer.Wish.USUAL);
        reader.place(CARDS.card());
        visitor.sees(new Wording(Map.of()).text(Language.JA, outcome.code() + ".title"));
    }

    @Test
    @DisplayName("英語で、白黒反転で、初めから終わりまで")
    void inEnglishAndInverted() {
        Visitor visitor = visitor(KioskServer.Wish.USUAL.methods(Method.FACE, Method.PIN, Method.VISUAL));
        visitor.sees("マイナンバーカードを置いてください").presses("English").sees("Place your My Number Card");
        visitor.presses("Invert colors").page.waitForSelector("#screen.contrast");
        visitor.looksAt("waiting-en-contrast");
        reader.place(CARDS.card());
        visitor.sees("How would you like to identify yourself?").looksAt("choosing-en-contrast");
        visitor.presses("PIN").sees("Enter your 4-digit PIN").looksAt("typing-en-contrast");
        visitor.types(CardsOfNobody.PIN)
                .sees("May we see your medication records?")
                .looksAt("ask-en-contrast");
        visitor.presses("I do not agree")
                .sees("May we see your health checkup results?")
                .presses("I agree");
        visitor.sees("You are checked in").looksAt("finished-en-contrast");
        reader.take();
        visitor.sees("マイナンバーカードを置いてください");
        visitor.page.waitForSelector("#screen:not(.contrast)");
    }

    @Test
    @Tag("HWR-007")
    @DisplayName("画面ごとに読み上げ、切れば黙る")
    void speaks() {
        Visitor visitor = visitor(KioskServer.Wish.USUAL);
        visitor.page.addInitScript("""
                window.spoken = [];
                window.SpeechSynthesisUtterance = function (text) { this.text = text; };
                Object.defineProperty(window, 'speechSynthesis', { value: {
                  cancel() {}, speak(words) { window.spoken.push(words.lang + ' ' + words.text); } } });
                """);
        visitor.page.reload();
        visitor.sees("マイナンバーカードを置いてください");
        reader.place(CARDS.card());
        visitor.sees("本人確認の方法を選んでください");
        visitor.page.waitForCondition(
                () -> visitor.page.evaluate("spoken.length > 1").equals(true));
        assertThat(visitor.page.evaluate("spoken.at(-1)").toString()).contains("ja-JP 本人確認の方法を選んでください", "暗証番号で確認");
        assertThat(visitor.page.locator("#say").textContent()).contains("本人確認の方法を選んでください");
        visitor.presses("音声 切").page.waitForSelector("button:has-text('音声 入')");
        Object before = visitor.page.evaluate("spoken.length");
        visitor.presses("暗証番号で確認").sees("4桁の暗証番号を入力してください");
        assertThat(visitor.page.evaluate("spoken.length")).isEqualTo(before);
    }

    @Test
    @Tag("RDR-006")
    @Tag("HWR-034")
    @DisplayName("数字の並びは毎回変わり、画面が送るのは場所だけで、打った数字は見えない")
    void digitsArePlacedAnew() {
        Visitor visitor = atPin(KioskServer.Wish.USUAL);
        List<String> first = visitor.page.locator(".key").allInnerTexts();
        CopyOnWriteArrayList<String> sent = new CopyOnWriteArrayList<>();
        visitor.page.onRequest(request -> {
            if (request.url().endsWith("/key")) {
                sent.add(String.valueOf(request.postData()));
            }
        });
        int place = first.indexOf("1");
        visitor.types("1").page.waitForSelector(".dot--typed");
        assertThat(sent).singleElement().satisfies(body -> assertThat(body).contains("place=" + place));
        assertThat(visitor.page.locator("#dots").innerText()).contains("4桁のうち1桁");
        visitor.presses("1つ消す").page.waitForSelector("#dots:not(:has(.dot--typed))");
        visitor.presses("ほかの方法").sees("本人確認の方法を選んでください").presses("暗証番号で確認");
        visitor.sees("4桁の暗証番号を入力してください");
        assertThat(visitor.page.locator(".key").allInnerTexts())
                .isNotEqualTo(first)
                .containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    @DisplayName("キーボードだけで操作でき、速く打っても数字は順に届く")
    void keyboard() {
        Visitor visitor = visitor(KioskServer.Wish.USUAL);
        reader.place(CARDS.card());
        visitor.sees("本人確認の方法を選んでください");
        assertThat(visitor.page.evaluate("document.activeElement.id")).isEqualTo("title");
        visitor.page.keyboard().press("Tab");
        assertThat(visitor.page.evaluate("document.activeElement.textContent.trim()"))
                .isEqualTo("暗証番号で確認");
        visitor.page.keyboard().press("Enter");
        visitor.sees("4桁の暗証番号を入力してください");
        visitor.page.keyboard().type(CardsOfNobody.PIN);
        visitor.sees("お薬の情報を見ることに、同意しますか");
    }

    @Test
    @DisplayName("二度押ししても、次の問いには答えたことにならない")
    void pressedTwice() {
        Visitor visitor = atPin(KioskServer.Wish.USUAL);
        visitor.types(CardsOfNobody.PIN).sees("お薬の情報を見ることに、同意しますか");
        visitor.page.evaluate("""
                () => {
                  const button = document.querySelector("button[value='YES']");
                  const body = new URLSearchParams(new FormData(button.form, button));
                  const send = () => fetch(button.form.action, { method: 'POST', body, headers: { 'HX-Request': 'true' } });
                  return Promise.all([send(), send(), send()]);
                }""");
        visitor.sees("健診の情報を見ることに、同意しますか");
        assertThat(server().terminal.choices).isEmpty();
    }

    @Test
    @DisplayName("プログラムが応答しなければ、画面がそう告げる")
    void noProgram() {
        Visitor visitor = visitor(KioskServer.Wish.USUAL);
        visitor.sees("マイナンバーカードを置いてください");
        server().close();
        running = Optional.empty();
        visitor.page.waitForSelector("text=画面が動いていません");
        visitor.complaints.clear();
    }

    @Test
    @Tag("HWR-013")
    @DisplayName("一台の端末で、二台のリーダーが別々に動く")
    void twoKiosks() {
        MemoryReader other = new MemoryReader();
        KioskServer server = new KioskServer(
                CARDS, Map.of("a", reader, "b", other), "Memory", KioskServer.Wish.USUAL.kiosks("a", "b"), folder);
        running = Optional.of(server);
        Visitor first = new Visitor(chromium, server, "a");
        standing = Optional.of(first);
        try (Visitor second = new Visitor(chromium, server, "b")) {
            other.place(CARDS.card());
            second.sees("本人確認の方法を選んでください");
            first.sees("マイナンバーカードを置いてください");
            reader.place(CARDS.card());
            first.sees("本人確認の方法を選んでください").presses("暗証番号で確認").sees("4桁の暗証番号を入力してください");
            second.sees("本人確認の方法を選んでください");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/kiosk/b",
                "/kiosk/b/screen?seen=1",
                "/kiosk/a/screen?seen=x",
                "/kiosk/a/press",
                "/actuator",
                "/x"
            })
    @DisplayName("ないもの、形の違うものは断られる")
    void refusesWhatIsNotThere(String path) {
        Visitor visitor = visitor(KioskServer.Wish.USUAL);
        assertThat(visitor.page
                        .request()
                        .get(server().address(path), RequestOptions.create().setMaxRedirects(0))
                        .status())
                .isGreaterThanOrEqualTo(300);
        visitor.complaints.clear();
    }

    @Test
    @DisplayName("合言葉のない送信、よその名前での呼出しは断られる")
    void forged() {
        Visitor visitor = visitor(KioskServer.Wish.USUAL);
        Page page = visitor.page;
        assertThat(page.request()
                        .post(server().address("/kiosk/a/press?screen=1&press=CALL"))
                        .status())
                .isEqualTo(403);
        assertThat(page.request()
                        .get(
                                server().address("/kiosk/a"),
                                RequestOptions.create().setHeader("Host", "evil.example"))
                        .status())
                .isEqualTo(400);
        assertThat(page.request().get(server().address("/kiosk/a")).headers())
                .containsEntry("x-frame-options", "DENY")
                .hasEntrySatisfying(
                        "content-security-policy", policy -> assertThat(policy).contains("default-src 'none'"));
    }
}
