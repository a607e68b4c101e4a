package jp.tashika.card.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tashika.card.apdu.CardLine;
import jp.tashika.card.apdu.CardLost;
import jp.tashika.card.apdu.Command;
import jp.tashika.card.apdu.Reply;
import jp.tashika.card.apdu.StatusWord;
import jp.tashika.card.cardface.CardVerifiableCertificate;
import jp.tashika.card.virtual.Access;
import jp.tashika.card.virtual.FictionalInstitutions;
import jp.tashika.card.virtual.VirtualApplication;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.card.virtual.VirtualSecret;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("特定機関認証")
@Tag("CRD-005")
class InstitutionTest {

    private static final byte[] CONTENT = "a challenge".getBytes(StandardCharsets.US_ASCII);

    private static KeyPair authority;
    private static KeyPair own;
    private static KeyPair stranger;
    private static KeyPair holder;
    private static FictionalInstitutions institutions;
    private static CertifiedInstitution institution;

    private VirtualCard card;

    @BeforeAll
    static void make() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        authority = keys.generateKeyPair();
        own = keys.generateKeyPair();
        stranger = keys.generateKeyPair();
        holder = keys.generateKeyPair();
        institutions = FictionalInstitutions.of(authority);
        institution = institutions.certify(own, 1);
    }

    @BeforeEach
    void aCard() {
        Random random = new Random(7);
        card = new VirtualCard()
                .with(
                        CardApplication.JPKI,
                        new VirtualApplication()
                                .gate(0x0016, institutions.gate(length -> {
                                    byte[] bytes = new byte[length];
                                    random.nextBytes(bytes);
                                    return bytes;
                                }))
                                .key(0x0017, holder.getPrivate(), Access.by(0x0016, 0x0018))
                                .key(0x001A, holder.getPrivate(), Access.by(0x001B))
                                .file(0x000A, new byte[] {0x30, 0}, Access.FREE)
                                .secret(0x0018, VirtualSecret.blocked())
                                .secret(0x001B, VirtualSecret.blocked()));
    }

    private static void assertRefused(CardLine line, InstitutionAuthenticator by, StatusWord status) throws Exception {
        JpkiApplication jpki = JpkiApplication.select(line);
        assertThatThrownBy(() -> jpki.recognise(by))
                .isInstanceOfSatisfying(
                        CardRefused.class, e -> assertThat(e.status()).isEqualTo(status));
        assertNotSigning(jpki);
    }

    private static void assertNotSigning(JpkiApplication jpki) {
        assertThatThrownBy(() -> jpki.sign(CONTENT))
                .isInstanceOfSatisfying(
                        CardRefused.class, e -> assertThat(e.status()).isEqualTo(StatusWord.NOT_VERIFIED));
    }

    @Test
    @DisplayName("特定機関と認めたカードは、暗証番号が閉塞していても署名する")
    void signsWithoutAPin() throws Exception {
        JpkiApplication jpki = JpkiApplication.select(card);
        assertNotSigning(jpki);
        jpki.recognise(institution);
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initVerify(holder.getPublic());
        rsa.update(CONTENT);
        assertThat(rsa.verify(jpki.sign(CONTENT))).isTrue();
        assertThat(jpki.pinTriesLeft()).as("the counter stays as it was").isZero();
    }

    @Test
    @DisplayName("命令は公知の順で、証明書は二つに分けて307バイトと261バイトで送る")
    void sendsWhatWasObserved() throws Exception {
        List<String> sent = new ArrayList<>();
        CardLine watched = command -> {
            sent.add(command + " " + command.data().length);
            return card.transmit(command);
        };
        JpkiApplication.select(watched).recognise(institution);
        assertThat(sent)
                .containsExactly(
                        "Command[00 A4 04 0C] 10",
                        "Command[00 A4 02 0C] 2",
                        "Command[80 A2 06 C1] 307",
                        "Command[80 A2 00 C1] 261",
                        "Command[00 84 00 00] 0",
                        "Command[00 82 00 00] 256");
    }

    @Test
    @DisplayName("選び直すと忘れ、署名用の鍵は特定機関にも開かない")
    void opensOneKeyForOneSelection() throws Exception {
        JpkiApplication.select(card).recognise(institution);
        assertThat(card.transmit(Command.with(0x00, 0xA4, 0x02, 0x0C, new byte[] {0, 0x1A}))
                        .status())
                .isEqualTo(StatusWord.OK);
        assertThat(card.transmit(Command.with(0x80, 0x2A, 0x00, 0x80, DigestToSign.of(CONTENT))
                                .expecting(256))
                        .status())
                .isEqualTo(StatusWord.NOT_VERIFIED);
        assertNotSigning(JpkiApplication.select(card));
        JpkiApplication.select(card).recognise(institution);
        card.reset();
        assertNotSigning(JpkiApplication.select(card));
    }

    @Test
    @DisplayName("ほかの認証局の証明書、ほかの鍵の署名、同じ署名の使い回しは認めない")
    void believesNobodyElse() throws Exception {
        assertRefused(card, FictionalInstitutions.of(stranger).certify(own, 1), new StatusWord(0x6300));
        assertRefused(
                card,
                new CertifiedInstitution(
                        certificate(),
                        challenge -> signed(stranger, challenge),
                        CertifiedInstitution.LastStep.EXTERNAL_AUTHENTICATION),
                new StatusWord(0x6300));
        byte[][] first = {new byte[0]};
        CertifiedInstitution remembering = new CertifiedInstitution(
                certificate(),
                challenge -> first[0] = signed(own, challenge),
                CertifiedInstitution.LastStep.EXTERNAL_AUTHENTICATION);
        JpkiApplication.select(card).recognise(remembering);
        assertRefused(
                card,
                new CertifiedInstitution(
                        certificate(), challenge -> first[0], CertifiedInstitution.LastStep.EXTERNAL_AUTHENTICATION),
                new StatusWord(0x6300));
    }

    private static CardVerifiableCertificate certificate() throws Exception {
        List<byte[]> parts = new ArrayList<>();
        institution.prove(command -> {
            if (command.ins() == 0xA2) {
                parts.add(command.data());
            }
            return command.ins() == 0x84 ? Reply.of(new byte[16]) : Reply.of(StatusWord.OK);
        });
        byte[] whole = new byte[parts.getFirst().length + parts.getLast().length];
        System.arraycopy(parts.getFirst(), 0, whole, 0, parts.getFirst().length);
        System.arraycopy(parts.getLast(), 0, whole, parts.getFirst().length, parts.getLast().length);
        return CardVerifiableCertificate.parse(whole);
    }

    private static byte[] signed(KeyPair keys, byte[] challenge) throws GeneralSecurityException {
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(keys.getPrivate());
        rsa.update(challenge);
        return rsa.sign();
    }

    @ParameterizedTest(name = "{0} 番目の命令の {1} バイト目")
    @CsvSource({"2, 5", "2, 40", "2, 306", "3, 3", "3, 260", "5, 0", "5, 255"})
    @DisplayName("どこか一か所でも変わっていれば認めない")
    void noticesAnyChange(int command, int at) {
        int[] count = {-1};
        CardLine meddling = sent -> {
            count[0]++;
            if (count[0] != command) {
                return card.transmit(sent);
            }
            byte[] changed = sent.data();
            changed[at] ^= 1;
            return card.transmit(Command.with(sent.cla(), sent.ins(), sent.p1(), sent.p2(), changed));
        };
        assertThatThrownBy(() -> JpkiApplication.select(meddling).recognise(institution))
                .isInstanceOf(CardRefused.class);
        assertThatThrownBy(() -> JpkiApplication.select(card).sign(CONTENT)).isInstanceOf(CardRefused.class);
    }

    @ParameterizedTest(name = "{0} 番目の命令を飛ばす")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    @DisplayName("どの手順も飛ばせない")
    void leavesNoStepOut(int skipped) throws Exception {
        int[] count = {-1};
        CardLine skipping = sent -> {
            count[0]++;
            return count[0] == skipped
                    ? Reply.of(sent.expected().isPresent() ? new byte[16] : new byte[0])
                    : card.transmit(sent);
        };
        JpkiApplication jpki = JpkiApplication.select(skipping);
        try {
            jpki.recognise(institution);
        } catch (CardRefused e) {
            // noticed at once; the last step is noticed only now
        }
        assertNotSigning(jpki);
    }

    @Test
    @DisplayName("でたらめな証明書、ほかの番号、長さのない乱数の求めは断る")
    void refusesRubbish() throws Exception {
        select(0x0016);
        assertThat(status(0x80, 0x06C1, "rubbish")).isEqualTo(StatusWord.OK);
        assertThat(status(0x80, 0x00C1, "rubbish")).isEqualTo(StatusWord.WRONG_LENGTH);
        assertThat(status(0x80, 0x06C0, "rubbish")).isEqualTo(StatusWord.WRONG_PARAMETERS);
        assertThat(status(0x00, 0x06C1, "rubbish")).isEqualTo(StatusWord.UNKNOWN_CLASS);
        assertThat(card.transmit(Command.of(0x00, 0x84, 0, 0)).status()).isEqualTo(StatusWord.WRONG_LENGTH);
        assertThat(card.transmit(Command.of(0x00, 0x84, 0, 0).expecting(257)).status())
                .isEqualTo(StatusWord.WRONG_LENGTH);
        assertThat(card.transmit(Command.with(0x00, 0x82, 0, 0, new byte[256])).status())
                .isEqualTo(StatusWord.NOT_VERIFIED);
        select(0x000A);
        assertThat(status(0x80, 0x06C1, "rubbish")).isEqualTo(StatusWord.NO_FILE_SELECTED);
    }

    private StatusWord status(int cla, int parameters, String data) throws CardLost {
        return card.transmit(Command.with(
                        cla, 0xA2, parameters >> 8, parameters & 0xFF, data.getBytes(StandardCharsets.US_ASCII)))
                .status();
    }

    private void select(int file) throws CardLost {
        card.transmit(Command.with(0x00, 0xA4, 0x04, 0x0C, CardApplication.JPKI.identifier()));
        card.transmit(Command.with(0x00, 0xA4, 0x02, 0x0C, new byte[] {(byte) (file >> 8), (byte) file}));
    }

    @ParameterizedTest(name = "{0} バイト")
    @ValueSource(ints = {0, 1, 15, 17, 200})
    @DisplayName("求めた長さでない乱数には署名しない")
    void signsNoOtherChallenge(int length) {
        CardLine asking = sent -> sent.ins() == 0x84 ? Reply.of(new byte[length]) : Reply.of(StatusWord.OK);
        assertThatThrownBy(() -> institution.prove(asking)).isInstanceOf(CardRefused.class);
    }

    @Test
    @DisplayName("機関の鍵が使えないのは、カードのせいではない")
    void tellsItsOwnFault() throws Exception {
        CertifiedInstitution broken = new CertifiedInstitution(
                certificate(),
                challenge -> {
                    throw new GeneralSecurityException("no key");
                },
                CertifiedInstitution.LastStep.EXTERNAL_AUTHENTICATION);
        JpkiApplication jpki = JpkiApplication.select(card);
        assertThatThrownBy(() -> jpki.recognise(broken)).isInstanceOf(InstitutionKeyFailed.class);
        assertThat(broken.toString()).startsWith("CertifiedInstitution[36303030393030");
    }
}
