package jp.tashika.card.certificate;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.List;

/** Whatever somebody presents as a certificate, it is judged or refused, and never taken for one of an authority. */
class CertificateFuzzTest {

    private static final CertificateRules RULES = new CertificateRules(List.of(), true, GraceFrom.END_OF_MONTH);
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    @FuzzTest(maxDuration = "60s")
    void certificates(byte[] bytes) {
        try {
            AuthenticationCertificate certificate = AuthenticationCertificate.parse(bytes);
            certificate.verifies(bytes, bytes);
            if (RULES.origin(certificate, NOW) instanceof Origin.Genuine) {
                throw new AssertionError("nobody is known");
            }
        } catch (CertificateException e) {
            // refused
        }
    }

    @FuzzTest(maxDuration = "60s")
    void policies(byte[] bytes) {
        if (Policies.parse(bytes).stream().anyMatch(policy -> policy.length() % 2 != 0)) {
            throw new AssertionError("half a byte");
        }
    }
}
