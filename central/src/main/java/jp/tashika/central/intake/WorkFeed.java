package jp.tashika.central.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tashika.central.store.RawFiles;
import jp.tashika.central.store.Transactions;
import jp.tashika.core.registration.FeedDifference;
import jp.tashika.core.registration.FeedGate;
import jp.tashika.core.registration.Gate;
import jp.tashika.format.insurer.feed.FeedReader;
import jp.tashika.format.insurer.feed.Manifest;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** 連携の処理。Stages a received feed, compares it and decides at the gate; or rejects it as a whole. */
public final class WorkFeed {

    private final IntakeParts parts;
    private final RawFiles files;
    private final Transactions transactions;

    public WorkFeed(IntakeParts parts) {
        this.parts = parts;
        this.files = new RawFiles(parts.rawFiles(), parts.secret().fileKey(), "zip");
        this.transactions = new Transactions(parts.source());
    }

    /** 読取りの結果。How many rows were staged, or why none may be. */
    private record Read(long rows, List<Fault> faults) {}

    /** Works a feed that is RECEIVED; in any other state nothing is done. */
    public void work(UUID id) {
        transactions.run((connection, database) -> {
            Feed feed = new Feeds(database).lock(id).orElseThrow();
            if (feed.state() == FeedState.RECEIVED) {
                stageAndCompare(connection, database, feed);
            }
            return feed;
        });
    }

    /** Stages anew what a crash of the database emptied, and compares it again. */
    void restore(Connection connection, NamedParameterJdbcOperations database, Feed feed)
            throws SQLException, IOException {
        database.update("delete from feed_verdict where feed_id = :id", Map.of("id", feed.id()));
        stageAndCompare(connection, database, feed);
    }

    private void stageAndCompare(Connection connection, NamedParameterJdbcOperations database, Feed feed)
            throws SQLException, IOException {
        Savepoint before = connection.setSavepoint();
        FeedSchema schema = new FeedSchema(database, feed.id());
        schema.create();
        Read read = stage(connection, feed);
        if (read.faults.isEmpty()) {
            schema.index();
            new Feeds(database).staged(feed.id());
            compare(database, feed, read.rows);
        } else {
            connection.rollback(before);
            new Feeds(database).rejected(feed.id(), read.faults);
        }
    }

    private Read stage(Connection connection, Feed feed) throws SQLException, IOException {
        try (Staging staging = new Staging(
                connection,
                feed.id(),
                feed.insurer(),
                parts.today(),
                new IndividualDigest(parts.secret()),
                parts.ids())) {
            List<Fault> faults = read(feed, staging);
            return new Read(faults.isEmpty() ? staging.finish() : 0, faults);
        }
    }

    private List<Fault> read(Feed feed, Staging staging) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(files.open(feed.id()), digest)) {
            FeedReader reader = new FeedReader(in, parts.limits());
            List<Fault> faults = switch (reader.manifest()) {
                case Decoded.Faulty<Manifest>(var wrong) -> wrong;
                case Decoded.Ok<Manifest>(var manifest) -> reader.rows(manifest, staging);
            };
            in.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(digest.digest()).equals(feed.sha256())) {
                throw new IOException("a raw file is not as it was received");
            }
            return faults;
        }
    }

    /** Compares and decides; a feed that an operator released stays released. */
    Gate compare(NamedParameterJdbcOperations database, Feed feed, long rows) {
        long turn = Objects.requireNonNull(database.queryForObject("select turn from feed_turn", Map.of(), Long.class));
        FeedDifference difference =
                new Comparison(database).compare(feed.id(), Feeds.stored(feed.insurer()), parts.today(), rows);
        Gate gate = FeedGate.decide(difference, parts.policy());
        List<Gate.Reason> reasons = gate instanceof Gate.Hold hold ? hold.reasons() : List.of();
        FeedState state = reasons.isEmpty() || feed.released() ? FeedState.READY : FeedState.HELD;
        new Feeds(database).compared(feed.id(), state, rows, turn, difference, reasons);
        return state == FeedState.READY ? new Gate.Pass() : gate;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
