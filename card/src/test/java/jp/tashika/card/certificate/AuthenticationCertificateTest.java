package jp.tashika.card.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import jp.tashika.card.certificate.CrookedIssuer.Draft;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("利用者証明用電子証明書")
@Tag("CRD-005")
class AuthenticationCertificateTest {

    private static final KeyPair AUTHORITY = CrookedIssuer.rsa(2048);
    private static final AuthenticationCertificate CERTIFICATE =
            AuthenticationCertificate.of(Draft.of(CrookedIssuer.TEST_NAME).signedBy(AUTHORITY));
    private static final byte[] CHALLENGE = "a challenge".getBytes(StandardCharsets.US_ASCII);

    private static byte[] signed(String algorithm, KeyPair keys) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(keys.getPrivate());
        signature.update(CHALLENGE);
        return signature.sign();
    }

    @Test
    @DisplayName("証明書の鍵による署名だけが合う")
    void verifiesItsOwnSignature() throws Exception {
        byte[] signature = signed("SHA256withRSA", CrookedIssuer.OWN);
        assertThat(CERTIFICATE.verifies(CHALLENGE, signature)).isTrue();
        assertThat(CERTIFICATE.verifies("another".getBytes(StandardCharsets.US_ASCII), signature))
                .isFalse();
        assertThat(CERTIFICATE.verifies(CHALLENGE, signed("SHA256withRSA", AUTHORITY)))
                .isFalse();
        assertThat(CERTIFICATE.verifies(CHALLENGE, signed("SHA1withRSA", CrookedIssuer.OWN)))
                .isFalse();
        assertThat(CERTIFICATE.verifies(CHALLENGE, signed("SHA512withRSA", CrookedIssuer.OWN)))
                .isFalse();
        signature[17] ^= 1;
        assertThat(CERTIFICATE.verifies(CHALLENGE, signature)).isFalse();
    }

    @ParameterizedTest(name = "{0} バイト")
    @ValueSource(ints = {0, 1, 255, 257, 512, 100_000})
    @DisplayName("長さの違う署名は合わない")
    void refusesOtherLengths(int length) {
        assertThat(CERTIFICATE.verifies(CHALLENGE, new byte[length])).isFalse();
    }

    @Test
    @DisplayName("RSAでない鍵の証明書では何も合わない")
    void refusesOtherKeys() throws Exception {
        KeyPair elliptic = CrookedIssuer.elliptic();
        AuthenticationCertificate other = AuthenticationCertificate.of(
                Draft.of(CrookedIssuer.TEST_NAME).own(elliptic).signedBy(AUTHORITY));
        assertThat(other.verifies(CHALLENGE, signed("SHA256withECDSA", elliptic)))
                .isFalse();
    }

    @Test
    @DisplayName("DERの証明書ひとつだけを読み、余分、PEM、切れ端、長すぎるものは断る")
    void readsExactlyOne() throws Exception {
        byte[] der = CERTIFICATE.toBytes();
        assertThat(AuthenticationCertificate.parse(der)).isEqualTo(CERTIFICATE);
        String pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.writeBytes(der);
        twice.writeBytes(der);
        for (byte[] wrong : List.of(
                new byte[0],
                new byte[] {0x30, 3, 1, 2, 3},
                pem.getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOf(der, der.length - 1),
                Arrays.copyOf(der, der.length + 1),
                twice.toByteArray(),
                Arrays.copyOf(der, AuthenticationCertificate.LENGTH_MAX + 1))) {
            assertThatThrownBy(() -> AuthenticationCertificate.parse(wrong))
                    .as(wrong.length + " bytes")
                    .isInstanceOf(CertificateException.class)
                    .hasNoCause();
        }
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(textBlock = """
            0123456789ABCDEF0123456789ABCDEF01234567, 0
            0123456789ABCDEF0123456789ABCDEF01234567, 0A
            0123456789ABCDEF0123456789ABCDEF01234567, 1f
            0123456789ABCDEF0123456789ABCDEF01234567, -1
            0123456789ABCDEF0123456789ABCDEF01234567, ''
            0123456789ABCDEF0123456789ABCDEF01234567, 11111111111111111111111111111111111111111
            0123456789abcdef0123456789ABCDEF01234567, 1F
            0123456789ABCDEF, 1F
            'C=JP, O=JPKI', 1F
            """)
    @DisplayName("証明書の鍵は一通りにしか書けない")
    void writesAKeyInOneWay(String authority, String serial) {
        assertThat(new CertificateKey("0123456789ABCDEF0123456789ABCDEF01234567", "1F").serial())
                .isEqualTo("1F");
        assertThatThrownBy(() -> new CertificateKey(authority, serial))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no key of a certificate");
    }
}
