package jp.tashika.central.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;

/**
 * 信頼するプロキシ。The certificate that a proxy on a private link took from its own mTLS and passed on in a header.
 *
 * <p>Nobody but the named addresses is believed, and the certificate's signature and dates are checked here once more.
 */
public final class TrustedProxy implements Identity {

    private final String header;
    private final Set<String> addresses;
    private final X509Certificate authority;

    public TrustedProxy(String header, Set<String> addresses, X509Certificate authority) {
        this.header = header;
        this.addresses = Set.copyOf(addresses);
        this.authority = authority;
    }

    @Override
    public Optional<X509Certificate> certificate(HttpServletRequest request) {
        String passed = request.getHeader(header);
        return passed == null || !addresses.contains(request.getRemoteAddr()) ? Optional.empty() : read(passed);
    }

    private Optional<X509Certificate> read(String passed) {
        try {
            String pem = URLDecoder.decode(passed.replace("+", "%2B"), StandardCharsets.US_ASCII);
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            certificate.verify(authority.getPublicKey());
            certificate.checkValidity();
            return Optional.of(certificate);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty(); // no certificate, not the authority's, or out of date
        }
    }
}
