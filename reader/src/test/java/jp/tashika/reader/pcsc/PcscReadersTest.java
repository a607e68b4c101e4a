package jp.tashika.reader.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Duration;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.application.CardFaceApplication;
import jp.tashika.card.application.JpkiApplication;
import jp.tashika.card.application.Secret;
import jp.tashika.card.application.Verification;
import jp.tashika.card.cardface.CardFace;
import jp.tashika.card.certificate.AuthenticationCertificate;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.card.virtual.VpcdLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("PC/SCのカードリーダー")
@Tag("HWR-005")
@EnabledIf(
        value = "jp.tashika.reader.pcsc.Pcscd#canBeStarted",
        disabledReason = "pcscd, vpcd, and a namespace for them are needed")
@Timeout(60)
class PcscReadersTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static FictionalCards cards;
    private static Pcscd service;
    private static PcscReaders readers;
    private static String reader = "";

    @BeforeAll
    static void start() throws Exception {
        cards = new FictionalCards();
        service = Pcscd.start(folder.resolve("pcscd.log"));
        readers = PcscReaders.open();
        reader = readers.names().getFirst();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static VpcdLine insert(VirtualCard card) throws IOException, PcscFailed {
        VpcdLine line = VpcdLine.insert(card, service.firstSlot());
        assertThat(readers.awaitCard(reader, true, SOON)).isTrue();
        return line;
    }

    @Test
    @DisplayName("置かれたカードに気づき、証明書を読み、暗証番号で署名し、抜かれたことに気づく")
    void readsACard() throws Exception {
        assertThat(readers.names())
                .hasSize(2)
                .allSatisfy(name -> assertThat(name).contains("Virtual PCD"));
        try (VpcdLine line = insert(cards.card())) {
            try (PcscCard card = readers.connect(reader)) {
                JpkiApplication jpki = JpkiApplication.select(card);
                assertThat(jpki.authenticationCertificate()).isEqualTo(cards.certificate());
                assertThat(JpkiApplication.select(card, 4096).authenticationCertificate())
                        .isEqualTo(cards.certificate());
                byte[] challenge = "a challenge".getBytes(StandardCharsets.US_ASCII);
                try (Secret pin = Secret.ofText(FictionalCards.PIN)) {
                    assertThat(JpkiApplication.select(card).verifyPin(pin)).isEqualTo(new Verification.Right());
                }
                Signature rsa = Signature.getInstance("SHA256withRSA");
                rsa.initVerify(cards.certificate());
                rsa.update(challenge);
                assertThat(rsa.verify(jpki.sign(challenge))).isTrue();
            }
            assertThat(line).isNotNull();
        }
        assertThat(readers.awaitCard(reader, false, SOON)).isFalse();
    }

    @Test
    @DisplayName("顔認証マイナンバーカードは、券面が開き、特定機関に暗証番号なしで署名する")
    void readsACardWithoutPins() throws Exception {
        try (VpcdLine line = insert(cards.pinless());
                PcscCard card = readers.connect(reader)) {
            assertThat(line).isNotNull();
            CardFaceApplication application = CardFaceApplication.select(card);
            assertThat(application.verify(cards.holder().faceNumberB())).isEqualTo(new Verification.Right());
            try (CardFace face = application.face()) {
                assertThat(face.photo())
                        .isEqualTo(cards.holder().pictures().photo().toBytes());
            }
            JpkiApplication jpki = JpkiApplication.select(card);
            assertThat(jpki.pinTriesLeft()).isZero();
            jpki.recognise(cards.institution());
            byte[] challenge = "a challenge".getBytes(StandardCharsets.US_ASCII);
            assertThat(AuthenticationCertificate.of(cards.certificate()).verifies(challenge, jpki.sign(challenge)))
                    .isTrue();
        }
        assertThat(readers.awaitCard(reader, false, SOON)).isFalse();
    }

    @Test
    @DisplayName("決まった命令のあとに抜かれるカードも、抜かれたと分かる")
    void tornOutByItself() throws Exception {
        // in a reader of its own: pcscd looks twice in a second, and a card put in before would not be noticed
        String other = readers.names().getLast();
        try (VpcdLine line = VpcdLine.insert(cards.card().tornAfter(5), service.secondSlot())) {
            assertThat(line).isNotNull();
            assertThat(readers.awaitCard(other, true, SOON)).isTrue();
            try (PcscCard card = readers.connect(other)) {
                JpkiApplication jpki = JpkiApplication.select(card);
                assertThatThrownBy(jpki::authenticationCertificate).isInstanceOf(CardLost.class);
            }
        }
        assertThat(readers.awaitCard(other, false, SOON)).isFalse();
    }

    @Test
    @DisplayName("開いているカードは、ほかからは開けない")
    void opensForItselfAlone() throws Exception {
        try (VpcdLine line = insert(cards.card());
                PcscCard card = readers.connect(reader)) {
            assertThat(card).isNotNull();
            assertThat(line).isNotNull();
            assertThatThrownBy(() -> readers.connect(reader)).isInstanceOf(PcscFailed.class);
        }
        assertThat(readers.awaitCard(reader, false, SOON)).isFalse();
    }

    @Test
    @DisplayName("読んでいる途中で抜かれれば、抜かれたと分かる")
    void tornOut() throws Exception {
        VpcdLine line = insert(cards.card());
        try (PcscCard card = readers.connect(reader)) {
            JpkiApplication jpki = JpkiApplication.select(card);
            line.takeOut();
            assertThatThrownBy(jpki::authenticationCertificate).isInstanceOf(CardLost.class);
        }
        assertThat(readers.awaitCard(reader, false, SOON)).isFalse();
    }

    @Test
    @DisplayName("pcscd が止まれば失敗と分かり、始め直せば、そのまままた使える")
    void recoversFromARestart() throws Exception {
        service.restart();
        try (VpcdLine line = insert(cards.card());
                PcscCard card = readers.connect(reader)) {
            assertThat(JpkiApplication.select(card).pinTriesLeft()).isEqualTo(3);
            assertThat(line).isNotNull();
        }
        assertThat(readers.awaitCard(reader, false, SOON)).isFalse();
    }

    @Test
    @DisplayName("ないリーダー、カードのないリーダーは開けない")
    void refuses() {
        assertThatThrownBy(() -> readers.connect("no such reader"))
                .isInstanceOf(PcscFailed.class)
                .hasMessageContaining("80100009");
        assertThatThrownBy(() -> readers.connect(readers.names().getLast())).isInstanceOf(PcscFailed.class);
    }
}
