package jp.tashika.certificates.authority;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;

/** 署名。How certificates and revocation lists are made: EC P-256, SHA-256, by Bouncy Castle over the JDK's providers. */
final class Signing {

    /** So that a machine whose clock is a little behind accepts a certificate made a moment ago. */
    private static final Duration BACKDATED = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();

    private Signing() {}

    static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    static X509Certificate root(KeyPair key, Instant now, Duration length)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(
                        BCStyle.CN,
                        "Tashika Test CA " + newSerial().toString(16).substring(0, 8))
                .addRDN(BCStyle.O, "Tashika")
                .build();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name, newSerial(), Date.from(now.minus(BACKDATED)), Date.from(now.plus(length)), name, key.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key.getPublic()));
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key.getPrivate())));
    }

    /** A certificate for {@code wish}; it never outlives the authority's own. */
    static X509Certificate leaf(KeyPair key, Wish wish, X509Certificate authority, PrivateKey authorityKey, Instant now)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        Instant last = authority.getNotAfter().toInstant();
        Instant end = now.plus(Duration.ofDays(wish.days()));
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                X500Name.getInstance(authority.getSubjectX500Principal().getEncoded()),
                newSerial(),
                Date.from(now.minus(BACKDATED)),
                Date.from(end.isAfter(last) ? last : end),
                subject(wish.holder()),
                key.getPublic());
        addUsage(builder, wish.holder().role());
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(authority));
        if (!wish.hosts().isEmpty()) {
            builder.addExtension(Extension.subjectAlternativeName, false, alternativeNames(wish.hosts()));
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(authorityKey)));
    }

    static X509CRL revocationList(Revocations revocations, X509Certificate authority, PrivateKey authorityKey)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        JcaX509v2CRLBuilder builder =
                new JcaX509v2CRLBuilder(authority.getSubjectX500Principal(), Date.from(revocations.now()));
        builder.setNextUpdate(Date.from(revocations.nextUpdate()));
        for (Entry entry : revocations.revoked()) {
            builder.addCRLEntry(
                    entry.serial(),
                    Date.from(entry.revokedAt().orElse(revocations.now())),
                    CRLReason.cessationOfOperation);
        }
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(revocations.number()));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority));
        return new JcaX509CRLConverter().getCRL(builder.build(signer(authorityKey)));
    }

    /** 失効リストの中身。What goes into a revocation list. */
    record Revocations(List<Entry> revoked, BigInteger number, Instant now, Instant nextUpdate) {}

    static byte[] pem(Object thing) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(thing);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void addUsage(X509v3CertificateBuilder builder, Role role) throws CertIOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(role.purpose()));
    }

    private static X500Name subject(Holder holder) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, "Tashika")
                .addRDN(BCStyle.OU, holder.role().word())
                .addRDN(BCStyle.CN, holder.name())
                .build();
    }

    private static GeneralNames alternativeNames(List<String> hosts) {
        return new GeneralNames(hosts.stream()
                .map(host ->
                        new GeneralName(IPAddress.isValid(host) ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new));
    }

    private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    }

    private static BigInteger newSerial() {
        return new BigInteger(126, RANDOM).setBit(126);
    }
}
