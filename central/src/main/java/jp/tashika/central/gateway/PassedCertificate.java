package jp.tashika.central.gateway;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 渡された証明書。One certificate as proxies write it into a header.
 *
 * <ul>
 *   <li>RFC 9440, {@code Client-Cert}: DER in base64 between colons
 *   <li>PEM, URL-encoded: nginx {@code $ssl_client_escaped_cert}
 *   <li>DER in base64 alone: HAProxy {@code %[ssl_c_der,base64]}
 * </ul>
 */
final class PassedCertificate {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----\\s*");

    private PassedCertificate() {}

    /** Empty when the text is not exactly one certificate in one of the forms. */
    static Optional<X509Certificate> parse(String text) {
        try {
            return certificate(der(text));
        } catch (IllegalArgumentException | CertificateException e) {
            return Optional.empty();
        }
    }

    private static byte[] der(String text) {
        if (text.startsWith("-----")) {
            // a plus sign is base64 here, not a blank
            Matcher pem = PEM.matcher(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.US_ASCII));
            return pem.matches() ? base64(pem.group(1).replaceAll("\\s", "")) : new byte[0];
        }
        boolean isBetweenColons = text.length() > 1 && text.startsWith(":") && text.endsWith(":");
        return base64(isBetweenColons ? text.substring(1, text.length() - 1) : text);
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static Optional<X509Certificate> certificate(byte[] der) throws CertificateException {
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        // the factory also reads other forms, and does not look at what follows the first certificate
        return Arrays.equals(certificate.getEncoded(), der) ? Optional.of(certificate) : Optional.empty();
    }
}
