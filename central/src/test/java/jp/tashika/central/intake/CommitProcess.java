package jp.tashika.central.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import jp.tashika.core.registration.GatePolicy;
import jp.tashika.format.insurer.feed.FeedLimits;
import org.postgresql.ds.PGSimpleDataSource;

/** Commits one feed in a process of its own, so that a test can kill it. Arguments: JDBC URL, raw files, feed. */
public final class CommitProcess {

    private CommitProcess() {}

    public static void main(String[] arguments) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        IntakeParts parts = new IntakeParts(
                source,
                Path.of(arguments[1]),
                IntakeSecret.of(new byte[32]),
                GatePolicy.DEFAULT,
                FeedLimits.DEFAULT,
                1L << 30,
                Duration.ofDays(90),
                Centre.CLOCK,
                UuidCreator::getTimeOrderedEpoch);
        new CommitFeed(parts, new WorkFeed(parts)).commit(UUID.fromString(arguments[2]));
    }
}
