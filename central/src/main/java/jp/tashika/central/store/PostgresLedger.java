package jp.tashika.central.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.core.audit.Actor;

/**
 * 監査台帳（PostgreSQL）。As many chains as the load needs, each with its own writer and queue; never one lock.
 *
 * <p>What is written together with something else has chains of its own, because it shares a commit with nobody: cards
 * as many as queries have, batches one, so that a slice of 200 entries holds up nobody at a counter.
 */
public final class PostgresLedger implements Ledger, AutoCloseable {

    /** When so many wait for one chain, the next one is begun to be used. */
    private static final int BUSY = 64;

    /** What one request may have recorded and still be tried again for a single answer. */
    private static final int RECORDED_MAX = 16;

    private static final String RECORDED = "select " + LedgerRows.RECORDED + """
             from ledger_entry where request_id = ? and actor_kind = ?::"char" and actor_code = ?
            order by at, entry_id limit\s""" + RECORDED_MAX;

    private final DataSource pool;
    private final List<ChainWriter> writers;
    private final List<ChainWriter> visits;
    private final ChainWriter batches;
    private final long durableMillisMax;

    /**
     * 台帳の設定。
     *
     * @param chains how many chains the counters' queries share, and how many the cards on their readers
     * @param queueMax how many appends may wait for one chain
     * @param durableMillisMax how long one may wait
     */
    public record Settings(int chains, int queueMax, long durableMillisMax) {}

    /**
     * Begins new chains.
     *
     * @param pool for reading
     * @param own where each writer gets its own connection
     */
    public PostgresLedger(DataSource pool, DataSource own, Settings settings, Ids ids, Clock clock) {
        this.pool = pool;
        this.durableMillisMax = settings.durableMillisMax();
        this.writers = IntStream.range(0, settings.chains())
                .mapToObj(number ->
                        new ChainWriter(own, Integer.toString(number), settings.queueMax(), ids, clock).start())
                .toList();
        this.visits = IntStream.range(0, settings.chains())
                .mapToObj(number -> new ChainWriter(own, "visits-" + number, settings.queueMax(), ids, clock).start())
                .toList();
        this.batches = new ChainWriter(own, "batches", settings.queueMax(), ids, clock).start();
    }

    @Override
    public void append(Recorded recorded) {
        await(writer().append(recorded));
    }

    /** The first that is not busy: few who wait share one commit, and many are spread over more chains. */
    private ChainWriter writer() {
        ChainWriter least = writers.getFirst();
        for (ChainWriter writer : writers) {
            if (writer.waiting() < BUSY) {
                return writer;
            }
            least = writer.waiting() < least.waiting() ? writer : least;
        }
        return least;
    }

    /**
     * Appends an entry of a counter together with what is written beside it, both or none.
     *
     * @throws OpenChain.Declined when that was not to be written after all
     */
    void append(Recorded recorded, OpenChain.Beside beside) {
        await(idlest().append(List.of(recorded), beside));
    }

    /** The one with the least to do, of equals any: each writes one after the other, so nothing is gained by waiting. */
    private ChainWriter idlest() {
        int first = ThreadLocalRandom.current().nextInt(visits.size());
        return IntStream.range(0, visits.size())
                .mapToObj(number -> visits.get((first + number) % visits.size()))
                .min(Comparator.comparingInt(ChainWriter::ahead))
                .orElseThrow();
    }

    /**
     * Appends entries of a batch together with what is written beside them, both or none.
     *
     * @throws OpenChain.Declined when that was not to be written after all
     */
    void append(List<Recorded> recorded, OpenChain.Beside beside) {
        await(batches.append(recorded, beside));
    }

    @Override
    public List<Recorded> recorded(Actor actor, UUID requestId) {
        return Database.with(pool, connection -> {
            try (PreparedStatement query = connection.prepareStatement(RECORDED)) {
                query.setObject(1, requestId);
                query.setString(2, StoredCodes.of(actor.kind()));
                query.setString(3, actor.code());
                List<Recorded> recorded = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        recorded.add(LedgerRows.recorded(row, 1));
                    }
                }
                return recorded;
            }
        });
    }

    /** 書込み待ち。How many appends wait, over all chains. */
    public int waiting() {
        return batches.waiting()
                + Stream.concat(writers.stream(), visits.stream())
                        .mapToInt(ChainWriter::waiting)
                        .sum();
    }

    @Override
    public void close() {
        writers.forEach(ChainWriter::close);
        visits.forEach(ChainWriter::close);
        batches.close();
    }

    private void await(CompletableFuture<Void> durable) {
        try {
            durable.get(durableMillisMax, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OpenChain.Declined declined) {
                throw declined;
            }
            throw new StoreFailed("the entry is not durable", e);
        } catch (TimeoutException e) {
            throw new StoreFailed("the entry was not durable in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed("interrupted before the entry was durable", e);
        }
    }
}
