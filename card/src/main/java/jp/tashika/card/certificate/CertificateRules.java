package jp.tashika.card.certificate;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CRLReason;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * 証明書の確認規則。By what a certificate for authentication is judged.
 *
 * @param authorities every generation that is trusted
 * @param takesTests whether authorities for tests are taken; never where real people are asked about
 */
public record CertificateRules(List<Authority> authorities, boolean takesTests, GraceFrom graceFrom) {

    private static final Set<String> SAFE_SIGNATURES = Set.of("SHA256withRSA", "SHA384withRSA", "SHA512withRSA");
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_CERT_SIGN = 5;

    public CertificateRules {
        authorities = List.copyOf(authorities);
    }

    /** 出所の確認。What the certificate is; ask next whether it was revoked, and then for the {@link #verdict}. */
    public Origin origin(AuthenticationCertificate certificate, Instant moment) {
        X509Certificate x509 = certificate.certificate();
        // the generations share one name: the key that signed it tells which one issued it
        Optional<Authority> issuer =
                authorities.stream().filter(authority -> authority.issued(x509)).findFirst();
        if (issuer.isEmpty()) {
            return new Origin.Flawed(CertificateFlaw.NO_KNOWN_AUTHORITY);
        }
        return flaw(certificate, issuer.get(), moment)
                .<Origin>map(Origin.Flawed::new)
                .orElseGet(() -> new Origin.Genuine(certificate, issuer.get()));
    }

    private Optional<CertificateFlaw> flaw(AuthenticationCertificate certificate, Authority issuer, Instant moment) {
        // in its grace a certificate is as good as its authority was on its last day
        Instant asOf = moment.isAfter(certificate.until()) ? certificate.until() : moment;
        if (issuer.isTest() && !takesTests) {
            return Optional.of(CertificateFlaw.TEST_AUTHORITY);
        }
        if (!issuer.isInForce(asOf)) {
            return Optional.of(CertificateFlaw.AUTHORITY_OUT_OF_FORCE);
        }
        return profileFlaw(certificate.certificate()).or(() -> pathFlaw(certificate, issuer, asOf));
    }

    private static Optional<CertificateFlaw> profileFlaw(X509Certificate x509) {
        boolean[] usage = Objects.requireNonNullElse(x509.getKeyUsage(), new boolean[KEY_CERT_SIGN + 1]);
        if (!SAFE_SIGNATURES.contains(x509.getSigAlgName())) {
            return Optional.of(CertificateFlaw.SIGNATURE_ALGORITHM);
        }
        if (!Authority.isStrong(x509.getPublicKey())) {
            return Optional.of(CertificateFlaw.WEAK_KEY);
        }
        if (!CertificateKey.isSerial(x509.getSerialNumber())) {
            return Optional.of(CertificateFlaw.SERIAL);
        }
        if (x509.getBasicConstraints() >= 0 || usage[KEY_CERT_SIGN]) {
            return Optional.of(CertificateFlaw.IS_AUTHORITY);
        }
        if (!usage[DIGITAL_SIGNATURE]) {
            return Optional.of(CertificateFlaw.KEY_USAGE);
        }
        return Policies.of(x509).contains(Policies.AUTHENTICATION)
                ? Optional.empty()
                : Optional.of(CertificateFlaw.POLICY);
    }

    /** All else that RFC 5280, section 6 asks; the dates of the certificate are a matter of its {@link Term}. */
    private static Optional<CertificateFlaw> pathFlaw(
            AuthenticationCertificate certificate, Authority issuer, Instant asOf) {
        Instant inForce = asOf.isBefore(certificate.from()) ? certificate.from() : asOf;
        try {
            CertPath path =
                    CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate.certificate()));
            CertPathValidator.getInstance("PKIX").validate(path, parameters(issuer, inForce));
            return Optional.empty();
        } catch (CertPathValidatorException e) {
            return Optional.of(flaw(e.getReason()));
        } catch (GeneralSecurityException e) {
            return Optional.of(CertificateFlaw.PATH);
        }
    }

    private static PKIXParameters parameters(Authority issuer, Instant inForce)
            throws InvalidAlgorithmParameterException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(issuer.certificate(), null)));
        parameters.setRevocationEnabled(false); // handed in
        parameters.setDate(Date.from(inForce));
        return parameters;
    }

    private static CertificateFlaw flaw(CertPathValidatorException.Reason reason) {
        if (reason == PKIXReason.UNRECOGNIZED_CRIT_EXT) {
            return CertificateFlaw.UNKNOWN_CRITICAL_EXTENSION;
        }
        if (reason == PKIXReason.NAME_CHAINING || reason == PKIXReason.NO_TRUST_ANCHOR) {
            return CertificateFlaw.ISSUER_NAME;
        }
        return CertificateFlaw.PATH;
    }

    /**
     * 判定。What a genuine certificate is good for.
     *
     * @param revocation what the authority said of it: a revocation outweighs every date
     */
    public CertificateVerdict verdict(Origin.Genuine genuine, Carrier carrier, Revocation revocation, Instant moment) {
        CertificateKey key = genuine.key();
        if (revocation instanceof Revocation.Revoked(CRLReason reason, Instant since)) {
            return reason == CRLReason.CERTIFICATE_HOLD
                    ? new CertificateVerdict.Suspended(key, since)
                    : new CertificateVerdict.Revoked(key, reason, since);
        }
        return switch (Term.of(genuine.certificate(), carrier, graceFrom, moment)) {
            case Term.Closed closed -> new CertificateVerdict.OutOfTerm(key, closed);
            case Term.Open open ->
                revocation instanceof Revocation.NotRevoked
                        ? new CertificateVerdict.Accepted(key, open)
                        : new CertificateVerdict.Unchecked(key, open);
        };
    }
}
