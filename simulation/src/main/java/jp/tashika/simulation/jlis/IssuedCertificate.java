package jp.tashika.simulation.jlis;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * 発行した電子証明書。One certificate in the register; it names nobody but a number of the fictional population.
 *
 * @param generation which generation of the authority issued it, from 1
 * @param person whose it is
 * @param predecessor the certificate it took the place of
 */
public record IssuedCertificate(
        BigInteger serial,
        int generation,
        long person,
        Instant from,
        Instant until,
        Optional<BigInteger> predecessor,
        Optional<Revoked> revoked) {

    /** 失効の記録。Why and since when. */
    public record Revoked(RevocationReason reason, Instant since) {}

    IssuedCertificate revoked(Revoked now) {
        return new IssuedCertificate(serial, generation, person, from, until, predecessor, Optional.of(now));
    }

    boolean isUsable(Instant moment) {
        return revoked.isEmpty() && !moment.isBefore(from) && !moment.isAfter(until);
    }
}
