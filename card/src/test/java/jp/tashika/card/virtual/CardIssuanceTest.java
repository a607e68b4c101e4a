package jp.tashika.card.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.apdu.Reply;
import jp.tashika.card.apdu.StatusWord;
import jp.tashika.card.application.CardApplication;
import jp.tashika.card.application.CardFaceApplication;
import jp.tashika.card.application.CardRefused;
import jp.tashika.card.application.DamagedCard;
import jp.tashika.card.application.FaceTextApplication;
import jp.tashika.card.application.JpkiApplication;
import jp.tashika.card.application.Secret;
import jp.tashika.card.application.TokenKind;
import jp.tashika.card.application.Verification;
import jp.tashika.card.cardface.CardFace;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.cardface.FaceText;
import jp.tashika.card.certificate.AuthenticationCertificate;
import jp.tashika.card.certificate.Authority;
import jp.tashika.card.certificate.CertificateFlaw;
import jp.tashika.card.certificate.CertificateRules;
import jp.tashika.card.certificate.CertificateVerdict;
import jp.tashika.card.certificate.GraceFrom;
import jp.tashika.card.certificate.Origin;
import jp.tashika.card.certificate.Revocation;
import jp.tashika.card.certificate.Term;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("仮想カードの発行")
class CardIssuanceTest {

    private static final byte[] CHALLENGE = "a challenge".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-04-01T03:00:00Z");

    private static FictionalOffice office;
    private static CertificateRules rules;

    @BeforeAll
    static void open() throws Exception {
        office = new FictionalOffice();
        rules = new CertificateRules(
                List.of(Authority.of(office.issuance.authentication().certificate())), true, GraceFrom.END_OF_MONTH);
    }

    private static AuthenticationCertificate certificate(VirtualCard card) throws Exception {
        return AuthenticationCertificate.of(JpkiApplication.select(card).authenticationCertificate());
    }

    private static CertificateVerdict verdict(VirtualCard card, Instant moment) throws Exception {
        Origin origin = rules.origin(certificate(card), moment);
        TokenKind kind = JpkiApplication.select(card).kind().orElseThrow();
        return rules.verdict((Origin.Genuine) origin, kind.carrier(), new Revocation.NotRevoked(), moment);
    }

