package jp.tashika.central.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.store.Transactions;
import jp.tashika.core.audit.Actor;
import jp.tashika.vocabulary.outcome.Outcome;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** 保留の判断。An operator releases or rejects a feed; who and why stand in the ledger. */
public final class DecideFeed {

    private final IntakeParts parts;
    private final Transactions transactions;

    public DecideFeed(IntakeParts parts) {
        this.parts = parts;
        this.transactions = new Transactions(parts.source());
    }

    /** Lets a held feed pass; its insurer commits it. @return why not, when it was not held */
    public Optional<Outcome> release(UUID id, String operator, String why) {
        return recorded((connection, database, chain) -> {
            Optional<Feed> feed = new Feeds(database).lock(id);
            return feed.filter(held -> held.state() == FeedState.HELD).isPresent()
                    ? decide(
                            new FeedLedger(connection, chain, parts.ids()),
                            database,
                            id,
                            FeedState.READY,
                            decision(operator, why))
                    : refusal(feed);
        });
    }

    /** Ends a feed that is held or waits for its commit. @return why not, when it is settled or being worked */
    public Optional<Outcome> reject(UUID id, String operator, String why) {
        return recorded((connection, database, chain) -> {
            Optional<Feed> feed = new Feeds(database).lock(id);
            boolean waits = feed.filter(open -> open.state() == FeedState.HELD || open.state() == FeedState.READY)
                    .isPresent();
            if (!waits) {
                return refusal(feed);
            }
            new FeedSchema(database, id).drop();
            return decide(
                    new FeedLedger(connection, chain, parts.ids()),
                    database,
                    id,
                    FeedState.REJECTED,
                    decision(operator, why));
        });
    }

    private Optional<Outcome> decide(
            FeedLedger ledger, NamedParameterJdbcOperations database, UUID id, FeedState state, Feed.Decision decision)
            throws SQLException {
        boolean released = state == FeedState.READY;
        new Feeds(database).decided(id, state, released, decision);
        ledger.decided(
                new Actor(Actor.Kind.OPERATOR, decision.by()),
                (released ? "FEED_RELEASED: " : "FEED_REJECTED: ") + decision.why(),
                id,
                decision.at());
        return Optional.empty();
    }

    private <T> T recorded(Transactions.RecordedWork<T> work) {
        return transactions.recorded(parts.ids().get(), Instant.now(parts.clock()), work);
    }

    private Feed.Decision decision(String operator, String why) {
        if (operator.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("who and why are needed");
        }
        return new Feed.Decision(operator, why, Instant.now(parts.clock()));
    }

    private static Optional<Outcome> refusal(Optional<Feed> feed) {
        return Optional.of(feed.isEmpty() ? Outcome.FEED_UNKNOWN : Outcome.FEED_STATE_WRONG);
    }
}
