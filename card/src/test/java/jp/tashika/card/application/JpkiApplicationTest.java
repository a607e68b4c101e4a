package jp.tashika.card.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import jp.tashika.card.apdu.CardLine;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.StatusWord;
import jp.tashika.card.virtual.FictionalCard;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.card.virtual.VirtualSecret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("公的個人認証AP")
@Tag("CRD-005")
class JpkiApplicationTest {

    private static final byte[] CHALLENGE = "a challenge".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "{0} バイトずつ")
    @ValueSource(ints = {1, 100, 255, 256, 4096})
    @DisplayName("証明書は暗証番号なしで、どの大きさで読んでも同じに読める")
    void readsTheCertificate(int chunk) throws Exception {
        JpkiApplication jpki = JpkiApplication.select(FictionalCard.with(FictionalCard.pin()), chunk);
        assertThat(jpki.authenticationCertificate()).isEqualTo(FictionalCard.certificate());
        assertThat(jpki.authenticationAuthority()).isEqualTo(FictionalCard.authority());
    }

    @Test
    @DisplayName("暗証番号のあとなら署名でき、証明書の鍵で確かめられる")
    void signs() throws Exception {
        JpkiApplication jpki = JpkiApplication.select(FictionalCard.with(FictionalCard.pin()));
        assertThatThrownBy(() -> jpki.sign(CHALLENGE))
                .isInstanceOfSatisfying(
                        CardRefused.class, e -> assertThat(e.status()).isEqualTo(StatusWord.NOT_VERIFIED));
        assertThat(jpki.verifyPin(Secret.ofText(FictionalCard.PIN))).isEqualTo(new Verification.Right());
        byte[] signature = jpki.sign(CHALLENGE);
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initVerify(jpki.authenticationCertificate());
        rsa.update(CHALLENGE);
        assertThat(rsa.verify(signature)).isTrue();
    }

    @Test
    @Tag("CRD-010")
    @DisplayName("三回間違えると閉塞し、正しい番号でも開かない。聞くだけでは減らない")
    void blocksAfterThree() throws Exception {
        VirtualCard card = FictionalCard.with(FictionalCard.pin());
        JpkiApplication jpki = JpkiApplication.select(card);
        assertThat(jpki.pinTriesLeft()).isEqualTo(3);
        assertThat(jpki.verifyPin(Secret.ofText("0000"))).isEqualTo(new Verification.Wrong(2));
        assertThat(jpki.pinTriesLeft()).isEqualTo(2);
        assertThat(jpki.pinTriesLeft()).isEqualTo(2);
        card.reset();
        JpkiApplication again = JpkiApplication.select(card);
        assertThat(again.verifyPin(Secret.ofText("12345"))).isEqualTo(new Verification.Wrong(1));
        assertThat(again.verifyPin(Secret.ofText("9999"))).isEqualTo(new Verification.Blocked());
        assertThat(again.verifyPin(Secret.ofText(FictionalCard.PIN))).isEqualTo(new Verification.Blocked());
        assertThat(again.pinTriesLeft()).isZero();
    }

    @Test
    @Tag("CRD-010")
    @DisplayName("正しい番号で回数が戻り、別のアプリケーションを選ぶと照合は忘れられる")
    void forgets() throws Exception {
        VirtualCard card = FictionalCard.with(FictionalCard.pin().triedWrongly(2));
        JpkiApplication jpki = JpkiApplication.select(card);
        assertThat(jpki.verifyPin(Secret.ofText(FictionalCard.PIN))).isEqualTo(new Verification.Right());
        assertThat(jpki.pinTriesLeft()).isEqualTo(3);
        JpkiApplication again = JpkiApplication.select(card);
        assertThatThrownBy(() -> again.sign(CHALLENGE)).isInstanceOf(CardRefused.class);
    }

    @Test
    @DisplayName("閉塞したカード、別の種類のカード、壊れた証明書を見分ける")
    void tellsWhatIsWrong() throws Exception {
        assertThat(JpkiApplication.select(FictionalCard.with(VirtualSecret.blocked()))
                        .pinTriesLeft())
                .isZero();
        assertThatThrownBy(() -> JpkiApplication.select(new VirtualCard()))
                .isInstanceOfSatisfying(
                        CardRefused.class, e -> assertThat(e.status()).isEqualTo(StatusWord.NO_SUCH_FILE));
        JpkiApplication damaged =
                JpkiApplication.select(FictionalCard.with(new byte[] {0x30, 3, 1, 2, 3}, FictionalCard.pin()));
        assertThatThrownBy(damaged::authenticationCertificate).isInstanceOf(DamagedCard.class);
        JpkiApplication empty = JpkiApplication.select(FictionalCard.with(new byte[0], FictionalCard.pin()));
        assertThatThrownBy(empty::authenticationCertificate).isInstanceOf(DamagedCard.class);
    }

    @ParameterizedTest(name = "{0} 回目の命令で抜かれる")
    @ValueSource(ints = {1, 2, 3, 5, 7})
    @DisplayName("途中で抜かれたカードは、抜かれたと分かる")
    void tornOut(int after) {
        VirtualCard card = FictionalCard.with(FictionalCard.pin());
        int[] sent = {0};
        CardLine torn = command -> {
            if (++sent[0] >= after) {
                throw new CardLost("taken away", null);
            }
            return card.transmit(command);
        };
        assertThatThrownBy(() -> JpkiApplication.select(torn, 64).authenticationCertificate())
                .isInstanceOf(CardLost.class);
    }

    @Test
    @DisplayName("暗証番号は、閉じると消え、表示されない")
    void forgetsTheSecret() {
        Secret pin = Secret.ofText("1234");
        assertThat(pin).hasToString("Secret[masked]");
        pin.close();
        assertThat(pin.bytes()).containsOnly(0);
    }
}
