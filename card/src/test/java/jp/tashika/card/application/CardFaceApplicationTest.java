package jp.tashika.card.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import jp.tashika.card.apdu.StatusWord;
import jp.tashika.card.cardface.CardFace;
import jp.tashika.card.cardface.CardVerifiableCertificate;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.cardface.Picture;
import jp.tashika.card.virtual.Access;
import jp.tashika.card.virtual.VirtualApplication;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.card.virtual.VirtualSecret;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("券面事項確認AP")
@Tag("CRD-001")
class CardFaceApplicationTest {

    private static final FaceNumberB NUMBER =
            FaceNumberB.parse("55021720352285").orElseThrow();
    private static final byte[] PHOTO = photo();
    private static final int FACE_NUMBER_A = 0x0013;

    private static KeyPair authority;
    private static KeyPair issuer;
    private static KeyPair own;
    private static byte[] file;
    private static byte[] signer;

    @BeforeAll
    static void make() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        authority = keys.generateKeyPair();
        issuer = keys.generateKeyPair();
        own = keys.generateKeyPair();
        file = CardFace.signed(
                new CardFace.Contents(
                        LocalDate.of(1980, 2, 17),
                        '2',
                        own.getPublic(),
                        Picture.of(new byte[] {1}),
                        Picture.of(new byte[] {2}),
                        Picture.of(PHOTO),
                        LocalDate.of(2035, 2, 17),
                        Picture.of(new byte[] {3})),
                issuer.getPrivate());
        signer = CardVerifiableCertificate.signed(
                new byte[16], new byte[16], (RSAPublicKey) issuer.getPublic(), authority.getPrivate());
    }

    private static byte[] photo() {
        byte[] photo = new byte[9_000];
        new Random(1).nextBytes(photo);
        return photo;
    }

    private static VirtualCard card(byte[] face) {
        return new VirtualCard()
                .with(
                        CardApplication.CARD_FACE,
                        new VirtualApplication()
                                .file(0x0002, Arrays.copyOf(face, face.length + 50), Access.by(0x0012, FACE_NUMBER_A))
                                .file(0x0004, signer, Access.FREE)
                                .secret(0x0012, VirtualSecret.of(NUMBER.digits(), 10))
                                .secret(FACE_NUMBER_A, VirtualSecret.blocked())
                                .ownKey(own.getPrivate()));
    }

    @Test
    @Tag("RDR-027")
    @DisplayName("照合番号Bのあとなら券面と写真が読め、署名と発行者を確かめられる")
    void readsTheFace() throws Exception {
        CardFaceApplication application = CardFaceApplication.select(card(file));
        assertThatThrownBy(application::face)
                .isInstanceOfSatisfying(
                        CardRefused.class, e -> assertThat(e.status()).isEqualTo(StatusWord.NOT_VERIFIED));
        assertThat(application.verify(NUMBER)).isEqualTo(new Verification.Right());
        try (CardFace face = application.face()) {
            assertThat(face.photo()).isEqualTo(PHOTO);
            assertThat(face.birthdate()).isEqualTo(LocalDate.of(1980, 2, 17));
            assertThat(face.expiry()).isEqualTo(LocalDate.of(2035, 2, 17));
            assertThat(face.sex()).isEqualTo('2');
            assertThat(face).hasToString("CardFace[masked]");
            CardVerifiableCertificate certificate = application.signer();
            assertThat(certificate.isSignedBy(authority.getPublic())).isTrue();
            assertThat(certificate.isSignedBy(own.getPublic())).isFalse();
            assertThat(face.isSignedBy(certificate.key())).isTrue();
            assertThat(face.isSignedBy(authority.getPublic())).isFalse();
        }
    }

    @Test
    @DisplayName("本物のカードは、券面の公開鍵で確かめられる署名をする")
    void provesToBeItself() throws Exception {
        byte[] challenge = "a challenge".getBytes(StandardCharsets.US_ASCII);
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initVerify(own.getPublic());
        rsa.update(challenge);
        assertThat(rsa.verify(CardFaceApplication.select(card(file)).prove(challenge)))
                .isTrue();
    }

    @Test
    @DisplayName("閉じた券面は消えている")
    void isForgotten() throws Exception {
        CardFaceApplication application = CardFaceApplication.select(card(file));
        application.verify(NUMBER);
        CardFace face = application.face();
        face.close();
        assertThat(face.photo()).containsOnly(0);
    }

    @Test
    @DisplayName("十回間違えると閉塞する")
    void blocksAfterTen() throws Exception {
        CardFaceApplication application = CardFaceApplication.select(card(file));
        FaceNumberB wrong = FaceNumberB.parse("00000000000000").orElseThrow();
        assertThat(application.faceNumberTriesLeft()).isEqualTo(10);
        for (int left = 9; left > 0; left--) {
            assertThat(application.verify(wrong)).isEqualTo(new Verification.Wrong(left));
        }
        assertThat(application.verify(wrong)).isEqualTo(new Verification.Blocked());
        assertThat(application.verify(NUMBER)).isEqualTo(new Verification.Blocked());
    }

    @Test
    @DisplayName("写真を差し替えた券面は署名が合わず、壊れた券面は読めない")
    void noticesForgery() throws Exception {
        byte[] forged = file.clone();
        int photo = indexOf(forged, Arrays.copyOf(PHOTO, 16));
        forged[photo + 4_000] ^= 1;
        CardFaceApplication application = CardFaceApplication.select(card(forged), 4_096);
        application.verify(NUMBER);
        try (CardFace face = application.face()) {
            assertThat(face.isSignedBy(application.signer().key())).isFalse();
        }
        for (int cut : new int[] {0, 1, 5, 100, file.length / 2}) {
            CardFaceApplication damaged = CardFaceApplication.select(cardOf(Arrays.copyOf(file, cut)));
            damaged.verify(NUMBER);
            assertThatThrownBy(damaged::face).as("cut at " + cut).isInstanceOf(DamagedCard.class);
        }
    }

    private static VirtualCard cardOf(byte[] exactly) {
        return new VirtualCard()
                .with(
                        CardApplication.CARD_FACE,
                        new VirtualApplication()
                                .file(0x0002, exactly, Access.by(0x0012))
                                .secret(0x0012, VirtualSecret.of(NUMBER.digits(), 10)));
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int at = 0; at + part.length <= whole.length; at++) {
            if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("not there");
    }
}
