package jp.tashika.central.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.store.StoreFailed;
import jp.tashika.central.store.Transactions;
import jp.tashika.core.registration.Gate;
import jp.tashika.vocabulary.outcome.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** 連携の確定。Writes a compared feed into the registry in one transaction, with its audit entries. */
public final class CommitFeed {

    private static final Logger LOG = LoggerFactory.getLogger(CommitFeed.class);
    private static final SqlScript APPLY = new SqlScript("apply.sql");

    private final IntakeParts parts;
    private final WorkFeed workFeed;
    private final Transactions transactions;

    public CommitFeed(IntakeParts parts, WorkFeed workFeed) {
        this.parts = parts;
        this.workFeed = workFeed;
        this.transactions = new Transactions(parts.source());
    }

    /**
     * Commits a READY feed. A feed committed already stays as it is, so a repeated request does no harm.
     *
     * @return why not, when it was not committed
     */
    public Optional<Outcome> commit(UUID id) {
        Feed feed = transactions.run(
                (connection, database) -> new Feeds(database).find(id).orElseThrow());
        return switch (feed.state()) {
            case COMMITTED -> Optional.empty();
            case HELD -> Optional.of(Outcome.FEED_HELD);
            case RECEIVED, REJECTED -> Optional.of(Outcome.FEED_STATE_WRONG);
            case READY -> commitReady(id);
        };
    }

    private Optional<Outcome> commitReady(UUID id) {
        boolean done = false;
        try {
            announce(id);
            Optional<Outcome> refusal = transactions.recorded(
                    parts.ids().get(),
                    Instant.now(parts.clock()),
                    (connection, database, chain) ->
                            commit(connection, database, new FeedLedger(connection, chain, parts.ids()), id));
            done = true;
            return refusal;
        } finally {
            if (!done) {
                withdraw(id);
            }
        }
    }

    /** Until the change is done, queries are answered as the registry was known before it (see the schema). */
    private void announce(UUID id) {
        transactions.run((connection, database) -> database.update(
                "insert into registry_change (change_id) values (:id) on conflict do nothing", Map.of("id", id)));
    }

    /** Only after the turn is free: a commit whose answer was lost may still be ending. */
    private void withdraw(UUID id) {
        try {
            transactions.run((connection, database) -> {
                takeTurn(database);
                return endAnnouncement(database, id);
            });
        } catch (StoreFailed e) {
            LOG.warn("the announcement of feed {} stays until the worker removes it", id, e);
        }
    }

    /** Takes effect with the transaction, as the change itself does. */
    private static int endAnnouncement(NamedParameterJdbcOperations database, UUID id) {
        return database.update("delete from registry_change where change_id = :id", Map.of("id", id));
    }

    private Optional<Outcome> commit(
            Connection connection, NamedParameterJdbcOperations database, FeedLedger ledger, UUID id)
            throws SQLException, IOException {
        long turn = takeTurn(database);
        Feeds feeds = new Feeds(database);
        Feed feed = feeds.lock(id).orElseThrow();
        boolean announced = endAnnouncement(database, id) == 1;
        if (feed.state() != FeedState.READY) {
            return feed.state() == FeedState.COMMITTED ? Optional.empty() : Optional.of(Outcome.FEED_STATE_WRONG);
        }
        if (!announced) {
            throw new IllegalStateException("the change is no longer announced");
        }
        if (isHeldNow(connection, database, feed, turn)) {
            return Optional.of(Outcome.FEED_HELD);
        }
        apply(database, ledger, feed);
        return Optional.empty();
    }

    /** Commits follow each other: whoever is second waits here. */
    private static long takeTurn(NamedParameterJdbcOperations database) {
        return Objects.requireNonNull(
                database.queryForObject("select turn from feed_turn for update", Map.of(), Long.class));
    }

    /** Compares again when the registry has moved on since, or when the staged rows were lost with the database. */
    private boolean isHeldNow(Connection connection, NamedParameterJdbcOperations database, Feed feed, long turn)
            throws SQLException, IOException {
        FeedSchema schema = new FeedSchema(database, feed.id());
        if (!schema.isFilled(feed.id(), feed.rows())) {
            workFeed.restore(connection, database, feed);
        } else {
            schema.enter();
            if (new Feeds(database).comparedTurn(feed.id()) != turn) {
                return workFeed.compare(database, feed, feed.rows()) instanceof Gate.Hold;
            }
        }
        return new Feeds(database).find(feed.id()).orElseThrow().state() == FeedState.HELD;
    }

    private static void apply(NamedParameterJdbcOperations database, FeedLedger ledger, Feed feed) throws SQLException {
        int insurer = Feeds.stored(feed.insurer());
        Instant knownFrom = Objects.requireNonNull(
                        database.queryForObject("select clock_timestamp()", Map.of(), OffsetDateTime.class))
                .toInstant();
        APPLY.run(
                database,
                Map.of(
                        "insurer", insurer,
                        "insurer_name", feed.insurerName(),
                        "known_from", Feeds.stored(knownFrom)));
        ledger.registered(feed.insurer(), feed.id(), knownFrom);
        new Comparison(database)
                .moveOn(
                        insurer,
                        new Feeds(database)
                                .find(feed.id())
                                .orElseThrow()
                                .difference()
                                .orElseThrow());
        new Feeds(database).committed(feed.id(), knownFrom);
        database.update("update feed_turn set turn = turn + 1", Map.of());
        new FeedSchema(database, feed.id()).drop();
    }
}
