package jp.tashika.central.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.tashika.core.registration.GatePolicy;
import jp.tashika.format.insurer.feed.FeedLimits;

/**
 * 受付の部品。What every deed of the intake stands on.
 *
 * @param rawFiles directory of the encrypted raw files
 * @param source gives connections without a time limit on statements; at most a few are open at once
 * @param uploadBytesMax of one feed, packed
 * @param retention how long raw files and row verdicts of settled feeds are kept
 */
public record IntakeParts(
        DataSource source,
        Path rawFiles,
        IntakeSecret secret,
        GatePolicy policy,
        FeedLimits limits,
        long uploadBytesMax,
        Duration retention,
        Clock clock,
        Supplier<UUID> ids) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    LocalDate today() {
        return LocalDate.now(clock.withZone(JAPAN));
    }
}
