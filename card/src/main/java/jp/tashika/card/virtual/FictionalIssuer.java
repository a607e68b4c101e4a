package jp.tashika.card.virtual;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * 架空の発行機関。Issues certificates for authentication in the profile of the real one, under a name that says TEST: no real
 * centre takes them, and ours only where it is told to.
 */
public final class FictionalIssuer {

    /** 証明書ポリシー。Of certificates for authentication. */
    public static final String AUTHENTICATION_POLICY = "1.2.392.200149.8.5.1.3.30";

    /** 署名用パスワード。Every card has one; no reader asks for it. */
    private static final String SIGNATURE_PASSWORD = "ABC123";

    private static final X500Name NAME = new X500Name("C=JP,O=JPKI-TEST,OU=JPKI for user authentication,"
            + "OU=Japan Agency for Local Authority Information Systems");
    private static final String ALGORITHM = "SHA256withRSA";
    private static final int AUTHORITY_DAYS = 3_652;
    private static final int FILE_LENGTH = 2_048;

    private final KeyPair keys;
    private final X509Certificate certificate;

    private FictionalIssuer(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** 利用者証明。A certificate and the key it belongs to, as they are put onto a card. */
    public record Issued(X509Certificate certificate, KeyPair keys) {
        @Override
        public String toString() {
            return "Issued[masked]";
        }
    }

    /**
     * A new generation of the authority; all of them have one name.
     *
     * @param keys of its own (RSA, 2,048 bits)
     */
    public static FictionalIssuer create(KeyPair keys, BigInteger serial, Instant from)
            throws GeneralSecurityException {
        try {
            JcaX509v3CertificateBuilder authority = new JcaX509v3CertificateBuilder(
                    NAME,
                    serial,
                    Date.from(from),
                    Date.from(from.plus(AUTHORITY_DAYS, ChronoUnit.DAYS)),
                    NAME,
                    keys.getPublic());
            authority.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            authority.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            authority.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
            return new FictionalIssuer(keys, signed(authority, keys));
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /**
     * Issues a certificate for authentication; it names nobody.
     *
     * @param own the keys of the card (RSA, 2,048 bits)
     * @param subject fourteen letters and digits, the municipality's five, {@code 003A}
     */
    public Issued issue(KeyPair own, BigInteger serial, String subject, Instant from, Instant until)
            throws GeneralSecurityException {
        try {
            JcaX509v3CertificateBuilder wanted = new JcaX509v3CertificateBuilder(
                    NAME,
                    serial,
                    Date.from(from),
                    Date.from(until),
                    new X500Name("C=JP,CN=" + subject),
                    own.getPublic());
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            wanted.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            wanted.addExtension(
                    Extension.certificatePolicies,
                    true,
                    new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(AUTHENTICATION_POLICY))));
            wanted.addExtension(
                    Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(keys.getPublic()));
            return new Issued(signed(wanted, keys), own);
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder wanted, KeyPair by)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(wanted.build(new JcaContentSignerBuilder(ALGORITHM).build(by.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** 認証局の証明書。What a centre that takes these cards trusts. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** 公的個人認証APの仮想カード。Puts what was issued onto a card, with the PIN of four digits and the files around it. */
    public VirtualApplication jpki(Issued issued, VirtualSecret pin) throws GeneralSecurityException {
        return new VirtualApplication()
                .file(0x000A, padded(issued.certificate().getEncoded()), Access.FREE)
                .file(0x000B, padded(certificate.getEncoded()), Access.FREE)
                .key(0x0017, issued.keys().getPrivate(), Access.by(0x0018))
                .secret(0x0018, pin)
                .secret(0x001B, VirtualSecret.of(SIGNATURE_PASSWORD, 5));
    }

    /** A file of a card is longer than what stands in it. */
    private static byte[] padded(byte[] content) {
        return Arrays.copyOf(content, Math.max(FILE_LENGTH, content.length));
    }
}
