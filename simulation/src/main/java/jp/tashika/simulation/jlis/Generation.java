package jp.tashika.simulation.jlis;

import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import jp.tashika.card.virtual.FictionalIssuer;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/**
 * 認証局の世代。One generation of the authority, with the responder that answers for it; all of them have one name, so that
 * only the key tells them apart.
 *
 * @param number from 1, the oldest
 * @param keys of the authority
 * @param responder the certificate of the responder, from this generation
 */
record Generation(
        int number, FictionalIssuer issuer, KeyPair keys, X509Certificate responder, PrivateKey responderKey) {

    X509Certificate certificate() {
        return issuer.certificate();
    }

    /** 鍵識別子。By which the generation is named: the SHA-1 of its key (RFC 5280, 4.2.1.2), hexadecimal. */
    String keyId() {
        try {
            return HexFormat.of()
                    .formatHex(new JcaX509ExtensionUtils()
                            .createSubjectKeyIdentifier(keys.getPublic())
                            .getKeyIdentifier());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Generation[" + number + "]";
    }
}
