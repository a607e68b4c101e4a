package jp.tashika.reader.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Issued;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import jp.tashika.reader.signing.OperatorSignature;
import jp.tashika.reader.signing.OperatorSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("有効化コード")
class ActivationCodeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Activation UNTIL_MARCH =
            new Activation(Activation.Option.PAPER, "reader-1", LocalDate.of(2027, 3, 31));

    @TempDir
    static Path folder;

    @TempDir
    Path state;

    private static CertificateAuthority authority;
    private static OperatorSigner operator;

    @BeforeAll
    static void issue() throws Exception {
        authority = CertificateAuthority.init(folder.resolve("ca"), Clock.fixed(NOW, ZoneOffset.UTC));
        operator = signer(authority, Role.OPERATOR, "admin");
    }

    private static OperatorSigner signer(CertificateAuthority from, Role role, String name) throws Exception {
        Issued issued = from.issue(Wish.of(new Holder(role, name)));
        char[] password = Files.readString(issued.passwordFile()).strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(issued.keyStore())) {
            store.load(in, password);
        }
        return new OperatorSigner(
                (PrivateKey) store.getKey(store.aliases().nextElement(), password), issued.certificate());
    }

    private static ActivationReading read(String code, Instant now) {
        return ActivationCode.read(code, new OperatorSignature(authority.certificate()), "reader-1", now);
    }

    private static ActivationFault fault(String code) {
        return fault(code, NOW);
    }

    private static ActivationFault fault(String code, Instant now) {
        return switch (read(code, now)) {
            case ActivationReading.Accepted accepted -> throw new AssertionError(accepted);
            case ActivationReading.Refused(ActivationFault fault) -> fault;
        };
    }

    private static String signed(String text) {
        return ActivationCode.of(text.getBytes(StandardCharsets.UTF_8), operator);
    }

    private Options options(Instant now) {
        return new Options(
                state,
                Optional.of(new OperatorSignature(authority.certificate())),
                "reader-1",
                InstantSource.fixed(now));
    }

    @Test
    @Tag("OCR-012")
    @DisplayName("運用者のコードは、貼り付けで改行や空白が変わっても、最後の日まで使える")
    void takesTheOperatorsCode() {
        String code = ActivationCode.of(UNTIL_MARCH, operator);
        assertThat(code.lines()).allMatch(line -> line.length() <= 64);
        assertThat(read(code, NOW)).isEqualTo(new ActivationReading.Accepted(UNTIL_MARCH));
        assertThat(read("  " + code.replace("\n", "\r\n  "), NOW))
                .isEqualTo(new ActivationReading.Accepted(UNTIL_MARCH));
        Instant lastMoment = Instant.parse("2027-03-31T14:59:59Z");
        assertThat(read(code, lastMoment)).isEqualTo(new ActivationReading.Accepted(UNTIL_MARCH));
        assertThat(fault(code, lastMoment.plusSeconds(1))).isEqualTo(ActivationFault.OVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "abc.def.ghi", "あいう", ".", "a.", "====.====", "a.b"})
    @DisplayName("コードでないものは断る")
    void refusesWhatIsNoCode(String code) {
        assertThat(fault(code)).isIn(ActivationFault.FORMAT, ActivationFault.NO_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# tashika option 2\noption = paper\ndevice = reader-1\nuntil = 2027-03-31\n",
                "# tashika option 1\noption = other\ndevice = reader-1\nuntil = 2027-03-31\n",
                "# tashika option 1\noption = paper\ndevice = reader-1\nuntil = 2027-02-30\n",
                "# tashika option 1\noption = paper\ndevice = reader-1\n",
                "# tashika option 1\noption = paper\ndevice = reader-1\nuntil = 2027-03-31\ndevice = reader-2\n",
                "# tashika accuracy 1\nengine = faceplugin-512\n"
            })
    @DisplayName("運用者が署名したほかのものは、コードではない")
    void refusesOtherSignedTexts(String text) {
        assertThat(fault(signed(text))).isEqualTo(ActivationFault.FORMAT);
    }

    @Test
    @Tag("OCR-012")
    @DisplayName("別の読取機、書き換え、別の認証局、運用者でない者のコードは、一文を添えて断る")
    void refusesForeignCodes() throws Exception {
        String code = ActivationCode.of(UNTIL_MARCH, operator);
        Activation other = new Activation(Activation.Option.PAPER, "reader-2", UNTIL_MARCH.until());
        String otherCode = ActivationCode.of(other, operator);
        assertThat(fault(otherCode)).isEqualTo(ActivationFault.OTHER_DEVICE);
        String bare = code.replace("\n", "");
        String otherBare = otherCode.replace("\n", "");
        String mixed = bare.substring(0, bare.indexOf('.')) + otherBare.substring(otherBare.indexOf('.'));
        assertThat(fault(mixed)).isEqualTo(ActivationFault.WRONG_SIGNATURE);
        CertificateAuthority another =
                CertificateAuthority.init(folder.resolve("another"), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(fault(ActivationCode.of(UNTIL_MARCH, signer(another, Role.OPERATOR, "admin"))))
                .isEqualTo(ActivationFault.UNKNOWN_SIGNER);
        assertThat(fault(ActivationCode.of(UNTIL_MARCH, signer(authority, Role.FACILITY, "4819999999"))))
                .isEqualTo(ActivationFault.NOT_AN_OPERATOR);
        assertThat(fault("x".repeat(ActivationCode.LENGTH_MAX + 1))).isEqualTo(ActivationFault.FORMAT);
    }

    @Test
    @DisplayName("途中で切れたコードは、どこで切れても断る")
    void refusesCutCodes() {
        String code = ActivationCode.of(UNTIL_MARCH, operator).replace("\n", "");
        for (int length = 0; length < code.length() - 1; length += 13) {
            assertThat(fault(code.substring(0, length))).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(ActivationFault.class)
    @DisplayName("どの理由にも日本語の一文がある")
    void hasASentence(ActivationFault fault) {
        assertThat(fault.sentence()).endsWith("。").hasSizeLessThan(80);
    }

    @Test
    @Tag("OCR-012")
    @DisplayName("入れたコードは起動し直しても残り、悪いコードは前のコードを消さない")
    void isKept() throws Exception {
        Options options = options(NOW);
        assertThat(options.kept()).isEmpty();
        assertThat(options.isActive(Activation.Option.PAPER)).isFalse();
        assertThat(options.enter("abc")).isInstanceOf(ActivationReading.Refused.class);
        assertThat(options.kept()).isEmpty();
        options.enter(ActivationCode.of(UNTIL_MARCH, operator));
        options.enter("abc");
        assertThat(options(NOW).kept()).contains(new ActivationReading.Accepted(UNTIL_MARCH));
        assertThat(options(NOW).isActive(Activation.Option.PAPER)).isTrue();
        assertThat(options(NOW.plusSeconds(200L * 86_400)).isActive(Activation.Option.PAPER))
                .isFalse();
        assertThat(new Options(state, Optional.empty(), "reader-1", InstantSource.fixed(NOW)).kept())
                .contains(new ActivationReading.Refused(ActivationFault.NO_AUTHORITY));
        Files.write(state.resolve("paper.code"), new byte[] {(byte) 0xFF});
        assertThat(options(NOW).kept()).contains(new ActivationReading.Refused(ActivationFault.FORMAT));
    }
}
