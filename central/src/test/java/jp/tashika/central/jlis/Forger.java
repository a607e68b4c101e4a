package jp.tashika.central.jlis;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import jp.tashika.card.certificate.Authority;
import jp.tashika.card.virtual.FictionalIssuer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Makes answers that are right but for one thing. */
final class Forger {

    static final KeyPair AUTHORITY_KEYS = keys();
    static final KeyPair OTHER_KEYS = keys();
    static final KeyPair RESPONDER_KEYS = keys();
    static final X509Certificate AUTHORITY = issuer(AUTHORITY_KEYS);

    /** Of the same name, with another key. */
    static final X509Certificate OTHER = issuer(OTHER_KEYS);

    private Forger() {}

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static X509Certificate issuer(KeyPair keys) {
        try {
            return FictionalIssuer.create(keys, BigInteger.ONE, Instant.now().minus(Duration.ofDays(1000)))
                    .certificate();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static Authority authority() throws GeneralSecurityException {
        return Authority.of(AUTHORITY);
    }

    /** Who may sign answers, or may not. */
    static X509Certificate responder(
            X509Certificate by, KeyPair byKeys, Optional<KeyPurposeId> purpose, Instant until, String algorithm)
            throws Exception {
        JcaX509v3CertificateBuilder wanted = new JcaX509v3CertificateBuilder(
                X500Name.getInstance(by.getSubjectX500Principal().getEncoded()),
                BigInteger.valueOf(100),
                Date.from(until.minus(Duration.ofDays(100))),
                Date.from(until),
                new X500Name("CN=responder"),
                RESPONDER_KEYS.getPublic());
        if (purpose.isPresent()) {
            wanted.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose.get()));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(wanted.build(new JcaContentSignerBuilder(algorithm).build(byKeys.getPrivate())));
    }

    static X509Certificate responder() throws Exception {
        return responder(
                AUTHORITY,
                AUTHORITY_KEYS,
                Optional.of(KeyPurposeId.id_kp_OCSPSigning),
                Instant.now().plus(Duration.ofDays(50)),
                "SHA256withRSA");
    }

    /** An answer as it should be; each part can be made wrong. */
    static final class Draft {

        private Optional<X509Certificate> responder;
        private KeyPair signer = RESPONDER_KEYS;
        private String algorithm = "SHA256withRSA";
        private Instant thisUpdate = Instant.now();
        private Optional<Instant> nextUpdate = Optional.of(Instant.now().plus(Duration.ofHours(1)));
        private X509Certificate issuer = AUTHORITY;
        private BigInteger serialOff = BigInteger.ZERO;
        private int answers = 1;
        private Optional<byte[]> nonce = Optional.empty();
        private boolean isNonceRepeated = true;
        private CertificateStatus status = CertificateStatus.GOOD;

        Draft() throws Exception {
            responder = Optional.of(Forger.responder());
        }

        Draft responder(Optional<X509Certificate> certificate) {
            responder = certificate;
            return this;
        }

        Draft signer(KeyPair keys) {
            signer = keys;
            return this;
        }

        Draft algorithm(String name) {
            algorithm = name;
            return this;
        }

        Draft from(Instant moment) {
            thisUpdate = moment;
            return this;
        }

        Draft until(Optional<Instant> moment) {
            nextUpdate = moment;
            return this;
        }

        Draft about(X509Certificate authority) {
            issuer = authority;
            return this;
        }

        Draft aboutTheNextSerial() {
            serialOff = BigInteger.ONE;
            return this;
        }

        Draft answers(int count) {
            answers = count;
            return this;
        }

        Draft nonce(byte[] other) {
            nonce = Optional.of(other);
            return this;
        }

        Draft withoutNonce() {
            isNonceRepeated = false;
            return this;
        }

        Draft status(CertificateStatus other) {
            status = other;
            return this;
        }

        byte[] answer(byte[] question) throws Exception {
            OCSPReq request = new OCSPReq(question);
            BigInteger serial =
                    request.getRequestList()[0].getCertID().getSerialNumber().add(serialOff);
            CertificateID id = new CertificateID(
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuer),
                    serial);
            BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(new RespID(new X500Name("CN=responder")));
            for (int i = 0; i < answers; i++) {
                answer.addResponse(
                        id,
                        status,
                        Date.from(thisUpdate),
                        nextUpdate.map(Date::from).orElse(null),
                        null);
            }
            if (isNonceRepeated) {
                answer.setResponseExtensions(new Extensions(
                        nonce.isPresent()
                                ? new Extension(
                                        OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                                        false,
                                        new DEROctetString(nonce.get()).getEncoded())
                                : request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)));
            }
            X509CertificateHolder[] certificates = responder.isPresent()
                    ? new X509CertificateHolder[] {new JcaX509CertificateHolder(responder.get())}
                    : new X509CertificateHolder[0];
            return new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            answer.build(
                                    new JcaContentSignerBuilder(algorithm).build(signer.getPrivate()),
                                    certificates,
                                    Date.from(thisUpdate)))
                    .getEncoded();
        }
    }
}
