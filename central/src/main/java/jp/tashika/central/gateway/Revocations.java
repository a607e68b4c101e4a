package jp.tashika.central.gateway;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 失効の確認。Whether the authority has revoked a certificate. The list is read again when its file changes.
 *
 * <p>A list that cannot be read or was not signed by the authority is not used: the one before stays in force.
 */
public final class Revocations {

    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);
    private static final Duration LOOKED = Duration.ofSeconds(1);

    private final Path file;
    private final X509Certificate authority;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Listed listed;

    /**
     * 読み込んだ一覧。
     *
     * @param looked when the file was last looked at
     */
    private record Listed(Set<BigInteger> serials, FileTime changed, Instant nextUpdate, Instant looked) {}

    /** Reads the list, which must be there and be the authority's. */
    public Revocations(Path file, X509Certificate authority, Clock clock) throws IOException, GeneralSecurityException {
        this.file = file;
        this.authority = authority;
        this.clock = clock;
        this.listed = read();
    }

    public boolean isRevoked(X509Certificate certificate) {
        look();
        return listed.serials().contains(certificate.getSerialNumber());
    }

    /** 期限切れ。Whether the authority should have written a newer list by now. */
    public boolean isOutdated() {
        look();
        return clock.instant().isAfter(listed.nextUpdate());
    }

    /** One looks, once a second; the others go on with what is known. */
    private void look() {
        Instant now = clock.instant();
        if (now.isBefore(listed.looked().plus(LOOKED)) || !looking.tryLock()) {
            return;
        }
        try {
            listed = Files.getLastModifiedTime(file).equals(listed.changed())
                    ? new Listed(listed.serials(), listed.changed(), listed.nextUpdate(), now)
                    : read();
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn(
                    "the revocation list cannot be used, the one before stays: {}",
                    e.getClass().getSimpleName());
            listed = new Listed(listed.serials(), listed.changed(), listed.nextUpdate(), now);
        } finally {
            looking.unlock();
        }
    }

    private Listed read() throws IOException, GeneralSecurityException {
        FileTime changed = Files.getLastModifiedTime(file);
        X509CRL list = Authority.revocations(file, authority);
        Collection<? extends X509CRLEntry> revoked = Optional.<Collection<? extends X509CRLEntry>>ofNullable(
                        list.getRevokedCertificates())
                .orElse(List.of());
        return new Listed(
                revoked.stream().map(X509CRLEntry::getSerialNumber).collect(Collectors.toUnmodifiableSet()),
                changed,
                Optional.ofNullable(list.getNextUpdate())
                        .map(java.util.Date::toInstant)
                        .orElse(Instant.MAX),
                clock.instant());
    }
}
