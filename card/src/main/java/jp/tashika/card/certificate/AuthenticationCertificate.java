package jp.tashika.card.certificate;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/** 利用者証明用電子証明書。The certificate on a card that shows who its holder is, by a serial and not by a name. */
public final class AuthenticationCertificate {

    /** The longest taken; a file of a card has 2,048 bytes. */
    public static final int LENGTH_MAX = 8_192;

    /** Its last day is one of the Japanese calendar. */
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final X509Certificate certificate;

    private AuthenticationCertificate(X509Certificate certificate) {
        this.certificate = certificate;
    }

    public static AuthenticationCertificate of(X509Certificate certificate) {
        return new AuthenticationCertificate(certificate);
    }

    /**
     * Reads what somebody presented: DER, and nothing behind it.
     *
     * @throws CertificateException when it is no certificate; what it is instead is not told
     */
    public static AuthenticationCertificate parse(byte[] der) throws CertificateException {
        if (der.length > LENGTH_MAX) {
            throw new CertificateException("longer than any certificate of a card");
        }
        AuthenticationCertificate read = new AuthenticationCertificate(read(der));
        if (!Arrays.equals(read.toBytes(), der) || unusedBits(der, read.certificate) != 0) {
            throw new CertificateException("no certificate in DER, or more than one");
        }
        return read;
    }

    /** Of the signature at the end: the JDK passes over them, and one certificate could be written in two ways. */
    private static int unusedBits(byte[] der, X509Certificate certificate) {
        return der[der.length - certificate.getSignature().length - 1];
    }

    private static X509Certificate read(byte[] der) throws CertificateException {
        X509Certificate read;
        try {
            read = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new CertificateException("not a certificate"); // the cause would quote it
        }
        if (read == null) {
            throw new CertificateException("nothing there");
        }
        return read;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public byte[] toBytes() throws CertificateEncodingException {
        return certificate.getEncoded();
    }

    /** 有効期間の始まり。Its first moment. */
    public Instant from() {
        return certificate.getNotBefore().toInstant();
    }

    /** 有効期間の終わり。The last moment it is good for everything. */
    public Instant until() {
        return certificate.getNotAfter().toInstant();
    }

    /** 有効期限。The Japanese day of that moment. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(until(), JAPAN);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, JAPAN);
    }

    /**
     * 署名の検証。Whether the key of this certificate signed the content (RSA, PKCS #1 v1.5, SHA-256).
     *
     * <p>Says nothing about the certificate itself: anybody can make one.
     */
    public boolean verifies(byte[] content, byte[] signature) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initVerify(certificate.getPublicKey()); // the key, not the certificate: that would look at its usage
            rsa.update(content);
            return rsa.verify(signature);
        } catch (SignatureException e) {
            return false; // of another length
        } catch (GeneralSecurityException e) {
            return false; // the key is none of RSA
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuthenticationCertificate that && certificate.equals(that.certificate);
    }

    @Override
    public int hashCode() {
        return certificate.hashCode();
    }

    /** Personal: serial and subject stand for a person. */
    @Override
    public String toString() {
        return "AuthenticationCertificate[masked]";
    }
}
