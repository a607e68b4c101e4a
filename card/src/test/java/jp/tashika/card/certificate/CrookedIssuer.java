package jp.tashika.card.certificate;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues certificates as they should be, and with one thing wrong. */
final class CrookedIssuer {

    static final String POLICY = "1.2.392.200149.8.5.1.3.30";
    static final X500Name REAL_NAME = new X500Name(
            "C=JP,O=JPKI,OU=JPKI for user authentication," + "OU=Japan Agency for Local Authority Information Systems");
    static final X500Name TEST_NAME = new X500Name("C=JP,O=JPKI-TEST,OU=JPKI for user authentication");

    static final KeyPair OWN = rsa(2048);

    private CrookedIssuer() {}

    static KeyPair rsa(int bits) {
        return rsa(bits, RSAKeyGenParameterSpec.F4);
    }

    static KeyPair rsa(int bits, BigInteger exponent) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(new RSAKeyGenParameterSpec(bits, exponent));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static KeyPair elliptic() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A certificate about to be signed; right until somebody changes it. */
    static final class Draft {
        private final Map<ASN1ObjectIdentifier, ASN1Encodable> extensions = new LinkedHashMap<>();
        private X500Name issuer;
        private X500Name subject = new X500Name("C=JP,CN=FICTIONAL0000148001003A");
        private BigInteger serial = BigInteger.valueOf(0x2A);
        private Instant from = Instant.parse("2020-08-21T00:00:00Z");
        private Instant until = Instant.parse("2025-08-20T14:59:59Z");
        private KeyPair own = OWN;
        private String algorithm = "SHA256withRSA";

        private boolean isCritical = true;

        private Draft(X500Name issuer) {
            this.issuer = issuer;
        }

        static Draft of(X500Name issuer) {
            return new Draft(issuer).usage(KeyUsage.digitalSignature).policy(POLICY);
        }

        static Draft authority(X500Name name, KeyPair keys) {
            Draft draft = new Draft(name);
            draft.subject = name;
            draft.serial = BigInteger.ONE;
            draft.own = keys;
            draft.from = Instant.parse("2015-10-20T00:00:00Z");
            draft.until = Instant.parse("2025-10-19T14:59:59Z");
            return draft.with(Extension.basicConstraints, new BasicConstraints(true))
                    .usage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
        }

        Draft issuer(X500Name changed) {
            issuer = changed;
            return this;
        }

        Draft serial(BigInteger changed) {
            serial = changed;
            return this;
        }

        Draft from(String changed) {
            from = Instant.parse(changed);
            return this;
        }

        Draft until(String changed) {
            until = Instant.parse(changed);
            return this;
        }

        Draft own(KeyPair changed) {
            own = changed;
            return this;
        }

        Draft algorithm(String changed) {
            algorithm = changed;
            return this;
        }

        Draft usage(int bits) {
            return with(Extension.keyUsage, new KeyUsage(bits));
        }

        Draft policy(String identifier) {
            return with(
                    Extension.certificatePolicies,
                    new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(identifier))));
        }

        Draft with(ASN1ObjectIdentifier name, ASN1Encodable value) {
            extensions.put(name, value);
            return this;
        }

        Draft without(ASN1ObjectIdentifier name) {
            extensions.remove(name);
            return this;
        }

        /** As extensions that a reader may pass over. */
        Draft uncritical() {
            isCritical = false;
            return this;
        }

        Draft withUnknown() {
            return with(new ASN1ObjectIdentifier("1.2.392.999999.1"), DERNull.INSTANCE);
        }

        X509Certificate signedBy(KeyPair signer) {
            try {
                JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                        issuer, serial, Date.from(from), Date.from(until), subject, own.getPublic());
                for (Map.Entry<ASN1ObjectIdentifier, ASN1Encodable> extension : extensions.entrySet()) {
                    builder.addExtension(extension.getKey(), isCritical, extension.getValue());
                }
                return new JcaX509CertificateConverter()
                        .getCertificate(
                                builder.build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())));
            } catch (CertIOException | CertificateException | OperatorCreationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
