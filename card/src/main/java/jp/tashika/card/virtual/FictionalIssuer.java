package jp.tashika.card.virtual;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import jp.tashika.card.application.TokenKind;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;

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

    private final FictionalAuthority authority;

    private FictionalIssuer(FictionalAuthority authority) {
        this.authority = authority;
    }

    /** 電子証明書と鍵。A certificate and the key it belongs to, as they are put onto a card. */
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
        return new FictionalIssuer(FictionalAuthority.create(NAME, keys, serial, from));
    }

    /**
     * Issues a certificate for authentication; it names nobody.
     *
     * @param own the keys of the card (RSA, 2,048 bits)
     * @param subject fourteen letters and digits, the municipality's five, {@code 003A}
     */
    public Issued issue(KeyPair own, BigInteger serial, String subject, Instant from, Instant until)
            throws GeneralSecurityException {
        return authority.issue(own, serial, subject, from, until, extensions -> {
            extensions.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            extensions.addExtension(
                    Extension.certificatePolicies,
                    true,
                    new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(AUTHENTICATION_POLICY))));
        });
    }

    /** 認証局の証明書。What a centre that takes these cards trusts. */
    public X509Certificate certificate() {
        return authority.certificate();
    }

    /** 公的個人認証APの仮想カード。Puts what was issued onto a card, with the PIN of four digits and the files around it. */
    public VirtualApplication jpki(Issued issued, VirtualSecret pin) throws GeneralSecurityException {
        return new VirtualApplication()
                .file(CardFile.TOKEN, TokenKind.CARD.toDescription(), Access.FREE)
                .file(CardFile.PRESENCE, CardFile.presence(false), Access.FREE)
                .file(
                        CardFile.AUTHENTICATION_CERTIFICATE,
                        CardFile.padded(issued.certificate().getEncoded()),
                        Access.FREE)
                .file(
                        CardFile.AUTHENTICATION_AUTHORITY,
                        CardFile.padded(certificate().getEncoded()),
                        Access.FREE)
                .key(CardFile.AUTHENTICATION_KEY, issued.keys().getPrivate(), Access.by(CardFile.PIN))
                .secret(CardFile.PIN, pin)
                .secret(CardFile.SIGNATURE_PASSWORD, VirtualSecret.of(SIGNATURE_PASSWORD, 5));
    }
}
