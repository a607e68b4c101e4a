package jp.tashika.central.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** 本人性の確認。Where the certificate of a caller comes from; what is returned was issued by the authority. */
public interface Identity {

    Optional<X509Certificate> certificate(HttpServletRequest request);
}
