package jp.tashika.simulation.jlis;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** 失効情報の窓口。Tells which certificates are revoked: by list, or one by one (RFC 5280, RFC 6960). */
final class RevocationDesk {

    private static final Duration LIST_GOOD = Duration.ofHours(24);
    private static final Duration ANSWER_GOOD = Duration.ofMinutes(10);
    private static final int ASKED_MAX = 10;
    private static final int NONCE_MAX = 128;

    private final Generations authority;
    private final CardRegister register;
    private final Clock clock;

    RevocationDesk(CardOffice office) {
        this.authority = office.authority();
        this.register = office.register();
        this.clock = office.clock();
    }

    /** 失効リスト。DER; empty when no generation has that key. */
    Optional<byte[]> list(String keyIdentifier) throws GeneralSecurityException {
        Optional<Generation> generation = authority.byKey(keyIdentifier);
        return generation.isEmpty() ? Optional.empty() : Optional.of(list(generation.get()));
    }

    private byte[] list(Generation generation) throws GeneralSecurityException {
        try {
            Instant now = clock.instant();
            JcaX509v2CRLBuilder list =
                    new JcaX509v2CRLBuilder(generation.certificate().getSubjectX500Principal(), Date.from(now));
            list.setNextUpdate(Date.from(now.plus(LIST_GOOD)));
            for (IssuedCertificate certificate : register.revoked(generation.number())) {
                IssuedCertificate.Revoked revoked = certificate.revoked().orElseThrow();
                list.addCRLEntry(
                        certificate.serial(),
                        Date.from(revoked.since()),
                        revoked.reason().code());
            }
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(generation.certificate()));
            return list.build(new JcaContentSignerBuilder(Generations.ALGORITHM)
                            .build(generation.keys().getPrivate()))
                    .getEncoded();
        } catch (IOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** OCSPの回答。DER; what cannot be answered is answered with an error of the protocol. */
    byte[] answer(byte[] question) throws GeneralSecurityException {
        try {
            return answered(question).getEncoded();
        } catch (IOException | OCSPException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private OCSPResp answered(byte[] question)
            throws IOException, OCSPException, OperatorCreationException, GeneralSecurityException {
        Optional<OCSPReq> request = parsed(question);
        if (request.isEmpty()) {
            return refused(OCSPRespBuilder.MALFORMED_REQUEST);
        }
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        Req[] asked = request.get().getRequestList();
        Optional<Generation> generation = generation(asked, digests);
        if (generation.isEmpty()) {
            return refused(OCSPRespBuilder.UNAUTHORIZED); // of another authority, or of several
        }
        X509CertificateHolder responder =
                new JcaX509CertificateHolder(generation.get().responder());
        BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(new RespID(responder.getSubject()));
        Instant now = clock.instant();
        for (Req one : asked) {
            answer.addResponse(
                    one.getCertID(),
                    status(generation.get(), one.getCertID().getSerialNumber()),
                    Date.from(now),
                    Date.from(now.plus(ANSWER_GOOD)),
                    null);
        }
        Extension nonce = request.get().getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            answer.setResponseExtensions(new Extensions(nonce));
        }
        return new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        answer.build(
                                new JcaContentSignerBuilder(Generations.ALGORITHM)
                                        .build(generation.get().responderKey()),
                                new X509CertificateHolder[] {responder},
                                Date.from(now)));
    }

    private static OCSPResp refused(int error) throws OCSPException {
        return new OCSPRespBuilder().build(error, null);
    }

    /** The request, when it can be read and asks for no more than one may ask. */
    private static Optional<OCSPReq> parsed(byte[] question) {
        try {
            OCSPReq request = new OCSPReq(question);
            int asked = request.getRequestList().length;
            return asked < 1 || asked > ASKED_MAX || isNonceTooLong(request) ? Optional.empty() : Optional.of(request);
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // the library says in many ways that bytes are no request
        }
    }

    private static boolean isNonceTooLong(OCSPReq request) {
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        return nonce != null
                && ASN1OctetString.getInstance(nonce.getParsedValue()).getOctets().length > NONCE_MAX;
    }

    /** The one generation that all the questions are about. */
    private Optional<Generation> generation(Req[] asked, DigestCalculatorProvider digests)
            throws OCSPException, GeneralSecurityException {
        for (Generation generation : authority.generations()) {
            X509CertificateHolder issuer = new JcaX509CertificateHolder(generation.certificate());
            boolean all = true;
            for (Req one : asked) {
                all &= one.getCertID().matchesIssuer(issuer, digests);
            }
            if (all) {
                return Optional.of(generation);
            }
        }
        return Optional.empty();
    }

    private CertificateStatus status(Generation generation, BigInteger serial) {
        Optional<IssuedCertificate> found =
                register.find(serial).filter(certificate -> certificate.generation() == generation.number());
        if (found.isEmpty()) {
            return new UnknownStatus();
        }
        return found.get()
                .revoked()
                .<CertificateStatus>map(revoked -> new RevokedStatus(
                        Date.from(revoked.since()), revoked.reason().code()))
                .orElse(CertificateStatus.GOOD);
    }
}
