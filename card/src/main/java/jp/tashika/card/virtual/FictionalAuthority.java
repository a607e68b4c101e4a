package jp.tashika.card.virtual;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What both fictional authorities of cards have in common: a name, keys, a certificate of their own. */
final class FictionalAuthority {

    private static final String ALGORITHM = "SHA256withRSA";
    private static final int DAYS = 3_652;

    private final X500Name name;
    private final KeyPair keys;
    private final X509Certificate certificate;

    private FictionalAuthority(X500Name name, KeyPair keys, X509Certificate certificate) {
        this.name = name;
        this.keys = keys;
        this.certificate = certificate;
    }

    /** What a kind of certificate has beyond names and dates. */
    @FunctionalInterface
    interface Profile {
        void addTo(JcaX509v3CertificateBuilder wanted) throws CertIOException;
    }

    static FictionalAuthority create(X500Name name, KeyPair keys, BigInteger serial, Instant from)
            throws GeneralSecurityException {
        JcaX509v3CertificateBuilder wanted = new JcaX509v3CertificateBuilder(
                name, serial, Date.from(from), Date.from(from.plus(DAYS, ChronoUnit.DAYS)), name, keys.getPublic());
        X509Certificate certificate = signed(wanted, keys, authority -> {
            authority.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            authority.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            authority.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions().createSubjectKeyIdentifier(keys.getPublic()));
        });
        return new FictionalAuthority(name, keys, certificate);
    }

    FictionalIssuer.Issued issue(
            KeyPair own, BigInteger serial, String subject, Instant from, Instant until, Profile profile)
            throws GeneralSecurityException {
        JcaX509v3CertificateBuilder wanted = new JcaX509v3CertificateBuilder(
                name, serial, Date.from(from), Date.from(until), new X500Name("C=JP,CN=" + subject), own.getPublic());
        X509Certificate issued = signed(wanted, keys, extended -> {
            profile.addTo(extended);
            extended.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions().createAuthorityKeyIdentifier(keys.getPublic()));
        });
        return new FictionalIssuer.Issued(issued, own);
    }

    private static JcaX509ExtensionUtils extensions() {
        try {
            return new JcaX509ExtensionUtils();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder wanted, KeyPair by, Profile profile)
            throws GeneralSecurityException {
        try {
            profile.addTo(wanted);
            return new JcaX509CertificateConverter()
                    .getCertificate(wanted.build(new JcaContentSignerBuilder(ALGORITHM).build(by.getPrivate())));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    X509Certificate certificate() {
        return certificate;
    }
}
