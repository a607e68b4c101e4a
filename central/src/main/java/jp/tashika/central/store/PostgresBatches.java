package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import jp.tashika.central.usecase.Batch;
import jp.tashika.central.usecase.Batches;
import jp.tashika.central.usecase.CentreBusy;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.central.usecase.MessageBytes;
import jp.tashika.vocabulary.number.FacilityCode;

/** 一括処理簿（PostgreSQL）。Batches and their slices, kept until their retention is over. */
public final class PostgresBatches implements Batches {

    /** A batch that was begun this often and never ended is given up. */
    static final int TRIES_MAX = 5;

    private static final String COLUMNS =
            "batch_id, reception, facility_code, request_id, kind, received_at, row_count, request";

    private final DataSource live;
    private final DataSource workers;
    private final PostgresLedger ledger;
    private final int waitingMax;

    /**
     * @param live for those who upload and fetch
     * @param workers for those who work; a claim keeps one connection
     * @param waitingMax how many batches of one facility may wait
     */
    public PostgresBatches(DataSource live, DataSource workers, PostgresLedger ledger, int waitingMax) {
        this.live = live;
        this.workers = workers;
        this.ledger = ledger;
        this.waitingMax = waitingMax;
    }

    @Override
    public Batch keep(Batch batch) {
        return Database.with(live, connection -> {
            Optional<Batch> before = kept(connection, batch);
            if (before.isPresent()) {
                return before.get();
            }
            refuseTooMany(connection, batch.facility());
            insert(connection, batch);
            return kept(connection, batch).orElseThrow();
        });
    }

