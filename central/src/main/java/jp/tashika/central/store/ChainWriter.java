package jp.tashika.central.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import jp.tashika.central.usecase.CentreBusy;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.Ledger.Recorded;
import jp.tashika.core.audit.Head;

/**
 * 鎖の書き手。The one thread that appends to one chain: it takes all that waits, and makes it durable in one transaction.
 *
 * <p>After any trouble it begins a new chain on a new connection; what was being written is asked about first, because a
 * commit may have succeeded although its answer was lost.
 */
final class ChainWriter implements AutoCloseable {

    private static final int GROUP_MAX = 256;

    private final DataSource database;
    private final Ids ids;
    private final Clock clock;
    private final BlockingQueue<Append> waiting;
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean writing;

    /** Of the writer's thread alone, once it has begun; empty while there is no connection. */
    private Optional<OpenChain> chain = Optional.empty();

    /**
     * 追記の依頼。
     *
     * @param durable completed when all is
     */
    private record Append(
            List<Recorded> recorded, Optional<OpenChain.Beside> beside, CompletableFuture<Void> durable) {}

    ChainWriter(DataSource database, String name, int queueMax, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.waiting = new ArrayBlockingQueue<>(queueMax);
        this.thread = Thread.ofPlatform().name("ledger-" + name).unstarted(this::run);
    }

    /** Begins the chain; a database that is not there shows now. */
    ChainWriter start() {
        try {
            chain();
        } catch (SQLException e) {
            throw new StoreFailed("the ledger cannot begin a chain: SQL state " + e.getSQLState(), e);
        }
        thread.start();
        return this;
    }

    /** Completed when the entry is durable. */
    CompletableFuture<Void> append(Recorded recorded) {
        return queue(new Append(List.of(recorded), Optional.empty(), new CompletableFuture<>()));
    }

    /** Completed when the entries and what is written beside them are durable. */
    CompletableFuture<Void> append(List<Recorded> recorded, OpenChain.Beside beside) {
        return queue(new Append(recorded, Optional.of(beside), new CompletableFuture<>()));
    }

    private CompletableFuture<Void> queue(Append append) {
        if (closing || !waiting.offer(append)) {
            throw new CentreBusy("the ledger's queue is full");
        }
        return append.durable();
    }

    int waiting() {
        return waiting.size();
    }

    /** How many have to be done with before another's turn comes. */
    int ahead() {
        return waiting.size() + (writing ? 1 : 0);
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Append> group = new ArrayList<>();
        while (!closing || !waiting.isEmpty()) {
            try {
                writing = false;
                take(group);
                write(group);
            } catch (InterruptedException e) {
                closing = true; // the loop goes on until nothing waits
            } catch (OpenChain.Declined e) {
                group.forEach(append -> append.durable().completeExceptionally(e));
            } catch (SQLException | RuntimeException e) {
                recover(group, e);
            }
            group.clear();
        }
        chain.ifPresent(OpenChain::close);
    }

    /** All that waits, up to the next that writes something beside: that one goes alone. */
    private void take(List<Append> group) throws InterruptedException {
        Append first = closing ? waiting.poll() : waiting.take();
        if (first == null) {
            return;
        }
        writing = true;
        group.add(first);
        while (first.beside().isEmpty() && group.size() < GROUP_MAX) {
            Append next = waiting.peek();
            if (next == null || next.beside().isPresent()) {
                return;
            }
            group.add(waiting.remove());
        }
    }

    private void write(List<Append> group) throws SQLException {
        if (group.isEmpty()) {
            return;
        }
        OpenChain open = chain();
        Optional<OpenChain.Beside> beside = group.getFirst().beside();
        if (beside.isPresent()) {
            open.append(recorded(group), beside.get());
        } else {
            open.append(recorded(group));
        }
        group.forEach(append -> append.durable().complete(null));
    }

    /** Begins anew; the group is durable after all when the chain's head says so. */
    private void recover(List<Append> group, Exception trouble) {
        Optional<Head> before = chain.map(OpenChain::head);
        chain.ifPresent(OpenChain::close);
        chain = Optional.empty();
        try {
            OpenChain open = chain();
            if (before.isPresent() && open.shows(before.get(), recorded(group))) {
                group.forEach(append -> append.durable().complete(null));
            }
        } catch (SQLException | RuntimeException again) {
            trouble.addSuppressed(again);
        }
        StoreFailed failed = new StoreFailed("the ledger could not be written", trouble);
        group.forEach(append -> append.durable().completeExceptionally(failed));
    }

    private OpenChain chain() throws SQLException {
        if (chain.isEmpty()) {
            chain = Optional.of(OpenChain.begin(database, ids.next(), clock.instant()));
        }
        return chain.get();
    }

    private static List<Recorded> recorded(List<Append> group) {
        return group.stream().flatMap(append -> append.recorded().stream()).toList();
    }
}
