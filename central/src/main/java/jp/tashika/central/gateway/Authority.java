package jp.tashika.central.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;

/** 認証局。The one whose certificates are believed, with its revocation list. */
public final class Authority {

    private Authority() {}

    /** Reads the authority's certificate, PEM or DER. */
    public static X509Certificate certificate(Path file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    /** Reads a revocation list that {@code authority} signed. */
    static X509CRL revocations(Path file, X509Certificate authority) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
            list.verify(authority.getPublicKey());
            return list;
        }
    }
}
