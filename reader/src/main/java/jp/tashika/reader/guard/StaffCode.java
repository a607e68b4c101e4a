package jp.tashika.reader.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 職員の番号。The four digits by which staff show themselves at a kiosk and on their page.
 *
 * <p>At each place it may be wrong five times, then it is not taken there for five minutes, right or not.
 */
public final class StaffCode {

    static final int TRIES = 5;
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final byte[] code;
    private final InstantSource time;
    private final Map<String, Tried> tried = new ConcurrentHashMap<>();

    private record Tried(int wrong, Instant last) {}

    /** @param code four digits */
    public StaffCode(String code, InstantSource time) {
        if (!code.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("not four digits");
        }
        this.code = code.getBytes(StandardCharsets.US_ASCII);
        this.time = time;
    }

    /** 照合。Whether it is right and may be tried here now; the bytes are the caller's to wipe. */
    public boolean isRight(String place, byte[] typed) {
        Instant now = time.instant();
        Tried after = tried.compute(place, (_, before) -> {
            int wrong = before == null || !now.isBefore(before.last().plus(PAUSE)) ? 0 : before.wrong();
            if (wrong >= TRIES) {
                return before;
            }
            return new Tried(MessageDigest.isEqual(code, typed) ? 0 : wrong + 1, now);
        });
        return after.wrong() == 0;
    }

    /** 受付停止中。Whether nothing is taken at this place now. */
    public boolean isPaused(String place) {
        Tried known = tried.get(place);
        return known != null
                && known.wrong() >= TRIES
                && time.instant().isBefore(known.last().plus(PAUSE));
    }

    @Override
    public String toString() {
        return "StaffCode[masked]";
    }
}
