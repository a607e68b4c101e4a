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

    private static final String COLUMNS = "ledger_entry (at, known_at, sequence, told, actor_kind, deed, oral_consent,"
            + " person_key, entry_id, request_id, chain_id, actor_code, outcome, hash)";
    private static final int COLUMN_COUNT = 14;

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
        try (BinaryCopy copy = new BinaryCopy(connection, COLUMNS)) {
            for (Entry entry : entries) {
                Link link = Chain.append(head.hash(), head.sequence() + 1, entry);
                write(copy, link);
                head = new Head(head.chain(), link.sequence(), link.hash());
            }
            copy.finish();
        }
    }

    private void write(BinaryCopy copy, Link link) throws SQLException {
        Entry entry = link.entry();
        copy.row(COLUMN_COUNT)
                .instant(entry.at())
                .instant(entry.at())
                .number(link.sequence())
                .number(LedgerRows.bits(entry.told()))
                .letter(StoredCodes.of(entry.actor().kind()))
                .letter(StoredCodes.of(entry.deed()))
                .flag(entry.oralConsent())
                .id(entry.person().value())
                .id(entry.id())
                .id(entry.requestId())
                .id(head.chain())
                .text(entry.actor().code())
                .text(entry.outcome())
                .bytes(link.hash().toBytes());
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
