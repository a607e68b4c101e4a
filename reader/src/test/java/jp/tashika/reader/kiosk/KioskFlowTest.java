package jp.tashika.reader.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import jp.tashika.browser.Chromium;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.card.virtual.VpcdLine;
import jp.tashika.format.card.message.Given;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;
import jp.tashika.reader.fake.CardsOfNobody;
import jp.tashika.reader.fake.KioskServer;
import jp.tashika.reader.pcsc.Pcscd;
import jp.tashika.reader.station.PcscCardReaders;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real browser, real pcscd with a virtual reader and card, real HTTP to a terminal that checks every signature. */
@DisplayName("患者の画面（実物の pcscd と Chromium）")
@EnabledIf(
        value = "jp.tashika.reader.pcsc.Pcscd#canBeStarted",
        disabledReason = "pcscd, vpcd and a namespace are needed")
@Timeout(120)
class KioskFlowTest {

    @TempDir
    static Path folder;

    private static final CardsOfNobody CARDS = new CardsOfNobody();
    private static Chromium chromium;
    private static Pcscd service;
    private static KioskServer server;

    private Visitor visitor;
    private Optional<VpcdLine> slot = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        service = Pcscd.start(folder.resolve("pcscd.log"));
        chromium = new Chromium();
        server = new KioskServer(
                CARDS,
                Map.of("a", PcscCardReaders.open()),
                "Virtual PCD 00 00",
                KioskServer.Wish.USUAL,
                folder.resolve("log"));
    }

    @AfterAll
    static void stop() {
        server.close();
        chromium.close();
        service.close();
    }

    @BeforeEach
    void open() {
        server.terminal.reset();
        visitor = new Visitor(chromium, server, "a");
    }

    @AfterEach
    void close() throws Exception {
        take();
        visitor.close();
        assertThat(server.terminal.complaints).isEmpty();
        assertThat(visitor.complaints).isEmpty();
    }

    private void place(VirtualCard card) throws Exception {
        slot = Optional.of(VpcdLine.insert(card, service.firstSlot()));
    }

    private void take() throws Exception {
        if (slot.isPresent()) {
            slot.get().takeOut();
            slot = Optional.empty();
        }
    }

    private Visitor atPin(VirtualCard card) throws Exception {
        place(card);
        return visitor.sees("本人確認の方法を選んでください").presses("暗証番号で確認").sees("4桁の暗証番号を入力してください");
    }

    private static final String MEDICATION = "お薬の情報を見ることに、同意しますか";
    private static final String CHECKUP = "健診の情報を見ることに、同意しますか";

    @Test
    @Tag("RDR-003")
    @Tag("RDR-023")
    @Tag("HWR-017")
    @Tag("CNS-002")
    @DisplayName("暗証番号が合えば、同意を尋ね、受付が完了する")
    void rightPin() throws Exception {
        atPin(CARDS.card()).types(CardsOfNobody.PIN).sees(MEDICATION).presses("同意する");
        visitor.sees(CHECKUP).presses("同意しない").sees("受付が完了しました");
        assertThat(visitor.text()).contains("カードをお取りください");
        assertThat(server.terminal.proofs)
                .singleElement()
                .satisfies(proof -> assertThat(proof.method()).isEqualTo(Method.PIN));
        assertThat(server.terminal.choices).singleElement().satisfies(sent -> {
            assertThat(sent.given()).isEqualTo(Given.ON_SCREEN);
            assertThat(sent.consents()).isEqualTo(Map.of(Scope.MEDICATION, true, Scope.CHECKUP, false));
        });
    }

    @Test
    @Tag("RDR-013")
    @DisplayName("署名要求は患者が選んでいる間に取り寄せ、違う暗証番号のあとも同じものを使う")
    void challengeComesMeanwhile() throws Exception {
        place(CARDS.card());
        visitor.sees("本人確認の方法を選んでください");
        Pcscd.await("the challenge", Duration.ofSeconds(10), () -> server.terminal.challengesGiven.get() == 1);
        visitor.presses("暗証番号で確認").sees("4桁の暗証番号を入力してください").types("0000");
        visitor.page.waitForSelector("text=暗証番号が違いました");
        visitor.types(CardsOfNobody.PIN).sees(MEDICATION);
        assertThat(server.terminal.challengesGiven).hasValue(1);
    }

    @Test
    @Tag("CRD-010")
    @DisplayName("暗証番号を3回間違えると、最後の前に確かめ、ロックされたと告げ、ほかの方法を示す")
    void wrongPinThrice() throws Exception {
        VirtualCard card = CARDS.card();
        atPin(card);
        assertThat(visitor.text()).contains("あと3回");
        visitor.types("0000");
        visitor.page.waitForSelector("text=暗証番号が違いました");
        assertThat(visitor.text()).contains("あと2回");
        visitor.types("0000").sees("暗証番号は、あと1回だけ入力できます");
        visitor.presses("あと1回、入力する").sees("4桁の暗証番号を入力してください").types("0000");
        visitor.sees("暗証番号がロックされています");
        assertThat(visitor.text()).contains("職員が確認").doesNotContain("暗証番号で確認");
        assertThat(server.terminal.proofs).isEmpty();
    }

    @Test
    @Tag("RDR-024")
    @DisplayName("目視確認は、職員の番号を打って進む")
    void visualCheck() throws Exception {
        place(CARDS.pinless());
        visitor.sees("本人確認の方法を選んでください").presses("職員が確認").sees("職員が確認します");
        visitor.types("0000");
        visitor.page.waitForSelector("text=職員の番号が違います");
        visitor.types(KioskServer.STAFF_CODE).sees(MEDICATION);
        assertThat(server.terminal.proofs)
                .singleElement()
                .satisfies(proof -> assertThat(proof.method()).isEqualTo(Method.VISUAL));
    }

    @Test
    @DisplayName("特定機関の鍵を受け付けないカードは、そう告げる")
    void cardRefusesInstitution() throws Exception {
        place(new CardsOfNobody().card()); // trusts institutions of another authority
        visitor.sees("本人確認の方法を選んでください").presses("職員が確認").sees("職員が確認します");
        visitor.types(KioskServer.STAFF_CODE).sees("この方法では確認できません");
    }

    @Test
    @Tag("RDR-030")
    @Tag("RDR-004")
    @DisplayName("未登録のカードは、画面で初回登録できる")
    void firstRegistration() throws Exception {
        server.terminal.isRegistered = false;
        atPin(CARDS.card()).types(CardsOfNobody.PIN).sees("このカードを健康保険証として登録しますか");
        visitor.presses("登録する").sees(MEDICATION);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CARD_CERTIFICATE_EXPIRED, 電子証明書の有効期限が切れています",
        "CARD_CERTIFICATE_REVOKED, 電子証明書が失効しています",
        "CARD_CERTIFICATE_SUSPENDED, カードが一時停止されています",
        "CARD_CERTIFICATE_UNCHECKED, 電子証明書が使えるか確かめられません"
    })
    @DisplayName("センターに断られれば、何がいけないかを告げる")
    void refused(Outcome outcome, String title) throws Exception {
        server.terminal.refusal = Optional.of(outcome);
        atPin(CARDS.card()).types(CardsOfNobody.PIN).sees(title);
        assertThat(visitor.text()).contains(outcome.code(), "カードをお取りください");
    }

    @Test
    @DisplayName("読み取れないカード、別のカードは、それぞれそう告げる")
    void otherCards() throws Exception {
        place(CARDS.foreign());
        visitor.sees("マイナンバーカードではありません");
        take();
        place(CARDS.damaged());
        visitor.sees("カードの中の情報が壊れています");
    }

    @Test
    @DisplayName("回線が切れていれば、暗証番号を打つ前に告げる")
    void lineCut() throws Exception {
        server.terminal.problem = Optional.of(Outcome.LINE_CUT);
        place(CARDS.card());
        visitor.sees("通信の回線が切れています");
        assertThat(visitor.text()).contains("カードに問題はありません");
    }

    @Test
    @DisplayName("途中で抜かれれば、そう告げ、置き直せば初めから始まる")
    void tornOut() throws Exception {
        place(CARDS.card());
        visitor.sees("本人確認の方法を選んでください");
        take();
        visitor.sees("途中でカードが動きました");
        atPin(CARDS.card()).types("12");
        take();
        visitor.sees("途中でカードが動きました");
    }

    @Test
    @DisplayName("本人と分かった後なら、抜かれても同意を続けられる")
    void tornOutAfterRecognition() throws Exception {
        server.terminal.gate = new CountDownLatch(1);
        atPin(CARDS.card()).types(CardsOfNobody.PIN).sees("確認しています");
        Pcscd.await("the proof", Duration.ofSeconds(10), () -> !server.terminal.proofs.isEmpty());
        take();
        server.terminal.gate.countDown();
        visitor.sees(MEDICATION);
        assertThat(visitor.text()).contains("カードは取ってかまいません");
        visitor.presses("同意する").sees(CHECKUP).presses("同意する").sees("受付が完了しました");
        visitor.sees("マイナンバーカードを置いてください");
    }

    @Test
    @DisplayName("pcscd が止まればそう告げ、始め直せば使える")
    void serviceRestarts() throws Exception {
        place(CARDS.foreign());
        visitor.sees("マイナンバーカードではありません");
        take();
        visitor.presses("はじめに戻る").sees("マイナンバーカードを置いてください");
        service.stop();
        visitor.sees("カードリーダーが動いていません");
        service.restart();
        visitor.sees("マイナンバーカードを置いてください");
        atPin(CARDS.card()).types(CardsOfNobody.PIN).sees(MEDICATION);
    }
}
