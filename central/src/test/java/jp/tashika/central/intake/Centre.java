package jp.tashika.central.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.tashika.core.registration.GatePolicy;
import jp.tashika.format.insurer.feed.FeedLimits;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.vocabulary.number.InsurerNumber;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** An intake on a real database, for tests. */
final class Centre implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);

    final EmbeddedPostgres postgres;
    final DataSource source;
    final JdbcTemplate database;
    final IntakeParts parts;
    final ReceiveFeed receive;
    final WorkFeed work;
    final CommitFeed commit;
    final DecideFeed decide;

    Centre(Path directory) throws IOException {
        this(directory, GatePolicy.DEFAULT);
    }

    Centre(Path directory, GatePolicy policy) throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        source = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(source).load().migrate();
        database = new JdbcTemplate(source);
        parts = new IntakeParts(
                source,
                directory,
                IntakeSecret.of(new byte[32]),
                policy,
                FeedLimits.DEFAULT,
                1L << 30,
                Duration.ofDays(90),
                CLOCK,
                UuidCreator::getTimeOrderedEpoch);
        receive = new ReceiveFeed(parts);
        work = new WorkFeed(parts);
        commit = new CommitFeed(parts, work);
        decide = new DecideFeed(parts);
    }

    /** Sends, works and commits a feed that has nothing to hold it. */
    Feed register(InsurerNumber insurer, long number, List<? extends FeedRow> rows) throws IOException {
        Feed feed = send(insurer, number, rows);
        if (feed.state() != FeedState.READY) {
            throw new AssertionError(feed.state() + " " + feed.reasons() + " " + feed.faults());
        }
        commit.commit(feed.id());
        return feed(feed.id());
    }

    /** Sends and works a feed. */
    Feed send(InsurerNumber insurer, long number, List<? extends FeedRow> rows) throws IOException {
        return send(insurer, TestFeeds.zip(insurer, number, rows));
    }

    Feed send(InsurerNumber insurer, InputStream zip) throws IOException {
        Receipt.Taken taken = (Receipt.Taken) receive.receive(insurer, zip);
        work.work(taken.feed());
        return feed(taken.feed());
    }

    Feed feed(UUID id) {
        return new Feeds(new NamedParameterJdbcTemplate(source)).find(id).orElseThrow();
    }

    long count(String query) {
        Long count = database.queryForObject(query, Long.class);
        return count == null ? 0 : count;
    }

    /** Verdicts of the rows that are not simply accepted, as {@code A1 R ROW_REPEATED}. */
    List<String> verdicts(UUID feed) {
        return database.queryForList(
                "select kind::text || row_number || ' ' || verdict::text || coalesce(' ' || outcome, '') from feed_verdict"
                        + " where feed_id = ? order by kind, row_number, outcome",
                String.class,
                feed);
    }

    Map<String, Object> known(String number) {
        return database.queryForMap("select * from coverage where known_until is null and number = ?", number);
    }

    /** Forgets everybody and every feed; the ledger, which is append-only, stays. */
    void reset() {
        database.queryForList("select nspname from pg_namespace where nspname ~ '^feed_[0-9a-f]{32}$'", String.class)
                .forEach(schema -> database.execute("drop schema " + schema + " cascade"));
        database.execute("truncate coverage, certificate, card_link, insured_lookup, individual_lookup, card_lookup,"
                + " patient_handle, insurer, feed, feed_verdict, feed_insurer, registry_change");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