    @Test
    @Tag("CRD-005")
    @DisplayName("証明書は真正と認められ、暗証番号のあとの署名が合う")
    void authenticates() throws Exception {
        VirtualCard card = office.card();
        assertThat(verdict(card, NOW))
                .isInstanceOfSatisfying(
                        CertificateVerdict.Accepted.class,
                        accepted -> assertThat(accepted.term()).isEqualTo(new Term.Usable(LocalDate.of(2031, 2, 17))));
        JpkiApplication jpki = JpkiApplication.select(card);
        assertThat(jpki.kind()).contains(TokenKind.CARD);
        assertThat(jpki.verifyPin(Secret.ofText(FictionalOffice.PIN))).isEqualTo(new Verification.Right());
        assertThat(certificate(office.card()).verifies(CHALLENGE, jpki.sign(CHALLENGE)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(FaceNumberB.PrintedBirthdate.class)
    @Tag("CRD-012")
    @Tag("CRD-015")
    @Tag("CRD-020")
    @DisplayName("券面は照合番号Bで開き、写真と文字は名義人のもので、署名者の証明書まで確かめられる")
    void showsItsHolder(FaceNumberB.PrintedBirthdate printed) throws Exception {
        CardHolder holder = FictionalOffice.holder(printed);
        VirtualCard card = office.issuance.card(
                holder, office.keys(FictionalOffice.FROM, FictionalOffice.UNTIL), office.secrets());
        CardFaceApplication picture = CardFaceApplication.select(card);
        assertThat(picture.verify(holder.faceNumberB())).isEqualTo(new Verification.Right());
        try (CardFace face = picture.face()) {
            assertThat(face.photo()).isEqualTo(holder.pictures().photo().toBytes());
            assertThat(face.expiry()).isEqualTo(holder.expiry());
            assertThat(picture.signer().isSignedBy(office.faceSigner.authority()))
                    .isTrue();
            assertThat(face.isSignedBy(picture.signer().key())).isTrue();
        }
        FaceTextApplication words = FaceTextApplication.select(card);
        assertThat(words.verify(holder.faceNumberB())).isEqualTo(new Verification.Right());
        try (FaceText text = words.text()) {
            assertThat(text.name()).isEqualTo(holder.name());
            assertThat(text.address()).isEqualTo(holder.address());
            assertThat(words.signer().isSignedBy(office.faceSigner.authority())).isTrue();
            assertThat(words.signature().covers(text, words.signer().key())).isTrue();
        }
    }

    @Test
    @Tag("CRD-002")
    @Tag("CRD-021")
    @DisplayName("個人番号も、税・年金・医療の情報も、カードのどこにもない")
    void holdsNoNumber() throws Exception {
        VirtualCard card = office.card();
        assertThat(selected(card, CardApplication.FACE_TEXT, 0x0001)).isEqualTo(StatusWord.NO_SUCH_FILE);
        assertThat(selected(card, CardApplication.CARD_FACE, 0x0005)).isEqualTo(StatusWord.NO_SUCH_FILE);
        assertThat(verified(card, CardApplication.CARD_FACE, 0x0013, "900000000016"))
                .isEqualTo(StatusWord.BLOCKED);
        assertThat(verified(card, CardApplication.FACE_TEXT, 0x0014, "900000000016"))
                .isEqualTo(StatusWord.BLOCKED);
    }

    @Test
    @Tag("CRD-004")
    @Tag("CRD-009")
    @DisplayName("署名用の証明書は署名用パスワードのあとだけ読め、四情報を持ち、本人確認には使えない。五回間違えると閉塞する")
    void keepsTheSignatureCertificate() throws Exception {
        VirtualCard card = office.card();
        assertThat(read(card, 0x0001).status()).isEqualTo(StatusWord.NOT_VERIFIED);
        assertThat(verified(card, CardApplication.JPKI, 0x001B, FictionalOffice.PIN))
                .isEqualTo(StatusWord.triesLeft(4));
        assertThat(verified(card, CardApplication.JPKI, 0x001B, FictionalOffice.PASSWORD))
                .isEqualTo(StatusWord.OK);
        card.transmit(file(0x0001));
        Reply reply = card.transmit(Command.of(0x00, 0xB0, 0, 0).expecting(2_048));
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(reply.data()));
        certificate.verify(office.issuance.signatures().certificate().getPublicKey());
        assertThat(new String(
                        Objects.requireNonNull(certificate.getExtensionValue("2.5.29.17")), StandardCharsets.UTF_8))
                .contains(office.holder.name(), office.holder.address(), "19800217");
        assertThat(rules.origin(AuthenticationCertificate.of(certificate), NOW))
                .isEqualTo(new Origin.Flawed(CertificateFlaw.NO_KNOWN_AUTHORITY));
        CertificateRules careless = new CertificateRules(
                List.of(Authority.of(office.issuance.signatures().certificate())), true, GraceFrom.END_OF_MONTH);
        assertThat(careless.origin(AuthenticationCertificate.of(certificate), NOW))
                .as("even where its authority is trusted by mistake")
                .isEqualTo(new Origin.Flawed(CertificateFlaw.POLICY));
        for (int left = 4; left >= 0; left--) {
            assertThat(verified(card, CardApplication.JPKI, 0x001B, "WRONG1")).isEqualTo(StatusWord.triesLeft(left));
        }
        assertThat(verified(card, CardApplication.JPKI, 0x001B, FictionalOffice.PASSWORD))
                .isEqualTo(StatusWord.BLOCKED);
    }

    private static Command file(int name) {
        return Command.with(0x00, 0xA4, 0x02, 0x0C, new byte[] {(byte) (name >> 8), (byte) name});
    }

    private static StatusWord selected(VirtualCard card, CardApplication application, int file) throws CardLost {
        card.transmit(Command.with(0x00, 0xA4, 0x04, 0x0C, application.identifier()));
        return card.transmit(file(file)).status();
    }

    private static StatusWord verified(VirtualCard card, CardApplication application, int file, String secret)
            throws CardLost {
        selected(card, application, file);
        return card.transmit(Command.with(0x00, 0x20, 0x00, 0x80, secret.getBytes(StandardCharsets.US_ASCII)))
                .status();
    }

    private static Reply read(VirtualCard card, int file) throws CardLost {
        selected(card, CardApplication.JPKI, file);
        return card.transmit(Command.of(0x00, 0xB0, 0, 0).expecting(256));
    }

    @Test
    @DisplayName("どの証明書があるかを言う")
    void saysWhatIsThere() throws Exception {
        assertThat(read(office.card(), 0x0008).data()).isEqualTo(new byte[] {(byte) 0x8F, (byte) 0x8F, 0});
        VirtualCard pinless = office.issuance.pinless(
                office.holder, office.authentication(FictionalOffice.FROM, FictionalOffice.UNTIL), office.own);
        assertThat(read(pinless, 0x0008).data()).isEqualTo(new byte[] {0, (byte) 0x8F, 0});
    }

    @Test
    @DisplayName("顔認証マイナンバーカードは、暗証番号も署名用の証明書もなく、特定機関にだけ署名する")
    void knowsItsHolderByTheFace() throws Exception {
        VirtualCard card = office.issuance.pinless(
                office.holder, office.authentication(FictionalOffice.FROM, FictionalOffice.UNTIL), office.own);
        JpkiApplication jpki = JpkiApplication.select(card);
        assertThat(jpki.pinTriesLeft()).isZero();
        assertThat(jpki.verifyPin(Secret.ofText(FictionalOffice.PIN))).isEqualTo(new Verification.Blocked());
        assertThatThrownBy(() -> jpki.sign(CHALLENGE)).isInstanceOf(CardRefused.class);
        jpki.recognise(office.institution);
        assertThat(certificate(office.card()).verifies(CHALLENGE, jpki.sign(CHALLENGE)))
                .isTrue();
        assertThat(selected(card, CardApplication.JPKI, 0x0001)).isEqualTo(StatusWord.NO_SUCH_FILE);
        assertThat(verified(card, CardApplication.JPKI, 0x001B, FictionalOffice.PASSWORD))
                .isEqualTo(StatusWord.BLOCKED);
        CardFaceApplication face = CardFaceApplication.select(card);
        assertThat(face.verify(office.holder.faceNumberB())).isEqualTo(new Verification.Right());
    }

    @ParameterizedTest
    @EnumSource(value = TokenKind.class, mode = EnumSource.Mode.EXCLUDE, names = "CARD")
    @DisplayName("スマートフォンには券面がなく、期限のあとの猶予もない")
    void livesInATelephone(TokenKind kind) throws Exception {
        VirtualCard phone = office.issuance.smartphone(
                kind,
                office.authentication(FictionalOffice.FROM, FictionalOffice.UNTIL),
                VirtualSecret.of(FictionalOffice.PIN, 3));
        JpkiApplication jpki = JpkiApplication.select(phone);
        assertThat(jpki.kind()).contains(kind);
        assertThat(jpki.verifyPin(Secret.ofText(FictionalOffice.PIN))).isEqualTo(new Verification.Right());
        assertThat(jpki.sign(CHALLENGE)).hasSize(256);
        for (CardApplication absent : List.of(CardApplication.CARD_FACE, CardApplication.FACE_TEXT)) {
            assertThat(phone.transmit(Command.with(0x00, 0xA4, 0x04, 0x0C, absent.identifier()))
                            .status())
                    .isEqualTo(StatusWord.NO_SUCH_FILE);
        }
        Instant after = Instant.parse("2031-02-18T00:00:00Z");
        assertThat(verdict(phone, after)).isInstanceOf(CertificateVerdict.OutOfTerm.class);
        assertThat(verdict(office.card(), after))
                .isInstanceOfSatisfying(
                        CertificateVerdict.Accepted.class,
                        accepted -> assertThat(accepted.term()).isInstanceOf(Term.Grace.class));
    }

    @Test
    @DisplayName("期限の切れた証明書のカードも同じように読め、署名する")
    void showsNothingOfItsExpiry() throws Exception {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        VirtualCard card = office.issuance.card(
                office.holder, office.keys(from, Instant.parse("2026-01-31T14:59:59Z")), office.secrets());
        assertThat(verdict(card, NOW))
                .isInstanceOfSatisfying(
                        CertificateVerdict.Accepted.class,
                        accepted -> assertThat(accepted.term())
                                .isEqualTo(new Term.Grace(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 30))));
        assertThat(verdict(card, Instant.parse("2026-05-01T00:00:00Z")))
                .isInstanceOf(CertificateVerdict.OutOfTerm.class);
        JpkiApplication jpki = JpkiApplication.select(card);
        jpki.verifyPin(Secret.ofText(FictionalOffice.PIN));
        assertThat(jpki.sign(CHALLENGE)).hasSize(256);
    }

    @Test
    @Tag("CRD-010")
    @DisplayName("暗証番号が閉塞したカードでも、券面は開く")
    void isBlocked() throws Exception {
        VirtualCard card = office.issuance.card(
                office.holder,
                office.keys(FictionalOffice.FROM, FictionalOffice.UNTIL),
                office.secrets()
                        .withPin(VirtualSecret.of(FictionalOffice.PIN, 3).triedWrongly(3)));
        assertThat(JpkiApplication.select(card).pinTriesLeft()).isZero();
        assertThat(CardFaceApplication.select(card).verify(office.holder.faceNumberB()))
                .isEqualTo(new Verification.Right());
    }

    @ParameterizedTest(name = "{0} 命令のあと")
    @ValueSource(longs = {0, 1, 2, 10})
    @DisplayName("途中で抜かれ、そのあとは何も答えない")
    void isTornOut(long after) throws Exception {
        VirtualCard card = office.card().tornAfter(after);
        assertThatThrownBy(() -> {
                    JpkiApplication jpki = JpkiApplication.select(card, 64);
                    jpki.authenticationCertificate();
                })
                .isInstanceOf(CardLost.class);
        assertThatThrownBy(() -> JpkiApplication.select(card)).isInstanceOf(CardLost.class);
        assertThatThrownBy(() -> card.answer(new byte[] {0, (byte) 0x84, 0, 0, 8}))
                .isInstanceOf(CardLost.class);
    }

    @ParameterizedTest(name = "{0} の {1} の {2} バイト目")
    @CsvSource({"JPKI, 10, 0", "JPKI, 10, 4", "CARD_FACE, 2, 0", "CARD_FACE, 2, 3", "CARD_FACE, 4, 0", "FACE_TEXT, 2, 2"
    })
    @DisplayName("形の壊れたファイルは、壊れていると分かる")
    void isDamaged(CardApplication application, int file, int offset) throws Exception {
        VirtualCard card = office.card().damaged(application, file, offset);
        assertThatThrownBy(() -> {
                    JpkiApplication.select(card).authenticationCertificate();
                    CardFaceApplication face = CardFaceApplication.select(card);
                    face.verify(office.holder.faceNumberB());
                    face.face();
                    face.signer();
                    FaceTextApplication text = FaceTextApplication.select(card);
                    text.verify(office.holder.faceNumberB());
                    text.text();
                })
                .isInstanceOf(DamagedCard.class);
    }

    @Test
    @DisplayName("中身だけの壊れたファイルは、署名が合わない")
    void isDamagedInside() throws Exception {
        int last = office.keys(FictionalOffice.FROM, FictionalOffice.UNTIL)
                        .authentication()
                        .certificate()
                        .getEncoded()
                        .length
                - 1;
        VirtualCard card = office.card().damaged(CardApplication.JPKI, 0x000A, last);
        assertThat(rules.origin(certificate(card), NOW))
                .isEqualTo(new Origin.Flawed(CertificateFlaw.NO_KNOWN_AUTHORITY));
        VirtualCard face = office.card().damaged(CardApplication.CARD_FACE, 0x0002, 3_000);
        CardFaceApplication application = CardFaceApplication.select(face);
        application.verify(office.holder.faceNumberB());
        assertThat(application.face().isSignedBy(application.signer().key())).isFalse();
    }

    @Test
    @DisplayName("ないファイル、ないアプリケーション、ファイルの外は壊せない")
    void damagesOnlyWhatIsThere() throws Exception {
        VirtualCard card = office.card();
        assertThatThrownBy(() -> card.damaged(CardApplication.JPKI, 0x0099, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> card.damaged(CardApplication.JPKI, 0x0018, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> card.damaged(CardApplication.JPKI, 0x000A, 2_048))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VirtualCard().damaged(CardApplication.JPKI, 0x000A, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("遅いカードは、どの命令の前にも待つ")
    void isSlow() throws Exception {
        int[] waited = {0};
        VirtualCard card = office.card().slowedBy(() -> waited[0]++);
        JpkiApplication.select(card).pinTriesLeft();
        assertThat(waited[0]).isEqualTo(3);
    }

    @Test
    @DisplayName("照合番号Bの作れない名義人のカードは作れず、名義人は表示されない")
    void needsWhatACardPrints() {
        CardHolder holder = office.holder;
        for (String code : Arrays.asList("", "228", "22855", "22A5")) {
            assertThatThrownBy(() -> new CardHolder(
                            holder.name(),
                            holder.address(),
                            holder.birthdate(),
                            holder.printed(),
                            holder.sex(),
                            holder.expiry(),
                            code,
                            holder.pictures()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(holder).hasToString("CardHolder[masked]");
    }
}
