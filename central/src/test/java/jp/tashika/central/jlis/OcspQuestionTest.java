package jp.tashika.central.jlis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.card.certificate.Revocation;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OCSPの照会。Every answer that is wrong in one thing is refused; the right one is taken. */
class OcspQuestionTest {

    private static final byte[] NONCE = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static OcspQuestion question(boolean isNonceRequired) {
        return OcspQuestion.of(Forger.AUTHORITY, BigInteger.valueOf(4711), NONCE, isNonceRequired);
    }

    private static RevocationAnswer read(Forger.Draft draft) throws Exception {
        return read(question(true), draft);
    }

    private static RevocationAnswer read(OcspQuestion question, Forger.Draft draft) throws Exception {
        return question.read(draft.answer(question.toBytes()), Instant.now(), _ -> false);
    }

    /** An answer that is wrong in one thing. */
    interface Wrong {
        Forger.Draft draft() throws Exception;
    }

    private static Arguments row(String title, Wrong wrong) {
        return Arguments.of(Named.of(title, wrong));
    }

    private static Forger.Draft by(X509Certificate responder) throws Exception {
        return new Forger.Draft().responder(Optional.of(responder));
    }

    static Stream<Arguments> wrong() {
        Optional<KeyPurposeId> ocspSigning = Optional.of(KeyPurposeId.id_kp_OCSPSigning);
        Instant now = Instant.now();
        Instant tomorrow = now.plus(1, ChronoUnit.DAYS);
        return Stream.of(
                row("他人の鍵の署名", () -> new Forger.Draft().signer(Forger.OTHER_KEYS)),
                row(
                        "同じ名前の別の認証局の署名",
                        () -> new Forger.Draft().signer(Forger.OTHER_KEYS).responder(Optional.of(Forger.OTHER))),
                row(
                        "別の認証局が認めたレスポンダ",
                        () -> by(Forger.responder(
                                Forger.OTHER, Forger.OTHER_KEYS, ocspSigning, tomorrow, "SHA256withRSA"))),
                row(
                        "OCSP署名の用途がないレスポンダ",
                        () -> by(Forger.responder(
                                Forger.AUTHORITY, Forger.AUTHORITY_KEYS, Optional.empty(), tomorrow, "SHA256withRSA"))),
                row(
                        "別の用途のレスポンダ",
                        () -> by(Forger.responder(
                                Forger.AUTHORITY,
                                Forger.AUTHORITY_KEYS,
                                Optional.of(KeyPurposeId.id_kp_clientAuth),
                                tomorrow,
                                "SHA256withRSA"))),
                row(
                        "期限切れのレスポンダ",
                        () -> by(Forger.responder(
                                Forger.AUTHORITY,
                                Forger.AUTHORITY_KEYS,
                                ocspSigning,
                                now.minus(1, ChronoUnit.DAYS),
                                "SHA256withRSA"))),
                row(
                        "弱い署名のレスポンダ証明書",
                        () -> by(Forger.responder(
                                Forger.AUTHORITY, Forger.AUTHORITY_KEYS, ocspSigning, tomorrow, "SHA1withRSA"))),
                row("レスポンダ証明書なし", () -> new Forger.Draft().responder(Optional.empty())),
                row("弱い署名", () -> new Forger.Draft().algorithm("SHA1withRSA")),
                row("別の番号", () -> new Forger.Draft().aboutTheNextSerial()),
                row("別の世代", () -> new Forger.Draft().about(Forger.OTHER)),
                row(
                        "期限を過ぎた回答",
                        () -> new Forger.Draft()
                                .from(now.minus(2, ChronoUnit.DAYS))
                                .until(Optional.of(now.minus(1, ChronoUnit.DAYS)))),
                row(
                        "期限のない古い回答",
                        () -> new Forger.Draft()
                                .from(now.minus(1, ChronoUnit.HOURS))
                                .until(Optional.empty())),
                row("未来の回答", () -> new Forger.Draft().from(now.plus(1, ChronoUnit.HOURS))),
                row("別のノンス", () -> new Forger.Draft().nonce(new byte[32])),
                row("ノンスなし", () -> new Forger.Draft().withoutNonce()),
                row("多すぎる回答", () -> new Forger.Draft().answers(17)));
    }

