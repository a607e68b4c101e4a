package jp.tashika.central.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 信頼するプロキシ。The certificate that a proxy on a private link took from its own mTLS and passed on in a header.
 *
 * <p>Nobody but the named addresses is believed, and the certificate's signature and dates are checked here once more. Two
 * such headers are none: a proxy that adds its own behind the caller's would let the caller choose.
 */
public final class TrustedProxy implements Identity {

    private final String header;
    private final Set<InetAddress> addresses;
    private final X509Certificate authority;

    public TrustedProxy(String header, Set<InetAddress> addresses, X509Certificate authority) {
        this.header = header;
        this.addresses = Set.copyOf(addresses);
        this.authority = authority;
    }

    @Override
    public Optional<X509Certificate> certificate(HttpServletRequest request) {
        if (!addresses.contains(InetAddress.ofLiteral(request.getRemoteAddr()))) {
            return Optional.empty();
        }
        List<String> passed = Collections.list(request.getHeaders(header));
        return passed.size() == 1 ? PassedCertificate.parse(passed.getFirst()).filter(this::isOurs) : Optional.empty();
    }

    private boolean isOurs(X509Certificate certificate) {
        try {
            certificate.verify(authority.getPublicKey());
            certificate.checkValidity();
            return true;
        } catch (GeneralSecurityException e) {
            return false; // not the authority's, or out of date
        }
    }
}
