package jp.tashika.simulation.jlis;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import jp.tashika.card.virtual.FictionalIssuer;

/**
 * 認証局の世代。One generation of the authority, with the responder that answers for it; all of them have one name, so that
 * only the key tells them apart.
 *
 * @param number from 1, the oldest
 * @param keyIdentifier by which the generation is named
 * @param keys of the authority
 * @param responder the certificate of the responder, from this generation
 */
record Generation(
        int number,
        FictionalIssuer issuer,
        String keyIdentifier,
        KeyPair keys,
        X509Certificate responder,
        PrivateKey responderKey) {

    X509Certificate certificate() {
        return issuer.certificate();
    }

    @Override
    public String toString() {
        return "Generation[" + number + "]";
    }
}
