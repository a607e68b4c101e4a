package jp.tashika.central;

import jp.tashika.central.gateway.Revocations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** 失効リストの健全性。Whether the revocation list is current; an old one is still used, and should be renewed. */
@Component("revocationList")
final class RevocationHealth implements HealthIndicator {

    private final Revocations revocations;

    RevocationHealth(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public Health health() {
        return revocations.isOutdated()
                ? Health.unknown().withDetail("list", "outdated").build()
                : Health.up().build();
    }
}
