package jp.tashika.card.virtual;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.OtherName;
import org.bouncycastle.asn1.x509.PolicyInformation;

/**
 * 架空の署名用認証局。Issues certificates for signatures, which name their holder. No reader needs one: they are on virtual
 * cards because they are on real ones, behind a password.
 */
public final class FictionalSignatureIssuer {

    /** 証明書ポリシー。Of certificates for signatures; a centre takes none of them for authentication. */
    public static final String SIGNATURE_POLICY = "1.2.392.200149.8.5.1.1.20";

    private static final X500Name NAME = new X500Name(
            "C=JP,O=JPKI-TEST,OU=JPKI for digital signature,OU=Japan Agency for Local Authority Information Systems");
    private static final String PERSONAL = "1.2.392.200149.8.5.5.";
    private static final int HOLDER_NAME = 1;
    private static final int HOLDER_SEX = 3;
    private static final int HOLDER_BIRTHDATE = 4;
    private static final int HOLDER_ADDRESS = 5;

    private final FictionalAuthority authority;

    private FictionalSignatureIssuer(FictionalAuthority authority) {
        this.authority = authority;
    }

    /** @param keys of its own (RSA, 2,048 bits) */
    public static FictionalSignatureIssuer create(KeyPair keys, BigInteger serial, Instant from)
            throws GeneralSecurityException {
        return new FictionalSignatureIssuer(FictionalAuthority.create(NAME, keys, serial, from));
    }

    /**
     * Issues a certificate for signatures with the four items of its holder.
     *
     * @param own the keys of the card (RSA, 2,048 bits)
     */
    public FictionalIssuer.Issued issue(KeyPair own, BigInteger serial, CardHolder holder, Instant from, Instant until)
            throws GeneralSecurityException {
        return authority.issue(own, serial, "FICTIONAL" + serial, from, until, extensions -> {
            extensions.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            extensions.addExtension(
                    Extension.certificatePolicies,
                    true,
                    new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(SIGNATURE_POLICY))));
            extensions.addExtension(Extension.subjectAlternativeName, false, names(holder));
        });
    }

    private static GeneralNames names(CardHolder holder) {
        return new GeneralNames(new GeneralName[] {
            name(HOLDER_NAME, holder.name()),
            name(HOLDER_SEX, String.valueOf(holder.sex())),
            name(HOLDER_BIRTHDATE, DateTimeFormatter.BASIC_ISO_DATE.format(holder.birthdate())),
            name(HOLDER_ADDRESS, holder.address())
        });
    }

    private static GeneralName name(int item, String text) {
        return new GeneralName(
                GeneralName.otherName,
                new OtherName(new ASN1ObjectIdentifier(PERSONAL + item), new DERUTF8String(text)));
    }

    /** 認証局の証明書。That of the authority itself. */
    public X509Certificate certificate() {
        return authority.certificate();
    }
}
