package jp.tashika.reader.accuracy;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import jp.tashika.reader.accuracy.AccuracyText.Wrong;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * 精度設定の確認。Reads a signed file of settings: first whose it is, then what it says (HWR-026).
 *
 * <p>Revocation is not asked: the reader must start with the line cut. A file that must not be used any more is replaced.
 */
public final class AccuracyReader {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** What an operator's certificate says under OU. */
    private static final String OPERATOR = "operator";

    private final X509Certificate root;
    private final String engine;

    /**
     * For one engine of one operator.
     *
     * @param root of the operator's authority
     * @param engine whose settings are wanted
     */
    public AccuracyReader(X509Certificate root, String engine) {
        this.root = root;
        this.engine = engine;
    }

    public AccuracyReading read(SignedAccuracyFile file, Instant now) {
        try {
            return new AccuracyReading.Accepted(checked(file, now));
        } catch (Wrong e) {
            return e.refused();
        }
    }

    private AccuracyFile checked(SignedAccuracyFile signed, Instant now) throws Wrong {
        byte[] text = signed.text();
        byte[] signature = signed.signature();
        if (text.length > AccuracyText.BYTES_MAX || signature.length > AccuracyText.BYTES_MAX) {
            throw new Wrong(AccuracyFault.TOO_LARGE, "");
        }
        checkSignature(text, signature, now);
        AccuracyFile file = AccuracyText.parse(text);
        if (!file.settings().engine().equals(engine)) {
            throw new Wrong(AccuracyFault.OTHER_ENGINE, file.settings().engine());
        }
        if (file.validFrom().isAfter(LocalDate.ofInstant(now, JAPAN))) {
            throw new Wrong(AccuracyFault.NOT_YET, file.validFrom().toString());
        }
        return file;
    }

    private void checkSignature(byte[] text, byte[] signature, Instant now) throws Wrong {
        try {
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(text), signature);
            Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
            if (signers.size() != 1 || !cms.isDetachedSignature()) {
                throw new Wrong(AccuracyFault.NO_SIGNATURE, "");
            }
            SignerInformation signer = signers.iterator().next();
            X509Certificate certificate = certificate(cms, signer);
            checkSigner(certificate, now);
            // whether the certificate was in force is asked of today, not of the time the signer claims
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
                throw new Wrong(AccuracyFault.WRONG_SIGNATURE, "");
            }
        } catch (org.bouncycastle.cms.CMSSignerDigestMismatchException e) {
            throw new Wrong(AccuracyFault.WRONG_SIGNATURE, "");
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            // what is no CMS makes the library throw many things
            throw new Wrong(AccuracyFault.NO_SIGNATURE, "");
        }
    }

    private static X509Certificate certificate(CMSSignedData cms, SignerInformation signer) throws Wrong {
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            if (signer.getSID().match(holder)) {
                try {
                    return new JcaX509CertificateConverter().getCertificate(holder);
                } catch (GeneralSecurityException e) {
                    throw new Wrong(AccuracyFault.UNKNOWN_SIGNER, "");
                }
            }
        }
        throw new Wrong(AccuracyFault.UNKNOWN_SIGNER, "");
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
            throw new Wrong(AccuracyFault.UNKNOWN_SIGNER, "");
        }
        if (!isOperator(certificate)) {
            throw new Wrong(AccuracyFault.NOT_AN_OPERATOR, "");
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
