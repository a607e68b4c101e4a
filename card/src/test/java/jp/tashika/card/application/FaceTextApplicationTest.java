package jp.tashika.card.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tashika.card.apdu.CardLine;
import jp.tashika.card.apdu.StatusWord;
import jp.tashika.card.cardface.CardVerifiableCertificate;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.cardface.FaceText;
import jp.tashika.card.cardface.FaceTextSignature;
import jp.tashika.card.virtual.Access;
import jp.tashika.card.virtual.VirtualApplication;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.card.virtual.VirtualSecret;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("券面事項入力補助AP")
@Tag("CRD-006")
class FaceTextApplicationTest {

    private static final FaceNumberB NUMBER =
            FaceNumberB.parse("55021720352285").orElseThrow();
    private static final FaceText.Contents CONTENTS =
            new FaceText.Contents("試験 花子", "架空県見本市１－２－３", LocalDate.of(1980, 2, 17), '2');

    private static KeyPair authority;
    private static KeyPair issuer;
    private static byte[] text;
    private static byte[] signature;
    private static byte[] signer;

    @BeforeAll
    static void make() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        authority = keys.generateKeyPair();
        issuer = keys.generateKeyPair();
        text = FaceText.file(CONTENTS);
        signature = FaceTextSignature.signed(FaceText.parse(text), issuer.getPrivate());
        signer = CardVerifiableCertificate.signed(
                new byte[16], new byte[16], (RSAPublicKey) issuer.getPublic(), authority.getPrivate());
    }

    private static VirtualCard card(byte[] text, byte[] signature) {
        Access access = Access.by(0x0011, 0x0015);
        return new VirtualCard()
                .with(
                        CardApplication.FACE_TEXT,
                        new VirtualApplication()
                                .file(0x0002, text, access)
                                .file(0x0003, signature, access)
                                .file(0x0004, signer, Access.FREE)
                                .secret(0x0011, VirtualSecret.of("1234", 3))
                                .secret(0x0014, VirtualSecret.blocked())
                                .secret(0x0015, VirtualSecret.of(NUMBER.digits(), 10)));
    }

    private static FaceTextApplication opened(byte[] text, byte[] signature) throws Exception {
        FaceTextApplication application = FaceTextApplication.select(card(text, signature));
        assertThat(application.verify(NUMBER)).isEqualTo(new Verification.Right());
        return application;
    }

    @Test
    @Tag("CRD-011")
    @DisplayName("照合番号Bのあとなら氏名・住所・生年月日・性別が文字で読め、署名で確かめられる")
    void readsTheText() throws Exception {
        FaceTextApplication application = FaceTextApplication.select(card(text, signature));
        assertThatThrownBy(application::text)
                .isInstanceOfSatisfying(
                        CardRefused.class, e -> assertThat(e.status()).isEqualTo(StatusWord.NOT_VERIFIED));
        assertThat(application.verify(NUMBER)).isEqualTo(new Verification.Right());
        CardVerifiableCertificate certificate = application.signer();
        assertThat(certificate.isSignedBy(authority.getPublic())).isTrue();
        try (FaceText read = application.text();
                FaceTextSignature by = application.signature()) {
            assertThat(read.name()).isEqualTo(CONTENTS.name());
            assertThat(read.address()).isEqualTo(CONTENTS.address());
            assertThat(read.birthdate()).isEqualTo(CONTENTS.birthdate());
            assertThat(read.sex()).isEqualTo('2');
            assertThat(by.covers(read, certificate.key())).isTrue();
            assertThat(by.covers(read, authority.getPublic())).isFalse();
            assertThat(read).hasToString("FaceText[masked]");
            assertThat(by).hasToString("FaceTextSignature[masked]");
        }
    }

    @Test
    @DisplayName("ほかの人の文字、書き換えた署名には、署名が合わない")
    void noticesForgery() throws Exception {
        byte[] forged =
                FaceText.file(new FaceText.Contents("試験 太郎", CONTENTS.address(), CONTENTS.birthdate(), CONTENTS.sex()));
        FaceTextApplication application = opened(forged, signature);
        assertThat(application
                        .signature()
                        .covers(application.text(), application.signer().key()))
                .isFalse();
        byte[] numberChanged = signature.clone();
        numberChanged[10] ^= 1;
        byte[] lastChanged = signature.clone();
        lastChanged[signature.length - 1] ^= 1;
        for (byte[] changed : new byte[][] {numberChanged, lastChanged}) {
            FaceTextApplication other = opened(text, changed);
            assertThat(other.signature().covers(other.text(), other.signer().key()))
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "{0} バイトで切れる")
    @ValueSource(ints = {0, 1, 5, 20, 60})
    @DisplayName("壊れた文字、壊れた署名は読めない")
    void refusesDamage(int cut) throws Exception {
        FaceTextApplication application = opened(Arrays.copyOf(text, cut), Arrays.copyOf(signature, cut));
        assertThatThrownBy(application::text).isInstanceOf(DamagedCard.class);
        assertThatThrownBy(application::signature).isInstanceOf(DamagedCard.class);
    }

    @Test
    @DisplayName("十回間違えると閉塞する")
    void blocksAfterTen() throws Exception {
        FaceTextApplication application = FaceTextApplication.select(card(text, signature));
        FaceNumberB wrong = FaceNumberB.parse("00000000000000").orElseThrow();
        assertThat(application.faceNumberTriesLeft()).isEqualTo(10);
        for (int left = 9; left > 0; left--) {
            assertThat(application.verify(wrong)).isEqualTo(new Verification.Wrong(left));
        }
        assertThat(application.verify(wrong)).isEqualTo(new Verification.Blocked());
        assertThat(application.verify(NUMBER)).isEqualTo(new Verification.Blocked());
    }

    @Test
    @DisplayName("閉じた文字は消えている")
    void isForgotten() throws Exception {
        FaceText read = opened(text, signature).text();
        read.close();
        assertThat(read.name().chars()).containsOnly(0);
    }

    @Test
    @Tag("CRD-002")
    @Tag("CRD-007")
    @DisplayName("個人番号を開く道はない: 暗証番号も照合番号Aも示せず、個人番号のファイルは選ばない")
    void offersNoWayToTheNumber() throws Exception {
        Set<String> offered = Arrays.stream(FaceTextApplication.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(offered)
                .containsExactlyInAnyOrder("select", "faceNumberTriesLeft", "verify", "text", "signature", "signer");
        assertThat(FaceTextApplication.class.getMethod("verify", FaceNumberB.class))
                .isNotNull();

        VirtualCard card = card(text, signature);
        Set<Integer> selected = new HashSet<>();
        CardLine watched = command -> {
            if (command.ins() == 0xA4 && command.p1() == 0x02) {
                selected.add(((command.data()[0] & 0xFF) << 8) | (command.data()[1] & 0xFF));
            }
            return card.transmit(command);
        };
        FaceTextApplication application = FaceTextApplication.select(watched);
        application.faceNumberTriesLeft();
        application.verify(NUMBER);
        application.text().close();
        application.signature().close();
        application.signer();
        assertThat(selected).containsExactlyInAnyOrder(0x0002, 0x0003, 0x0004, 0x0015);
    }
}