    private static Optional<Batch> kept(Connection connection, Batch batch) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select " + COLUMNS + " from batch where facility_code = ? and request_id = ?")) {
            query.setString(1, batch.facility().digits());
            query.setObject(2, batch.request());
            return one(query);
        }
    }

    private void refuseTooMany(Connection connection, FacilityCode facility) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from batch where facility_code = ? and state = 'WAITING'")) {
            query.setString(1, facility.digits());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (row.getInt(1) >= waitingMax) {
                    throw new CentreBusy("too many batches of one facility wait");
                }
            }
        }
    }

    private static void insert(Connection connection, Batch batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into batch (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setObject(1, batch.id());
            insert.setString(2, batch.reception());
            insert.setString(3, batch.facility().digits());
            insert.setObject(4, batch.request());
            insert.setString(5, batch.kind().name());
            insert.setTimestamp(6, Timestamp.from(batch.receivedAt()));
            insert.setInt(7, batch.rows());
            insert.setBytes(8, batch.document().bytes());
            insert.executeUpdate();
        }
    }

    @Override
    public Standing standing(FacilityCode facility, Batch.Kind kind, String reception) {
        return Database.with(live, connection -> {
            try (PreparedStatement query = connection.prepareStatement("select " + COLUMNS + """
                    , state, done_at, (select coalesce(sum(error_count), 0) from batch_slice s
                                        where s.batch_id = b.batch_id)
                      from batch b where reception = ? and facility_code = ? and kind = ?""")) {
                query.setString(1, reception);
                query.setString(2, facility.digits());
                query.setString(3, kind.name());
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? standing(row) : new Standing.Unknown();
                }
            }
        });
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String state = row.getString(9);
        return switch (state) {
            case "WAITING" -> new Standing.Working();
            case "FAILED" -> new Standing.Failed();
            case "DONE" -> new Standing.Done(batch(row), LedgerRows.instant(row, 10), row.getInt(11));
            default -> throw new StoreFailed("unknown code in column state: " + state);
        };
    }

    @Override
    public Iterator<MessageBytes> results(Batch batch) {
        return new Iterator<>() {
            private int number;
            private Optional<MessageBytes> ahead = slice(batch, 0);

            @Override
            public boolean hasNext() {
                return ahead.isPresent();
            }

            @Override
            public MessageBytes next() {
                MessageBytes result = ahead.orElseThrow(NoSuchElementException::new);
                number++;
                ahead = slice(batch, number);
                return result;
            }
        };
    }

    private Optional<MessageBytes> slice(Batch batch, int number) {
        return Database.with(live, connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select result from batch_slice where batch_id = ? and slice = ?")) {
                query.setObject(1, batch.id());
                query.setInt(2, number);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(MessageBytes.of(row.getBytes(1))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public Optional<Claim> claim() {
        Connection connection = connect();
        Optional<Claim> claim = Optional.empty();
        try {
            for (UUID waiting : waiting(connection)) {
                if (claim.isEmpty() && lock(connection, waiting)) {
                    claim = begun(connection, waiting);
                    if (claim.isEmpty()) {
                        unlock(connection, waiting);
                    }
                }
            }
            return claim;
        } catch (SQLException e) {
            throw new StoreFailed("no batch could be claimed: SQL state " + e.getSQLState(), e);
        } finally {
            if (claim.isEmpty()) {
                release(connection);
            }
        }
    }

    private Connection connect() {
        try {
            return workers.getConnection();
        } catch (SQLException e) {
            throw new StoreFailed("no connection for a batch", e);
        }
    }

    private static List<UUID> waiting(Connection connection) throws SQLException {
        List<UUID> waiting = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select batch_id from batch where state = 'WAITING' order by received_at limit 100");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                waiting.add(CoverageRows.uuid(row, 1));
            }
        }
        return waiting;
    }

    /** The batch, unless somebody else ended it in between or it was tried too often. */
    private Optional<Claim> begun(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update batch set tries = tries + 1, state = case when tries < ? then state else 'FAILED' end
                 where batch_id = ? and state = 'WAITING' returning state""")) {
            update.setInt(1, TRIES_MAX);
            update.setObject(2, id);
            try (ResultSet row = update.executeQuery()) {
                if (!row.next() || !row.getString(1).equals("WAITING")) {
                    return Optional.empty();
                }
            }
        }
        try (PreparedStatement query =
                connection.prepareStatement("select " + COLUMNS + " from batch where batch_id = ?")) {
            query.setObject(1, id);
            return one(query).map(batch -> new PostgresClaim(connection, batch));
        }
    }

    /** 一括処理待ち。How many wait or are being worked. */
    public int waiting() {
        return Database.with(live, connection -> {
            try (PreparedStatement query =
                            connection.prepareStatement("select count(*) from batch where state = 'WAITING'");
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** 保存期間切れの消去。Removes batches that were received before {@code retention}; how many. */
    public int purge(Duration retention, Instant now) {
        return Database.with(live, connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from batch where received_at < ? and state <> 'WAITING'")) {
                delete.setTimestamp(1, Timestamp.from(now.minus(retention)));
                return delete.executeUpdate();
            }
        });
    }

    private static Optional<Batch> one(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(batch(row)) : Optional.empty();
        }
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                CoverageRows.uuid(row, 1),
                row.getString(2),
                new FacilityCode(row.getString(3)),
                CoverageRows.uuid(row, 4),
                Batch.Kind.valueOf(row.getString(5)),
                LedgerRows.instant(row, 6),
                row.getInt(7),
                MessageBytes.of(row.getBytes(8)));
    }

    private static boolean lock(Connection connection, UUID batch) throws SQLException {
        return called(connection, "select pg_try_advisory_lock(?)", batch);
    }

    private static void unlock(Connection connection, UUID batch) throws SQLException {
        called(connection, "select pg_advisory_unlock(?)", batch);
    }

    private static boolean called(Connection connection, String function, UUID batch) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(function)) {
            query.setLong(1, batch.getMostSignificantBits() ^ batch.getLeastSignificantBits());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void release(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreFailed("a connection could not be given back", e);
        }
    }

    /** The right to a batch is an advisory lock of a session: with the process it is gone. */
    private final class PostgresClaim implements Claim {

        private final Connection connection;
        private final Batch batch;

        PostgresClaim(Connection connection, Batch batch) {
            this.connection = connection;
            this.batch = batch;
        }

        @Override
        public Batch batch() {
            return batch;
        }

        @Override
        public Set<Integer> finished() {
            return Database.with(live, reading -> {
                Set<Integer> finished = new HashSet<>();
                try (PreparedStatement query =
                        reading.prepareStatement("select slice from batch_slice where batch_id = ?")) {
                    query.setObject(1, batch.id());
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            finished.add(row.getInt(1));
                        }
                    }
                }
                return finished;
            });
        }

        @Override
        public void finish(Slice slice, List<Ledger.Recorded> recorded) {
            ledger.append(recorded, writing -> {
                try (PreparedStatement insert = writing.prepareStatement(
                        "insert into batch_slice (batch_id, slice, error_count, result) values (?, ?, ?, ?)")) {
                    insert.setObject(1, batch.id());
                    insert.setInt(2, slice.number());
                    insert.setInt(3, slice.errors());
                    insert.setBytes(4, slice.result().bytes());
                    insert.executeUpdate();
                }
            });
        }

        @Override
        public void done() {
            Database.with(live, writing -> {
                try (PreparedStatement update = writing.prepareStatement(
                        "update batch set state = 'DONE', done_at = clock_timestamp() where batch_id = ?")) {
                    update.setObject(1, batch.id());
                    return update.executeUpdate();
                }
            });
        }

        @Override
        public void close() {
            try {
                unlock(connection, batch.id());
            } catch (SQLException e) {
                throw new StoreFailed("a batch could not be given back", e);
            } finally {
                release(connection);
            }
        }
    }
}
