package jp.tashika.card.certificate;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.tashika.card.certificate.CrookedIssuer.Draft;

/** Whatever somebody presents as a certificate, it is judged or refused; changed in one byte it is genuine no more. */
class CertificateFuzzTest {

    private static final Instant NOW = Instant.parse("2025-01-10T03:00:00Z");
    private static final KeyPair KEYS = CrookedIssuer.rsa(2048);
    private static final byte[] RIGHT = right();
    private static final CertificateRules RULES = rules();

    private static byte[] right() {
        try {
            return Draft.of(CrookedIssuer.REAL_NAME).signedBy(KEYS).getEncoded();
        } catch (CertificateException e) {
            throw new AssertionError(e);
        }
    }

    private static CertificateRules rules() {
        try {
            Authority authority =
                    Authority.of(Draft.authority(CrookedIssuer.REAL_NAME, KEYS).signedBy(KEYS));
            return new CertificateRules(List.of(authority), false, GraceFrom.END_OF_MONTH);
        } catch (CertificateException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isGenuine(byte[] presented) {
        try {
            AuthenticationCertificate certificate = AuthenticationCertificate.parse(presented);
            certificate.verifies(presented, presented);
            return RULES.origin(certificate, NOW) instanceof Origin.Genuine;
        } catch (CertificateException e) {
            return false;
        }
    }

    /** The bytes say which bytes of a right certificate are changed, and into what: two of place, one of value. */
    @FuzzTest(maxDuration = "60s")
    void changes(byte[] bytes) {
        byte[] changed = RIGHT.clone();
        for (int i = 0; i + 2 < bytes.length; i += 3) {
            changed[(((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF)) % changed.length] = bytes[i + 2];
        }
        if (isGenuine(changed) != Arrays.equals(changed, RIGHT)) {
            throw new AssertionError("a changed certificate is genuine, or a right one is not");
        }
    }

    @FuzzTest(maxDuration = "60s")
    void certificates(byte[] bytes) {
        if (isGenuine(bytes)) {
            throw new AssertionError("nobody signed it");
        }
    }

    @FuzzTest(maxDuration = "60s")
    void policies(byte[] bytes) {
        if (Policies.parse(bytes).stream().anyMatch(policy -> policy.length() % 2 != 0)) {
            throw new AssertionError("half a byte");
        }
    }
}
