package jp.tashika.central.visit;

import java.time.Instant;
import java.util.UUID;

/** 使用済みの署名要求。Remembers which request used a challenge, as long as it could be used. */
public interface SpentChallenges {

    /** Whether the challenge is now that request's; false when another had it. */
    boolean spend(UUID challenge, UUID request, Instant until);
}
