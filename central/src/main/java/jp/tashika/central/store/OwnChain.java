package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jp.tashika.central.operation.OperatorLedger;
import jp.tashika.central.usecase.Ids;
import jp.tashika.core.audit.Entry;

/** 一度の鎖。Writes to the ledger beside a centre that runs: each time on a chain of its own, for what people do by hand. */
public final class OwnChain implements OperatorLedger {

    private final DataSource own;
    private final Ids ids;
    private final Clock clock;

    /** @param own gives connections that nobody else uses: a chain is its connection's */
    public OwnChain(DataSource own, Ids ids, Clock clock) {
        this.own = own;
        this.ids = ids;
        this.clock = clock;
    }

    /** 記録される仕事。Does something, and says what the ledger has to hold of it, if it was done. */
    @FunctionalInterface
    interface Work<T> {
        Done<T> on(Connection connection) throws SQLException;
    }

    /** What came of it; nothing is recorded when nothing was done. */
    record Done<T>(T result, Optional<Entry> entry) {}

    /** Both in one transaction. */
    <T> T with(Work<T> work) {
        return Database.with(own, connection -> {
            BulkChain chain = BulkChain.begin(connection, ids.next(), clock.instant());
            return Database.inTransaction(connection, at -> {
                Done<T> done = work.on(at);
                if (done.entry().isPresent()) {
                    chain.append(List.of(done.entry().get()));
                    chain.finish();
                }
                return done.result();
            });
        });
    }

    @Override
    public void append(Entry entry) {
        with(_ -> new Done<>(entry, Optional.of(entry)));
    }
}
