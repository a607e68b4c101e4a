package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.tashika.core.audit.Chain;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.audit.Head;
import jp.tashika.core.audit.Link;

/**
 * 一括追記の鎖。A chain of the ledger for a large change: its entries are copied in inside the transaction of the change.
 *
 * <p>So that live traffic never waits for the change, the chain is begun before it in a short transaction; the change
 * taken back leaves an empty chain, which the next chain closes.
 */
public final class BulkChain {

    private static final String COLUMNS = "at, known_at, sequence, told, actor_kind, deed, oral_consent,"
            + " person_key, entry_id, request_id, chain_id, actor_code, outcome, hash";

    private final Connection connection;
    private Head head;

    private BulkChain(Connection connection, Head head) {
        this.connection = connection;
        this.head = head;
    }

    /** Begins a chain; {@code connection} has no transaction open, and keeps the chain until it is physically closed. */
    public static BulkChain begin(Connection connection, UUID chain, Instant now) throws SQLException {
        return new BulkChain(connection, ChainOpening.open(connection, chain, now));
    }

    /** Appends in the transaction that is open on the connection; {@link #finish} belongs to the same one. */
    public void append(List<Entry> entries) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "ledger_entry", COLUMNS)) {
            for (Entry entry : entries) {
                Link link = Chain.append(head.hash(), head.sequence() + 1, entry);
                write(rows, link);
                head = new Head(head.chain(), link.sequence(), link.hash());
            }
            rows.end();
        }
    }

    private void write(CopyRows rows, Link link) throws SQLException {
        Entry entry = link.entry();
        rows.row()
                .add(entry.at())
                .add(entry.at())
                .add(link.sequence())
                .add(LedgerRows.bits(entry.told()))
                .add(StoredCodes.of(entry.actor().kind()))
                .add(StoredCodes.of(entry.deed()))
                .add(entry.oralConsent())
                .add(entry.person().value())
                .add(entry.id())
                .add(entry.requestId())
                .add(head.chain())
                .add(entry.actor().code())
                .add(entry.outcome())
                .add(link.hash().toBytes());
    }

    /** Writes the head down. */
    public void finish() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update ledger_chain set head_sequence = ?, head_hash = ? where chain_id = ? and closed_by is null")) {
            update.setLong(1, head.sequence());
            update.setBytes(2, head.hash().toBytes());
            update.setObject(3, head.chain());
            if (update.executeUpdate() != 1) {
                throw new StoreFailed("the chain was closed by another");
            }
        }
    }
}
