package jp.tashika.reader.face;

import java.time.Duration;
import java.time.Instant;

/**
 * 顔の追跡。Where the face was last, so that one who moves is not taken for another, nor another for the one.
 *
 * @param at when it was seen there
 */
public record FaceTrack(FaceBox box, Instant at) {

    /** As long as nobody else can have taken the place. */
    private static final Duration GAP_MAX = Duration.ofMillis(1_500);

    /** In widths of the face, from one frame to the next. */
    private static final double DISTANCE_MAX = 1.0;

    /** In parts, from one frame to the next. */
    private static final double GROWTH_MAX = 1.6;

    /** Whether {@code next}, seen at {@code now}, can be the same face a moment later. */
    public boolean isFollowedBy(FaceBox next, Instant now) {
        double growth = Math.max(next.width(), box.width()) / Math.min(next.width(), box.width());
        return Duration.between(at, now).compareTo(GAP_MAX) <= 0
                && box.distance(next) <= DISTANCE_MAX
                && growth <= GROWTH_MAX;
    }
}
