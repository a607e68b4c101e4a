package jp.tashika.central.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@Tag("NET-002")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassedCertificateTest {

    private X509Certificate certificate;
    private String base64;

    @BeforeAll
    void issue(@TempDir Path folder) throws CertificateEncodingException {
        certificate = CertificateAuthority.init(folder.resolve("ca"), Clock.systemUTC())
                .issue(Wish.of(new Holder(Role.OPERATOR, "watch")))
                .certificate();
        base64 = Base64.getEncoder().encodeToString(certificate.getEncoded());
    }

    @Test
    @DisplayName("RFC 9440、URLエンコードしたPEM、base64だけの三つの書き方を読む")
    void readsThreeForms() {
        String pem = "-----BEGIN%20CERTIFICATE-----%0A" + base64 + "%0A-----END%20CERTIFICATE-----%0A";
        for (String text : List.of(
                ":" + base64 + ":",
                base64,
                pem,
                pem.replace("%0A", "%0D%0A"),
                pem.replace("/", "%2F").replace("+", "%2b").replace("=", "%3D"),
                pem.replace("%20", " ").replace("%0A", " "))) {
            assertThat(PassedCertificate.parse(text)).as(text).contains(certificate);
        }
    }

    @Test
    @DisplayName("証明書ちょうど一つでなければ、どの書き方でも読まない")
    void refusesEverythingElse() throws CertificateEncodingException {
        byte[] der = certificate.getEncoded();
        String pem = "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        for (String text : List.of(
                "",
                ":",
                "::",
                ":" + base64,
                base64 + ":",
                "::" + base64 + "::",
                ":" + base64 + ":;a=1",
                ":" + base64 + ":, :" + base64 + ":",
                " " + base64,
                base64.replaceFirst("^....", "AAAA"),
                base64.substring(0, base64.length() / 2),
                base64.replace('/', '_').replace('+', '-') + "-_",
                encode(Arrays.copyOf(der, der.length + 1)),
                encode(Arrays.copyOf(der, der.length - 1)),
                encode(pem.getBytes(StandardCharsets.US_ASCII)),
                pem + pem,
                pem.substring(1),
                pem.replace("END", "FIN"),
                pem.replace(" CERTIFICATE", " X509 CRL"),
                pem.replaceFirst("\n", "%zz"),
                pem.replaceFirst("\n", "%00"),
                "-----BEGIN CERTIFICATE-----",
                "-----BEGIN CERTIFICATE----------END CERTIFICATE-----")) {
            assertThat(PassedCertificate.parse(text)).as(text).isEmpty();
        }
    }

    private static String encode(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }
}
