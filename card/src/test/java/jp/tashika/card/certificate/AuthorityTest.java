package jp.tashika.card.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.util.HexFormat;
import java.util.Locale;
import jp.tashika.card.certificate.CrookedIssuer.Draft;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("認証局")
class AuthorityTest {

    private static final KeyPair KEYS = CrookedIssuer.rsa(2048);

    private static Draft draft() {
        return Draft.authority(CrookedIssuer.REAL_NAME, KEYS);
    }

    @Test
    @DisplayName("鍵識別子は鍵から作る SHA-1 で、証明書に書いてあることによらない")
    void isNamedByItsKey() throws Exception {
        String expected = HexFormat.of()
                .formatHex(new JcaX509ExtensionUtils()
                        .createSubjectKeyIdentifier(KEYS.getPublic())
                        .getKeyIdentifier())
                .toUpperCase(Locale.ROOT);
        assertThat(Authority.of(draft().signedBy(KEYS)).keyIdentifier()).isEqualTo(expected);
        assertThat(Authority.of(draft().with(
                                        Extension.subjectKeyIdentifier,
                                        new JcaX509ExtensionUtils()
                                                .createSubjectKeyIdentifier(CrookedIssuer.OWN.getPublic()))
                                .signedBy(KEYS))
                        .keyIdentifier())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("認証局でないもの、弱い鍵、自分で署名していないものは認証局として受け取らない")
    void refusesWhatIsNone() {
        KeyPair weak = CrookedIssuer.rsa(1024);
        assertRefused(draft().without(Extension.basicConstraints), KEYS);
        assertRefused(draft().without(Extension.keyUsage), KEYS);
        assertRefused(draft().usage(KeyUsage.digitalSignature), KEYS);
        assertRefused(Draft.of(CrookedIssuer.REAL_NAME), KEYS);
        assertRefused(draft().own(weak), weak);
        assertRefused(draft(), CrookedIssuer.OWN);
    }

    private static void assertRefused(Draft draft, KeyPair signer) {
        assertThatThrownBy(() -> Authority.of(draft.signedBy(signer))).isInstanceOf(CertificateException.class);
    }

    @ParameterizedTest(name = "{0}: 試験用 {1}")
    @CsvSource(delimiter = '|', textBlock = """
            C=JP,O=JPKI,OU=JPKI for user authentication | false
            C=JP,O=JPKI-TEST,OU=JPKI for user authentication | true
            C=JP,O=jpki | true
            C=JP,OU=JPKI | true
            C=JP,O=JPKI,O=Somebody | true
            C=JP,O=Tashika,CN=O\\=JPKI | true
            CN=JPKI | true
            """)
    @DisplayName("本物と同じ組織名だけが本物で、ほかはすべて試験用である")
    void tellsTests(String name, boolean isTest) throws Exception {
        X500Name x500 = new X500Name(name);
        assertThat(Authority.of(Draft.authority(x500, KEYS).signedBy(KEYS)).isTest())
                .isEqualTo(isTest);
    }
}
