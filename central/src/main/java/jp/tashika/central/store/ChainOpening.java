package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tashika.core.audit.Chain;
import jp.tashika.core.audit.Hash;
import jp.tashika.core.audit.Head;

/**
 * 鎖の開始。Begins a chain whose genesis commits to the heads of all chains that are not closed.
 *
 * <p>A chain belongs to the session that holds its advisory lock. Where nobody holds it, its writer is gone: its head is
 * final, and the new chain closes it.
 */
final class ChainOpening {

    /** Only one chain is opened at a time: otherwise two would not know of each other. */
    private static final long OPENING = 0x7461_7368_696b_6101L;

    private ChainOpening() {}

    /** The head of a new chain, which belongs to {@code connection} until it ends. */
    static Head open(Connection connection, UUID chain, Instant now) throws SQLException {
        return Database.inTransaction(connection, at -> {
            lock(at, "select pg_advisory_xact_lock(?)", OPENING);
            lock(at, "select pg_advisory_lock(?)", key(chain));
            List<Head> earlier = unclosed(at);
            Hash genesis = Chain.genesis(chain, earlier);
            insert(at, chain, now, genesis);
            for (Head head : earlier) {
                witness(at, chain, head);
                if (isAbandoned(at, head.chain())) {
                    close(at, head.chain(), chain);
                }
            }
            return new Head(chain, 0, genesis);
        });
    }

    private static void lock(Connection connection, String statement, long key) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(statement)) {
            lock.setLong(1, key);
            lock.execute();
        }
    }

    private static boolean isAbandoned(Connection connection, UUID chain) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            query.setLong(1, key(chain));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Locked until the transaction ends: no head moves on while it is being committed to. */
    private static List<Head> unclosed(Connection connection) throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select chain_id, head_sequence, head_hash from ledger_chain where closed_by is null"
                                + " order by chain_id for update");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                heads.add(LedgerRows.head(row));
            }
        }
        return heads;
    }

    private static void insert(Connection connection, UUID chain, Instant now, Hash genesis) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into ledger_chain (chain_id, opened_at, genesis, head_sequence, head_hash)"
                        + " values (?, ?, ?, 0, ?)")) {
            insert.setObject(1, chain);
            insert.setTimestamp(2, Timestamp.from(now));
            insert.setBytes(3, genesis.toBytes());
            insert.setBytes(4, genesis.toBytes());
            insert.executeUpdate();
        }
    }

    private static void witness(Connection connection, UUID chain, Head head) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into ledger_witness (chain_id, earlier_id, head_sequence, head_hash) values (?, ?, ?, ?)")) {
            insert.setObject(1, chain);
            insert.setObject(2, head.chain());
            insert.setLong(3, head.sequence());
            insert.setBytes(4, head.hash().toBytes());
            insert.executeUpdate();
        }
    }

    private static void close(Connection connection, UUID chain, UUID by) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update ledger_chain set closed_by = ? where chain_id = ?")) {
            update.setObject(1, by);
            update.setObject(2, chain);
            update.executeUpdate();
        }
    }

    private static long key(UUID chain) {
        return chain.getMostSignificantBits() ^ chain.getLeastSignificantBits();
    }
}
