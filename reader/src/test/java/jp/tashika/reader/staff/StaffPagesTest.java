package jp.tashika.reader.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.browser.Chromium;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Issued;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import jp.tashika.format.card.message.Given;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;
import jp.tashika.reader.fake.CardsOfNobody;
import jp.tashika.reader.fake.KioskServer;
import jp.tashika.reader.fake.LocalTerminal;
import jp.tashika.reader.fake.MemoryReader;
import jp.tashika.reader.log.OperationLog.Operation;
import jp.tashika.reader.option.Activation;
import jp.tashika.reader.option.ActivationCode;
import jp.tashika.reader.pcsc.Pcscd;
import jp.tashika.reader.session.Event;
import jp.tashika.reader.session.Stage;
import jp.tashika.reader.signing.OperatorSignature;
import jp.tashika.reader.signing.OperatorSigner;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("職員の画面")
@Timeout(120)
class StaffPagesTest {

    private static final Path SHOTS = Path.of("target/screens");
    private static final CardsOfNobody CARDS = new CardsOfNobody();

    @TempDir
    Path folder;

    private static Chromium chromium;

    private final MemoryReader reader = new MemoryReader();
    private final List<String> complaints = new ArrayList<>();
    private KioskServer server;
    private CertificateAuthority authority;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void open() throws Exception {
        authority = CertificateAuthority.init(folder.resolve("ca"), Clock.systemUTC());
        server = new KioskServer(
                CARDS,
                Map.of("a", reader),
                "Memory",
                KioskServer.Wish.USUAL
                        .reminder(Duration.ofSeconds(3))
                        .operator(new OperatorSignature(authority.certificate())),
                folder.resolve("log"));
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1024, 600));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        Chromium.hear(page, complaints);
        page.navigate(server.address("/staff"));
    }

    @AfterEach
    void close() {
        context.close();
        server.close();
        assertThat(complaints).isEmpty();
    }

    private void login(String code) {
        page.fill("#code", code);
        page.click("button:has-text('開く')");
    }

    private void loggedIn() {
        login(KioskServer.STAFF_CODE);
        page.waitForSelector("h2:text-is('台 a')");
    }

    private Stage stage() {
        return server.station().session().stage();
    }

    private void awaitStage(Class<? extends Stage> kind) {
        Pcscd.await(kind.getSimpleName(), Duration.ofSeconds(10), () -> kind.isInstance(stage()));
    }

    private void looksAt(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve("staff-" + name + ".png")));
        assertThat(Chromium.violations(page)).as(name).isEmpty();
    }

    @Test
    @DisplayName("番号がなければ開かず、5回違えば正しくても5分間開かない")
    void needsTheCode() {
        assertThat(page.url()).endsWith("/staff/login");
        looksAt("login");
        for (int i = 0; i < 5; i++) {
            login("0000");
            page.waitForSelector("text=職員の番号が違います");
        }
        looksAt("login-wrong");
        login(KioskServer.STAFF_CODE);
        page.waitForSelector("text=職員の番号が違います");
        page.navigate(server.address("/staff"));
        assertThat(page.url()).endsWith("/staff/login");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/staff", "/staff/kiosks?seen=1", "/staff/log", "/staff/inspection", "/"})
    @DisplayName("ログインなしでは何も見えない")
    void nothingWithoutLogin(String path) {
        assertThat(page.request().get(server.address(path)).url()).endsWith("/staff/login");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"came", "confirmed", "oral"})
    @DisplayName("ログインなしでは何もできない")
    void nothingDoneWithoutLogin(String deed) {
        reader.place(CARDS.card());
        awaitStage(Stage.Choosing.class);
        page.request().post(server.address("/staff/kiosk/a/" + deed));
        assertThat(stage()).isInstanceOf(Stage.Choosing.class);
    }

    @Test
    @Tag("RDR-022")
    @Tag("RDR-024")
    @Tag("RDR-017")
    @Tag("HWR-018")
    @DisplayName("目視で確認し、口頭の同意を口頭と記録し、氏名は受付の後にだけ見える")
    void visualCheckAndOralConsent() {
        loggedIn();
        looksAt("waiting");
        reader.place(CARDS.pinless());
        page.waitForSelector("text=本人確認の方法を選んでいます");
        looksAt("choosing");
        page.click("button:has-text('お顔とカードを目視で確認した')");
        page.waitForSelector("text=同意を尋ねています: 薬剤情報");
        assertThat(page.content()).doesNotContain(LocalTerminal.NAME);
        page.click("summary:has-text('口頭で同意を聞く')");
        looksAt("oral");
        page.check("input[name=MEDICATION][value=yes]");
        page.check("input[name=CHECKUP][value=no]");
        page.click("button:has-text('口頭の同意として記録する')");
        page.waitForSelector("text=受付完了");
        page.waitForSelector("td:has-text('" + LocalTerminal.NAME + "')");
        assertThat(page.locator("main").innerText()).contains("1960年1月5日", "目視確認", "同意する", "同意しない", "有効");
        looksAt("received");
        assertThat(server.terminal.proofs)
                .singleElement()
                .satisfies(proof -> assertThat(proof.method()).isEqualTo(Method.VISUAL));
        assertThat(server.terminal.choices).singleElement().satisfies(sent -> {
            assertThat(sent.given()).isEqualTo(Given.ORALLY);
            assertThat(sent.consents()).isEqualTo(Map.of(Scope.MEDICATION, true, Scope.CHECKUP, false));
        });
        page.waitForSelector("text=カードが残っています");
        looksAt("card-left");
        reader.take();
        Pcscd.await(
                "the card taken",
                Duration.ofSeconds(5),
                () -> !server.station().session().isCardOn());
        reader.place(CARDS.card());
        page.waitForSelector("text=本人確認の方法を選んでいます");
        assertThat(page.content()).doesNotContain(LocalTerminal.NAME);
    }

    @Test
    @DisplayName("答えのそろわない口頭の同意は受け付けない")
    void oralConsentHasToBeWhole() {
        loggedIn();
        reader.place(CARDS.pinless());
        awaitStage(Stage.Choosing.class);
        server.station().handle(new Event.StaffConfirmed());
        page.click("summary:has-text('口頭で同意を聞く')");
        page.check("input[name=MEDICATION][value=yes]");
        page.evaluate("document.querySelector('input[name=CHECKUP]').form.noValidate = true");
        page.click("button:has-text('口頭の同意として記録する')");
        page.waitForSelector("h2:text-is('台 a')");
        assertThat(stage()).isInstanceOf(Stage.Asking.class);
        assertThat(server.terminal.choices).isEmpty();
    }

    @Test
    @Tag("RDR-029")
    @DisplayName("呼出しと、できない理由が見え、応対すれば消える")
    void calls() {
        loggedIn();
        server.station().handle(new Event.StaffCalled());
        page.waitForSelector("text=患者が呼んでいます");
        looksAt("called");
        page.click("button:has-text('応対した')");
        page.waitForCondition(() -> !page.locator("main").innerText().contains("患者が呼んでいます"));
        Pcscd.await(
                "the call answered",
                Duration.ofSeconds(5),
                () -> server.station().session().calledAt().isEmpty());
        reader.place(CARDS.foreign());
        page.waitForSelector("text=" + Outcome.READER_CARD_FOREIGN.code());
        looksAt("refused");
    }

    @Test
    @Tag("HWR-031")
    @Tag("HWR-033")
    @DisplayName("認証率と、版と設定と、どこが悪いかの分かる点検が見える")
    void ratesAndInspection() {
        loggedIn();
        page.click("a:has-text('認証の記録')");
        page.waitForSelector("text=まだ認証の記録がありません");
        server.log.write(Operation.AUTHENTICATION, "a", "PIN", "OK");
        server.log.write(Operation.AUTHENTICATION, "a", "PIN", "TSK-READ0000005");
        page.reload();
        assertThat(page.locator("main").innerText()).contains("暗証番号", "50.0 %");
        looksAt("log");
        page.click("a:has-text('点検と設定')");
        page.click("button:has-text('点検する')");
        page.waitForSelector("text=センターまでつながっています");
        assertThat(page.locator("main").innerText())
                .contains(MemoryReader.NAME, "資格確認端末は応答しています", LocalTerminal.DEVICE)
                .doesNotContain(LocalTerminal.PASSWORD, KioskServer.STAFF_CODE);
        looksAt("inspection");
        server.terminal.problem = Optional.of(Outcome.LINE_CUT);
        reader.fail(Optional.of(Outcome.READER_SYSTEM_DOWN));
        awaitStage(Stage.OutOfOrder.class);
        page.click("button:has-text('点検する')");
        page.waitForSelector("text=センターに問い合わせられません");
        assertThat(page.locator("main").innerText()).contains("カードリーダーの仕組みが動いていません", Outcome.LINE_CUT.code());
        looksAt("inspection-wrong");
    }

    private OperatorSigner operator() throws Exception {
        Issued issued = authority.issue(Wish.of(new Holder(Role.OPERATOR, "admin")));
        char[] password = Files.readString(issued.passwordFile()).strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(issued.keyStore())) {
            store.load(in, password);
        }
        return new OperatorSigner(
                (PrivateKey) store.getKey(store.aliases().nextElement(), password), issued.certificate());
    }

    private void enter(String code) {
        page.fill("#code", code);
        page.click("button:has-text('有効化コードを登録する')");
    }

    @Test
    @Tag("OCR-012")
    @DisplayName("有効化コードを貼り付けると受け取られ、悪いコードは理由を添えて断られる")
    void activationCode() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        OperatorSigner operator = operator();
        loggedIn();
        page.click("a:has-text('点検と設定')");
        page.waitForSelector("text=有効化コードは入力されていません");
        enter("abc");
        page.waitForSelector("text=最初から最後まで貼り付けてください");
        enter(ActivationCode.of(new Activation(Activation.Option.PAPER, "another", today), operator));
        page.waitForSelector("text=別の読取機のためのコードです");
        enter(ActivationCode.of(
                new Activation(Activation.Option.PAPER, LocalTerminal.DEVICE, today.minusDays(2)), operator));
        page.waitForSelector("text=使える期限が過ぎています");
        looksAt("option-refused");
        enter(ActivationCode.of(new Activation(Activation.Option.PAPER, LocalTerminal.DEVICE, today), operator));
        page.waitForSelector("text=有効化コードを受け取りました");
        assertThat(page.locator("main").innerText()).contains("紙の公費医療券等確認モードの有効化コードがあります", "起動し直すと");
        looksAt("option");
    }
}
