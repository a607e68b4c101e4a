package jp.tashika.central.jlis;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.tashika.card.certificate.Revocation;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * OCSPの照会。One question about one certificate, and what its answer must be like to be believed (RFC 6960, 3.2).
 *
 * <p>The JDK's own checker could judge an answer, but only of a certificate that has not expired, and it does not tell as
 * of when the answer is: both are needed in the months of grace.
 */
final class OcspQuestion {

    /** SHA-256 and longer, with RSA or on a curve. */
    private static final Set<String> SAFE_SIGNATURES = Set.of(
            "1.2.840.113549.1.1.11",
            "1.2.840.113549.1.1.12",
            "1.2.840.113549.1.1.13",
            "1.2.840.10045.4.3.2",
            "1.2.840.10045.4.3.3",
            "1.2.840.10045.4.3.4");

    private static final int CERTIFICATES_MAX = 4;
    private static final int ANSWERS_MAX = 16;

    /** How long an answer is believed that does not say until when it holds. */
    private static final Duration WITHOUT_END = Duration.ofMinutes(10);

    private final X509Certificate authority;
    private final CertificateID about;
    private final byte[] nonce;
    private final boolean isNonceRequired;

    private OcspQuestion(X509Certificate authority, CertificateID about, byte[] nonce, boolean isNonceRequired) {
        this.authority = authority;
        this.about = about;
        this.nonce = nonce;
        this.isNonceRequired = isNonceRequired;
    }

    /**
     * @param nonce random, 32 bytes
     * @param isNonceRequired whether an answer that does not repeat it is refused; one that repeats another always is
     */
    static OcspQuestion of(X509Certificate authority, BigInteger serial, byte[] nonce, boolean isNonceRequired) {
        try {
            // only a name: every responder knows SHA-1, and the signature covers the serial itself
            CertificateID about = new CertificateID(
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(authority),
                    serial);
            return new OcspQuestion(authority, about, nonce.clone(), isNonceRequired);
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException e) {
            throw new IllegalStateException("every Java platform can ask", e);
        }
    }

    byte[] toBytes() {
        try {
            return new OCSPReqBuilder()
                    .addRequest(about)
                    .setRequestExtensions(new Extensions(new Extension(
                            OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded())))
                    .build()
                    .getEncoded();
        } catch (IOException | OCSPException e) {
            throw new IllegalStateException("a question of our own", e);
        }
    }

    /**
     * Reads the answer.
     *
     * @param isResponderRevoked of a serial of the authority
     */
    RevocationAnswer read(byte[] der, Instant now, Predicate<BigInteger> isResponderRevoked) throws WrongAnswer {
        BasicOCSPResp answer = parse(der);
        try {
            SingleResp single = single(answer);
            requireSigned(answer, now, isResponderRevoked);
            requireNonce(answer);
            Instant asOf = single.getThisUpdate().toInstant();
            Instant until = Optional.ofNullable(single.getNextUpdate())
                    .map(Date::toInstant)
                    .orElse(asOf.plus(WITHOUT_END));
            Freshness.require(asOf, until, now);
            return new RevocationAnswer(revocation(single.getCertStatus()), asOf, until);
        } catch (RuntimeException e) {
            // the library reads parts when they are asked for, and says in many ways that they are damaged
            throw new WrongAnswer("parts of it cannot be read", e);
        }
    }

    private static BasicOCSPResp parse(byte[] der) throws WrongAnswer {
        try {
            OCSPResp response = new OCSPResp(der);
            if (response.getStatus() != OCSPResp.SUCCESSFUL) {
                throw new WrongAnswer("error " + response.getStatus());
            }
            if (response.getResponseObject() instanceof BasicOCSPResp answer) {
                return answer;
            }
            throw new WrongAnswer("another kind of answer");
        } catch (IOException | OCSPException | RuntimeException e) { // as above
            throw new WrongAnswer("not an answer", e);
        }
    }

    /** RFC 6960, 3.2, 1: the certificate asked about. */
    private SingleResp single(BasicOCSPResp answer) throws WrongAnswer {
        SingleResp[] all = answer.getResponses();
        if (all.length > ANSWERS_MAX) {
            throw new WrongAnswer("answers about many");
        }
        return Arrays.stream(all)
                .filter(one -> one.getCertID().equals(about))
                .findFirst()
                .orElseThrow(() -> new WrongAnswer("about another certificate"));
    }

    /** RFC 6960, 3.2, 2 to 4: signed by the authority, or by whom it lets sign answers. */
    private void requireSigned(BasicOCSPResp answer, Instant now, Predicate<BigInteger> isResponderRevoked)
            throws WrongAnswer {
        if (!SAFE_SIGNATURES.contains(answer.getSignatureAlgOID().getId())) {
            throw new WrongAnswer("signed in an unsafe way");
        }
        if (isSignedBy(answer, authority.getPublicKey())) {
            return;
        }
        X509CertificateHolder[] responders = answer.getCerts();
        if (responders.length > CERTIFICATES_MAX) {
            throw new WrongAnswer("many certificates");
        }
        for (X509CertificateHolder holder : responders) {
            Optional<X509Certificate> responder = certificate(holder).filter(certificate -> maySign(certificate, now));
            if (responder.isPresent()
                    && !isResponderRevoked.test(responder.get().getSerialNumber())
                    && isSignedBy(answer, responder.get().getPublicKey())) {
                return;
            }
        }
        throw new WrongAnswer("not signed by the authority, nor by whom it lets");
    }

    private static boolean isSignedBy(BasicOCSPResp answer, PublicKey key) {
        try {
            return answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
        } catch (OCSPException | OperatorCreationException e) {
            return false; // a key of another kind
        }
    }

    private static Optional<X509Certificate> certificate(X509CertificateHolder holder) {
        try {
            return Optional.of(new JcaX509CertificateConverter().getCertificate(holder));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private boolean maySign(X509Certificate responder, Instant now) {
        try {
            responder.verify(authority.getPublicKey());
            responder.checkValidity(Date.from(now));
            List<String> purposes =
                    Optional.ofNullable(responder.getExtendedKeyUsage()).orElse(List.of());
            return SAFE_SIGNATURES.contains(responder.getSigAlgOID())
                    && responder.getIssuerX500Principal().equals(authority.getSubjectX500Principal())
                    && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void requireNonce(BasicOCSPResp answer) throws WrongAnswer {
        Extension repeated = answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (repeated == null) {
            if (isNonceRequired) {
                throw new WrongAnswer("it does not repeat what makes the question unique");
            }
            return;
        }
        byte[] octets = ASN1OctetString.getInstance(repeated.getParsedValue()).getOctets();
        if (!Arrays.equals(octets, nonce)) {
            throw new WrongAnswer("an answer to another question");
        }
    }

    /** @param status of the library, which has nothing for "good" */
    private static Revocation revocation(@Nullable CertificateStatus status) {
        if (status == null) {
            return new Revocation.NotRevoked();
        }
        return status instanceof RevokedStatus revoked
                ? new Revocation.Revoked(
                        reason(revoked), revoked.getRevocationTime().toInstant())
                : new Revocation.Unknown();
    }

    /** The JDK names the reasons in the order of their codes. */
    private static CRLReason reason(RevokedStatus revoked) {
        int code = revoked.hasRevocationReason() ? revoked.getRevocationReason() : 0;
        CRLReason[] reasons = CRLReason.values();
        return code >= 0 && code < reasons.length ? reasons[code] : CRLReason.UNSPECIFIED;
    }
}
