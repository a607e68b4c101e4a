package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import jp.tashika.central.usecase.Ledger.Recorded;
import jp.tashika.core.audit.Chain;
import jp.tashika.core.audit.Hash;
import jp.tashika.core.audit.Head;
import jp.tashika.core.audit.Link;

/** 書込み中の鎖。A chain with the connection it belongs to; used by one thread. */
final class OpenChain implements AutoCloseable {

    private final Connection connection;
    private Head head;

    private OpenChain(Connection connection, Head head) {
        this.connection = connection;
        this.head = head;
    }

    /** 併せて行う書込み。What is written together with entries, both or none. */
    @FunctionalInterface
    interface Beside {
        void write(Connection connection) throws SQLException;
    }

    /** 併せて行う書込みの取りやめ。It must not be written, and so the entries are not: nothing is wrong with the chain. */
    static final class Declined extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Declined(String message) {
            super(message);
        }
    }

    /** Begins a chain on a connection of its own. */
    static OpenChain begin(DataSource database, UUID chain, Instant now) throws SQLException {
        Connection connection = database.getConnection();
        try {
            return new OpenChain(connection, ChainOpening.open(connection, chain, now));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    Head head() {
        return head;
    }

    /** Durable when it returns. */
    void append(List<Recorded> recorded) throws SQLException {
        List<Link> links = links(head, recorded);
        append(connection, links, recorded);
        head = after(links);
    }

    /** Durable together with what is written beside. */
    void append(List<Recorded> recorded, Beside beside) throws SQLException {
        List<Link> links = links(head, recorded);
        Database.inTransaction(connection, at -> {
            beside.write(at);
            append(at, links, recorded);
            return links;
        });
        head = after(links);
    }

    /** Whether the entries stand behind {@code before} although nobody said so: a commit whose answer was lost. */
    boolean shows(Head before, List<Recorded> recorded) throws SQLException {
        Hash expected = links(before, recorded).getLast().hash();
        try (PreparedStatement query = connection.prepareStatement(
                "select chain_id, head_sequence, head_hash from ledger_chain where chain_id = ?")) {
            query.setObject(1, before.chain());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && LedgerRows.head(row).hash().equals(expected);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // it is given up; the database ends its session
        }
    }

    private void append(Connection at, List<Link> links, List<Recorded> recorded) throws SQLException {
        if (!LedgerRows.append(at, head, links, recorded)) {
            throw new StoreFailed("the chain was closed by another");
        }
    }

    private Head after(List<Link> links) {
        return new Head(
                head.chain(), links.getLast().sequence(), links.getLast().hash());
    }

    private static List<Link> links(Head before, List<Recorded> recorded) {
        List<Link> links = new ArrayList<>(recorded.size());
        Hash previous = before.hash();
        long sequence = before.sequence();
        for (Recorded each : recorded) {
            sequence++;
            Link link = Chain.append(previous, sequence, each.entry());
            previous = link.hash();
            links.add(link);
        }
        return links;
    }
}
