package jp.tashika.reader.accuracy;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** 精度設定への署名。Makes a signed file of settings, as an operator does (HWR-026). */
public final class AccuracySigner {

    private final PrivateKey key;
    private final X509Certificate certificate;

    /** The operator's key (RSA or EC) and certificate. */
    public AccuracySigner(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    public SignedAccuracyFile sign(AccuracyFile file) {
        return sign(AccuracyText.written(file));
    }

    SignedAccuracyFile sign(byte[] text) {
        String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(new JcaContentSignerBuilder(algorithm).build(key), certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            byte[] signature =
                    generator.generate(new CMSProcessableByteArray(text), false).getEncoded();
            return SignedAccuracyFile.of(text, signature);
        } catch (CMSException | OperatorCreationException | CertificateEncodingException | IOException e) {
            throw new IllegalStateException("settings of accuracy cannot be signed with this key", e);
        }
    }
}