    @ParameterizedTest(name = "{0}は信じない")
    @Tag("SYS-019")
    @MethodSource("wrong")
    void refusesWhatIsWrongInOneThing(Wrong wrong) throws Exception {
        Forger.Draft draft = wrong.draft();
        assertThatThrownBy(() -> read(draft)).isInstanceOf(WrongAnswer.class);
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("認められたレスポンダの回答も、認証局自身の回答も信じる")
    void takesWhatIsRight() throws Exception {
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant until = from.plus(Duration.ofHours(3));
        assertThat(read(new Forger.Draft().from(from).until(Optional.of(until))))
                .isEqualTo(new RevocationAnswer(new Revocation.NotRevoked(), from, until));
        assertThat(read(new Forger.Draft().signer(Forger.AUTHORITY_KEYS).responder(Optional.empty()))
                        .revocation())
                .isEqualTo(new Revocation.NotRevoked());
        assertThat(read(new Forger.Draft().status(new UnknownStatus())).revocation())
                .isEqualTo(new Revocation.Unknown());
    }

    @Test
    @DisplayName("期限のない回答は、十分だけ信じる")
    void anAnswerWithoutEndIsBelievedForAWhile() throws Exception {
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        assertThat(read(new Forger.Draft().from(from).until(Optional.empty())).until())
                .isEqualTo(from.plus(Duration.ofMinutes(10)));
    }

    @Test
    @DisplayName("ノンスを求めない設定では、ないことだけが許される")
    void aMissingNonceMayBeAllowedAnotherNever() throws Exception {
        assertThat(read(question(false), new Forger.Draft().withoutNonce()).revocation())
                .isEqualTo(new Revocation.NotRevoked());
        Forger.Draft other = new Forger.Draft().nonce(new byte[32]);
        assertThatThrownBy(() -> read(question(false), other)).isInstanceOf(WrongAnswer.class);
    }

    @Test
    @DisplayName("失効したレスポンダの回答は信じない")
    void refusesARevokedResponder() throws Exception {
        OcspQuestion question = question(true);
        byte[] answer = new Forger.Draft().answer(question.toBytes());
        assertThatThrownBy(() -> question.read(answer, Instant.now(), serial -> serial.intValue() == 100))
                .isInstanceOf(WrongAnswer.class);
    }

    @ParameterizedTest(name = "理由 {0} は {1}")
    @CsvSource({"0, UNSPECIFIED", "1, KEY_COMPROMISE", "4, SUPERSEDED", "6, CERTIFICATE_HOLD", "99, UNSPECIFIED"})
    void namesTheReason(int code, CRLReason reason) throws Exception {
        Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(100);
        assertThat(read(new Forger.Draft().status(new RevokedStatus(Date.from(since), code)))
                        .revocation())
                .isEqualTo(new Revocation.Revoked(reason, since));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6})
    @DisplayName("誤りの回答は回答ではない")
    void anErrorIsNoAnswer(int status) throws Exception {
        byte[] answer = new OCSPRespBuilder().build(status, null).getEncoded();
        assertThatThrownBy(() -> question(true).read(answer, Instant.now(), _ -> false))
                .isInstanceOf(WrongAnswer.class);
    }

    @Test
    @DisplayName("途中で切れた回答、一か所違う回答は信じない")
    void refusesWhatIsDamaged() throws Exception {
        OcspQuestion question = question(true);
        byte[] answer = new Forger.Draft().answer(question.toBytes());
        for (int length = 0; length < answer.length; length += 13) {
            byte[] cut = Arrays.copyOf(answer, length);
            assertThatThrownBy(() -> question.read(cut, Instant.now(), _ -> false))
                    .isInstanceOf(WrongAnswer.class);
        }
        int refused = 0;
        for (int at = 0; at < answer.length; at += 7) {
            byte[] bent = answer.clone();
            bent[at] ^= 0x40;
            try {
                // what is outside of all signatures may be bent: then it says the same
                assertThat(question.read(bent, Instant.now(), _ -> false).revocation())
                        .isEqualTo(new Revocation.NotRevoked());
            } catch (WrongAnswer e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(answer.length / 7 - 20);
    }

    @Test
    @DisplayName("問いは一つの番号とノンスだけを言う")
    void theQuestionNamesOneCertificate() throws Exception {
        OCSPReq request = new OCSPReq(question(true).toBytes());
        assertThat(request.getRequestList()).hasSize(1);
        assertThat(request.getRequestList()[0].getCertID().getSerialNumber()).isEqualTo(4711);
        assertThat(request.isSigned()).isFalse();
    }
}
