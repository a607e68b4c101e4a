package jp.tashika.card.cardface;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/** Signatures as cards have them: RSA, PKCS #1 v1.5, SHA-256. */
final class RsaSignature {

    private static final String ALGORITHM = "SHA256withRSA";

    private RsaSignature() {}

    /** Over the parts, one behind the other. */
    static byte[] of(PrivateKey key, byte[]... parts) throws GeneralSecurityException {
        Signature rsa = Signature.getInstance(ALGORITHM);
        rsa.initSign(key);
        for (byte[] part : parts) {
            rsa.update(part);
        }
        return rsa.sign();
    }

    /**
     * Whether the key made the signature; one of another length is none.
     *
     * @throws GeneralSecurityException when the key is none of RSA
     */
    static boolean isRight(PublicKey key, byte[] signature, byte[]... parts) throws GeneralSecurityException {
        Signature rsa = Signature.getInstance(ALGORITHM);
        rsa.initVerify(key);
        for (byte[] part : parts) {
            rsa.update(part);
        }
        try {
            return rsa.verify(signature);
        } catch (SignatureException e) {
            return false;
        }
    }
}
