package jp.tashika.central.answering;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 確認の証明。Signs what a facility can keep to show that it asked, when, and what it was told: a compact JWS over the
 * SHA-256 of the message, under the key of the centre's own certificate.
 *
 * <p>It names no patient: the message it belongs to does.
 */
public final class AnswerProof {

    private final JWSSigner signer;
    private final JWSHeader header;

    /** @throws GeneralSecurityException when the key is neither RSA nor of a curve of JWS */
    public AnswerProof(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        try {
            this.signer = key instanceof ECPrivateKey curve ? new ECDSASigner(curve) : new RSASSASigner(key);
            JWSAlgorithm algorithm = key instanceof ECPrivateKey
                    ? signer.supportedJWSAlgorithms().iterator().next()
                    : JWSAlgorithm.PS256;
            byte[] fingerprint = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            this.header = new JWSHeader.Builder(algorithm)
                    .x509CertSHA256Thumbprint(Base64URL.encode(fingerprint))
                    .build();
        } catch (JOSEException e) {
            throw new GeneralSecurityException("no key for signing answers", e);
        }
    }

    /**
     * 署名。
     *
     * @param entry the audit entry of the answer
     * @param outcome 資格有効性, or the code of the error
     * @param message the bytes that are told
     */
    public String of(FacilityCode facility, UUID entry, Instant at, String outcome, byte[] message) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("facility", facility.digits());
        claims.put("entry", entry.toString());
        claims.put("at", at.toString());
        claims.put("outcome", outcome);
        claims.put("sha256", Base64URL.encode(digest(message)).toString());
        JWSObject proof = new JWSObject(header, new Payload(claims));
        try {
            proof.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the key signed before", e);
        }
        return proof.serialize();
    }

    private static byte[] digest(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
