package jp.tashika.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import jp.tashika.card.application.CertifiedInstitution;
import jp.tashika.card.cardface.CardVerifiableCertificate;
import jp.tashika.card.tlv.MalformedTlv;

/** 特定機関のファイル。The institution's certificate and key, as files; a module that keeps the key can take their place. */
final class InstitutionFiles {

    private InstitutionFiles() {}

    static CertifiedInstitution read(Path certificate, Path key)
            throws IOException, GeneralSecurityException, MalformedTlv {
        byte[] encoded = Files.readAllBytes(key);
        try {
            PrivateKey own = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new CertifiedInstitution(
                    CardVerifiableCertificate.parse(Files.readAllBytes(certificate)),
                    challenge -> signed(own, challenge),
                    CertifiedInstitution.LastStep.EXTERNAL_AUTHENTICATION);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static byte[] signed(PrivateKey own, byte[] challenge) throws GeneralSecurityException {
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(own);
        rsa.update(challenge);
        return rsa.sign();
    }
}
