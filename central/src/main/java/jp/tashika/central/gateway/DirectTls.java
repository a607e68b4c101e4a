package jp.tashika.central.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** 直接のmTLS。The certificate of the connection, whose chain the handshake has checked. */
public final class DirectTls implements Identity {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    @Override
    public Optional<X509Certificate> certificate(HttpServletRequest request) {
        return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
                ? Optional.of(chain[0])
                : Optional.empty();
    }
}
