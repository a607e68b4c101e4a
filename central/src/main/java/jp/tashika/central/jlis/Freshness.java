package jp.tashika.central.jlis;

import java.time.Duration;
import java.time.Instant;

/** 鮮度。Whether what was said then still holds now, by clocks that differ a little. */
final class Freshness {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private Freshness() {}

    /**
     * @param thisUpdate when it was known to be so
     * @param nextUpdate when something newer is to be had
     */
    static void require(Instant thisUpdate, Instant nextUpdate, Instant now) throws WrongAnswer {
        if (thisUpdate.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new WrongAnswer("of the future");
        }
        if (nextUpdate.isBefore(now.minus(CLOCKS_DIFFER))) {
            throw new WrongAnswer("outdated");
        }
    }
}
