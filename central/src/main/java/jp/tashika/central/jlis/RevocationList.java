package jp.tashika.central.jlis;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tashika.card.certificate.Revocation;

/** 失効リスト。All that one generation of the authority has revoked, as of one moment (RFC 5280, 5). */
final class RevocationList {

    private static final Set<String> SAFE_SIGNATURES = Set.of("SHA256withRSA", "SHA384withRSA", "SHA512withRSA");

    private final Map<BigInteger, Revocation.Revoked> revoked;
    private final Instant asOf;
    private final Instant nextUpdate;

    private RevocationList(Map<BigInteger, Revocation.Revoked> revoked, Instant asOf, Instant nextUpdate) {
        this.revoked = revoked;
        this.asOf = asOf;
        this.nextUpdate = nextUpdate;
    }

    /** Reads a list, which must be whole, current, and signed by this generation. */
    static RevocationList read(byte[] der, X509Certificate authority, Instant now) throws WrongAnswer {
        X509CRL list = parse(der);
        requireSigned(list, authority);
        if (list.getNextUpdate() == null) {
            throw new WrongAnswer("a list without end");
        }
        Instant thisUpdate = list.getThisUpdate().toInstant();
        Instant nextUpdate = list.getNextUpdate().toInstant();
        Freshness.require(thisUpdate, nextUpdate, now);
        return new RevocationList(entries(list), thisUpdate, nextUpdate);
    }

    private static X509CRL parse(byte[] der) throws WrongAnswer {
        try {
            if (CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der))
                    instanceof X509CRL list) {
                return list;
            }
            throw new WrongAnswer("nothing");
        } catch (GeneralSecurityException e) {
            throw new WrongAnswer("not a list", e);
        }
    }

    private static void requireSigned(X509CRL list, X509Certificate authority) throws WrongAnswer {
        Set<String> critical =
                Optional.ofNullable(list.getCriticalExtensionOIDs()).orElse(Set.of());
        if (!critical.isEmpty()) {
            throw new WrongAnswer("a part of a list"); // of some reasons or some holders, or what changed
        }
        if (!SAFE_SIGNATURES.contains(list.getSigAlgName())
                || !list.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
            throw new WrongAnswer("signed in another way, or for another");
        }
        try {
            list.verify(authority.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new WrongAnswer("not signed by the authority", e);
        }
    }

    private static Map<BigInteger, Revocation.Revoked> entries(X509CRL list) {
        Collection<? extends X509CRLEntry> all = Optional.<Collection<? extends X509CRLEntry>>ofNullable(
                        list.getRevokedCertificates())
                .orElse(Set.of());
        Map<BigInteger, Revocation.Revoked> entries = HashMap.newHashMap(all.size());
        for (X509CRLEntry entry : all) {
            entries.put(
                    entry.getSerialNumber(),
                    new Revocation.Revoked(
                            Optional.ofNullable(entry.getRevocationReason()).orElse(CRLReason.UNSPECIFIED),
                            entry.getRevocationDate().toInstant()));
        }
        return entries;
    }

    Optional<Revocation.Revoked> revoked(BigInteger serial) {
        return Optional.ofNullable(revoked.get(serial));
    }

    Instant asOf() {
        return asOf;
    }

    /** Whether it may still be taken to be complete; what stands in an older one is revoked all the same. */
    boolean isCurrent(Instant now) {
        return !now.isAfter(nextUpdate);
    }
}
