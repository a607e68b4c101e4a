package jp.tashika.card.certificate;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import jp.tashika.card.tlv.MalformedTlv;
import jp.tashika.card.tlv.Tlv;

/**
 * 認証局の世代。One generation of the authority that issues certificates for authentication.
 *
 * <p>All generations have one name, so a generation is told by its key.
 */
public final class Authority {

    /** The organisation of the real one; whatever has another name is for tests. */
    private static final String REAL = "JPKI";

    private static final String ORGANISATION = "O";
    private static final int KEY_CERT_SIGN = 5;
    private static final int BIT_STRING = 0x03;

    private final X509Certificate certificate;
    private final String keyIdentifier;

    private Authority(X509Certificate certificate, String keyIdentifier) {
        this.certificate = certificate;
        this.keyIdentifier = keyIdentifier;
    }

    /**
     * Takes the certificate of an authority, which whoever configures it answers for.
     *
     * @throws CertificateException when no authority can have it: not its own, of a weak key, not for certificates
     */
    public static Authority of(X509Certificate certificate) throws CertificateException {
        boolean[] usage = Objects.requireNonNullElse(certificate.getKeyUsage(), new boolean[KEY_CERT_SIGN + 1]);
        if (certificate.getBasicConstraints() < 0 || !usage[KEY_CERT_SIGN]) {
            throw new CertificateException("not the certificate of an authority");
        }
        if (!isStrong(certificate.getPublicKey())) {
            throw new CertificateException("the key of the authority is weak");
        }
        if (!isSignedBy(certificate, certificate.getPublicKey())) {
            throw new CertificateException("the authority did not sign its own certificate");
        }
        return new Authority(certificate, identifierOf(certificate.getPublicKey()));
    }

    static boolean isStrong(PublicKey key) {
        return key instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() >= 2048
                && rsa.getPublicExponent().bitLength() >= 17; // 65,537 and above
    }

    /** Whether the key made the signature. */
    static boolean isSignedBy(X509Certificate certificate, PublicKey key) {
        try {
            certificate.verify(key);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** RFC 5280, section 4.2.1.2, method 1: SHA-1 over the key's bits, as OCSP names an issuer too. */
    private static String identifierOf(PublicKey key) throws CertificateException {
        try {
            byte[] bits = Tlv.find(Tlv.parse(key.getEncoded()).inner(), BIT_STRING)
                    .map(Tlv::value)
                    .orElseThrow(() -> new CertificateException("a key without bits"));
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(bits, 1, bits.length - 1); // the first byte counts unused bits
            return HexFormat.of().withUpperCase().formatHex(sha.digest());
        } catch (MalformedTlv | NoSuchAlgorithmException e) {
            throw new CertificateException("a key of no known form", e);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** 鍵識別子。Forty hexadecimal digits made of its key, whatever its certificate says. */
    public String keyIdentifier() {
        return keyIdentifier;
    }

    /** 試験用。Whether it is another than the real one, by its own name. */
    public boolean isTest() {
        try {
            List<String> organisations = new LdapName(
                            certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(ORGANISATION))
                            .map(rdn -> rdn.getValue().toString())
                            .toList();
            return !organisations.equals(List.of(REAL));
        } catch (InvalidNameException e) {
            return true;
        }
    }

    boolean issued(X509Certificate other) {
        return isSignedBy(other, certificate.getPublicKey());
    }

    boolean isInForce(Instant moment) {
        return !moment.isBefore(certificate.getNotBefore().toInstant())
                && !moment.isAfter(certificate.getNotAfter().toInstant());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Authority that && certificate.equals(that.certificate);
    }

    @Override
    public int hashCode() {
        return certificate.hashCode();
    }

    @Override
    public String toString() {
        return "Authority[" + keyIdentifier + "]";
    }
}
