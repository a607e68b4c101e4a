package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jp.tashika.core.audit.Chain;
import jp.tashika.core.audit.Hash;
import jp.tashika.core.audit.Head;
import jp.tashika.core.audit.Link;
import jp.tashika.core.audit.Verification;

/**
 * 監査台帳の検証。Walks every chain from its genesis and says where it is not what was written: changed, missing, out of
 * order or cut off.
 *
 * <p>All entries are read once, in the order of the chains, as they stood at one moment; live traffic goes on. What is
 * compared with: the heads that later chains committed to, and the head that every writing transaction kept.
 */
public final class LedgerAudit {

    private static final int FETCHED = 2_000;
    private static final long PROGRESS = 1_000_000;

    private final DataSource database;
    private final Consumer<String> out;
    private final Map<UUID, Opened> chains = new LinkedHashMap<>();
    private final List<Head> recorded = new ArrayList<>();
    private long entries;
    private long faults;

    /** A chain as it was opened, with what its genesis must commit to. */
    private record Opened(Hash genesis, List<Head> earlier) {}

    /**
     * @param out where progress and findings are said
     */
    public LedgerAudit(DataSource database, Consumer<String> out) {
        this.database = database;
        this.out = out;
    }

    /** Whether all is as it was written. */
    public boolean isWhole() {
        return Database.with(database, connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            return Database.inTransaction(connection, this::isWhole);
        });
    }

    private boolean isWhole(Connection connection) throws SQLException {
        readChains(connection);
        readWitnesses(connection);
        chains.forEach(this::checkGenesis);
        recorded.stream()
                .filter(head -> !chains.containsKey(head.chain()))
                .forEach(head -> fault("鎖 " + head.chain() + " がありません（後の鎖が " + head.sequence() + " 件目までを記録しています）"));
        walk(connection);
        out.accept("鎖 " + chains.size() + " 本、記録 " + entries + " 件: " + (faults == 0 ? "正常" : "異常 " + faults + " 件"));
        return faults == 0;
    }

    private void readChains(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select chain_id, head_sequence, head_hash, genesis from ledger_chain order by opened_at");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Head head = LedgerRows.head(row);
                chains.put(head.chain(), new Opened(Hash.of(row.getBytes(4)), new ArrayList<>()));
                recorded.add(head);
            }
        }
    }

    private void readWitnesses(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select earlier_id, head_sequence, head_hash, chain_id from ledger_witness");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Head head = LedgerRows.head(row);
                recorded.add(head);
                Opened by = chains.get(CoverageRows.uuid(row, 4));
                if (by != null) {
                    by.earlier().add(head);
                }
            }
        }
    }

    private void checkGenesis(UUID chain, Opened opened) {
        if (!Chain.genesis(chain, opened.earlier()).equals(opened.genesis())) {
            fault("鎖 " + chain + " の起点が、記録されたほかの鎖の先頭と合いません");
        }
    }

    private void walk(Connection connection) throws SQLException {
        Map<UUID, List<Head>> witnesses = new LinkedHashMap<>();
        recorded.forEach(head ->
                witnesses.computeIfAbsent(head.chain(), _ -> new ArrayList<>()).add(head));
        try (PreparedStatement query = connection.prepareStatement("select chain_id, sequence, hash, "
                + LedgerRows.RECORDED + " from ledger_entry order by chain_id, sequence, entry_id")) {
            query.setFetchSize(FETCHED);
            try (ResultSet row = query.executeQuery()) {
                Walk walk = new Walk(row);
                for (UUID chain = walk.chain(); chain != null; chain = walk.chain()) {
                    Opened opened = chains.get(chain);
                    if (opened == null) {
                        fault("記録が、開始のない鎖 " + chain + " にあります");
                    } else {
                        verify(chain, opened, walk, witnesses.getOrDefault(chain, List.of()));
                        witnesses.remove(chain);
                    }
                    walk.skip(chain);
                }
            }
        }
        // chains without any entry: nothing may be recorded of them but their genesis
        witnesses.forEach((chain, heads) -> {
            Opened opened = chains.get(chain);
            if (opened != null) {
                report(
                        chain,
                        Chain.verify(chain, opened.genesis(), List.<Link>of().iterator(), heads));
            }
        });
    }

    private void verify(UUID chain, Opened opened, Walk walk, List<Head> witnesses) {
        report(chain, Chain.verify(chain, opened.genesis(), walk.links(chain), witnesses));
    }

    private void report(UUID chain, Verification verification) {
        switch (verification) {
            case Verification.Whole(var head) ->
                out.accept("鎖 " + chain + ": " + head.sequence() + " 件、先頭 " + head.hash());
            case Verification.Broken(var sequence, var breakage) ->
                fault("鎖 " + chain + ": " + sequence + " 件目が"
                        + switch (breakage) {
                            case CHANGED -> "改変されています";
                            case MISSING -> "ありません";
                            case REORDERED -> "入れ替えられています";
                            case TRUNCATED -> "ありません（末尾が切られています）";
                        });
        }
    }

    private void fault(String what) {
        faults++;
        out.accept("異常: " + what);
    }

    /** One pass over all entries, chain after chain. */
    private final class Walk {

        private final ResultSet row;
        private boolean there;

        Walk(ResultSet row) throws SQLException {
            this.row = row;
            this.there = row.next();
        }

        /** The chain of the entry ahead; null at the end. */
        @org.jspecify.annotations.Nullable
        UUID chain() throws SQLException {
            return there ? CoverageRows.uuid(row, 1) : null;
        }

        /** What is left of a chain that was not walked to its end. */
        void skip(UUID chain) throws SQLException {
            while (chain.equals(chain())) {
                step();
            }
        }

        Iterator<Link> links(UUID chain) {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return reading(() -> chain.equals(chain()));
                }

                @Override
                public Link next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return reading(() -> {
                        Link link = new Link(
                                row.getLong(2), LedgerRows.recorded(row, 4).entry(), Hash.of(row.getBytes(3)));
                        step();
                        return link;
                    });
                }
            };
        }

        private void step() throws SQLException {
            entries++;
            if (entries % PROGRESS == 0) {
                out.accept(entries + " 件を読みました");
            }
            there = row.next();
        }
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new StoreFailed("the ledger cannot be read: SQL state " + e.getSQLState(), e);
        }
    }
}
