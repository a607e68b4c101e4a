package jp.tashika.reader.signing;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * 署名の確認。Whether an operator of the right authority has signed a text.
 *
 * <p>Revocation is not asked: a reader must start with the line cut. What must not be used any more is replaced.
 */
public final class OperatorSignature {

    /** What an operator's certificate says under OU. */
    private static final String OPERATOR = "operator";

    private final X509Certificate root;

    /** @param root of the operator's authority */
    public OperatorSignature(X509Certificate root) {
        this.root = root;
    }

    /** What is wrong with a signature, if anything is. */
    public Optional<SignatureFault> fault(byte[] text, byte[] signature, Instant now) {
        try {
            check(text, signature, now);
            return Optional.empty();
        } catch (Wrong e) {
            return Optional.of(e.fault);
        }
    }

    /** What is wrong, thrown no further than this class. */
    @SuppressWarnings("serial")
    private static final class Wrong extends Exception {
        private final SignatureFault fault;

        Wrong(SignatureFault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }
    }

    private void check(byte[] text, byte[] signature, Instant now) throws Wrong {
        try {
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(text), signature);
            Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
            if (signers.size() != 1 || !cms.isDetachedSignature()) {
                throw new Wrong(SignatureFault.NO_SIGNATURE);
            }
            SignerInformation signer = signers.iterator().next();
            X509Certificate certificate = certificate(cms, signer);
            checkSigner(certificate, now);
            // whether the certificate was in force is asked of today, not of the time the signer claims
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
                throw new Wrong(SignatureFault.WRONG_SIGNATURE);
            }
        } catch (org.bouncycastle.cms.CMSSignerDigestMismatchException e) {
            throw new Wrong(SignatureFault.WRONG_SIGNATURE);
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            // what is no CMS makes the library throw many things
            throw new Wrong(SignatureFault.NO_SIGNATURE);
        }
    }

    private static X509Certificate certificate(CMSSignedData cms, SignerInformation signer) throws Wrong {
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            if (signer.getSID().match(holder)) {
                try {
                    return new JcaX509CertificateConverter().getCertificate(holder);
                } catch (GeneralSecurityException e) {
                    throw new Wrong(SignatureFault.UNKNOWN_SIGNER);
                }
            }
        }
        throw new Wrong(SignatureFault.UNKNOWN_SIGNER);
    }

    private void checkSigner(X509Certificate certificate, Instant now) throws Wrong {
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX")
                    .validate(
                            CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), parameters);
        } catch (GeneralSecurityException e) {
            throw new Wrong(SignatureFault.UNKNOWN_SIGNER);
        }
        if (!isOperator(certificate)) {
            throw new Wrong(SignatureFault.NOT_AN_OPERATOR);
        }
    }

    private static boolean isOperator(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .anyMatch(part -> part.getType().equalsIgnoreCase("OU")
                                    && part.getValue().equals(OPERATOR));
        } catch (InvalidNameException e) {
            return false;
        }
    }
}
