package jp.tashika.central.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.tashika.central.usecase.Facilities;
import jp.tashika.central.usecase.Ids;
import jp.tashika.core.registry.Insurer;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 初期登録。Fills an empty registry as fast as the machine can: rows are copied in first, indexes built afterwards.
 *
 * <p>The tables have no keys while this works. A load that was cut off is thrown away by the next one.
 */
public final class RegistryLoad {

    private static final int TOGETHER = 1_000;

    /** Each table with its key, the large ones first. */
    private static final Map<String, String> KEYS = Map.of(
            "coverage", "person_key, coverage_id, known_from",
            "certificate", "person_key, coverage_id, certificate_id, known_from",
            "insured_lookup", "lookup, birthdate, person_key",
            "individual_lookup", "individual_hmac",
            "card_link", "person_key, card_key, known_from",
            "card_lookup", "card_key");

    private static final int PARTITIONS = 16;

    private final DataSource database;
    private final int threads;
    private final Ids ids;
    private final Clock clock;

    /**
     * @param database connections of one's own, no pool
     */
    public RegistryLoad(DataSource database, int threads, Ids ids, Clock clock) {
        this.database = database;
        this.threads = threads;
        this.ids = ids;
        this.clock = clock;
    }

    /** 医療機関。A facility that may ask. */
    public record Facility(FacilityCode code, String name) {}

    /** Whether nobody is registered, or only by a load that was cut off. */
    public boolean isEmpty() {
        return Database.with(database, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select not exists (select from insured_lookup)"
                            + " or not exists (select from pg_constraint where conname = 'insured_lookup_pkey')")) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    /** Adds facilities that are admitted. */
    public void facilities(Collection<Facility> facilities) {
        Database.inTransaction(database, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into facility (code, name, state) values (?, ?, ?) on conflict do nothing")) {
                for (Facility facility : facilities) {
                    insert.setString(1, facility.code().digits());
                    insert.setString(2, facility.name());
                    insert.setString(3, Facilities.State.ADMITTED.name());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /**
     * Registers everybody; how many.
     *
     * @param people each person once
     * @param progress told now and then how many people are in
     */
    public long load(Stream<Registration> people, LongConsumer progress) {
        if (!isEmpty()) {
            throw new StoreFailed("the registry is not empty");
        }
        execute(List.of(
                "truncate " + String.join(", ", KEYS.keySet()),
                KEYS.keySet().stream()
                        .map(table -> "alter table " + table + " drop constraint if exists " + table + "_pkey")
                        .reduce((one, other) -> one + "; " + other)
                        .orElseThrow()));
        long count = copy(people, progress);
        index();
        return count;
    }

    private long copy(Stream<Registration> people, LongConsumer progress) {
        Instant knownFrom = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Iterator<Registration> source = people.iterator();
        Map<InsurerNumber, Insurer> insurers = new ConcurrentHashMap<>();
        AtomicLong count = new AtomicLong();
        together(() -> {
            try (RegistryCopy copy = new RegistryCopy(database, knownFrom, ids)) {
                for (List<Registration> some = next(source); !some.isEmpty(); some = next(source)) {
                    for (Registration one : some) {
                        copy.add(one);
                    }
                    progress.accept(count.addAndGet(some.size()));
                }
                insurers.putAll(copy.insurers());
                copy.end();
            }
            return count;
        });
        insurers(insurers.values());
        return count.get();
    }

    /** The source is read by one thread at a time. */
    private static List<Registration> next(Iterator<Registration> source) {
        List<Registration> some = new ArrayList<>(TOGETHER);
        synchronized (source) {
            while (some.size() < TOGETHER && source.hasNext()) {
                some.add(source.next());
            }
        }
        return some;
    }

    private void insurers(Collection<Insurer> insurers) {
        Database.inTransaction(database, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into insurer (number, name) values (?, ?) on conflict (number) do update set name = excluded.name")) {
                for (Insurer insurer : insurers) {
                    insert.setInt(1, StoredCodes.insurer(insurer.number()));
                    insert.setString(2, insurer.name());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /** A key on each partition, several at once; the parent then takes them for its own. */
    private void index() {
        Queue<String> statements = new ConcurrentLinkedQueue<>();
        for (int part = 0; part < PARTITIONS; part++) {
            String suffix = String.format("_p%02d", part);
            KEYS.forEach(
                    (table, key) -> statements.add("alter table " + table + suffix + " add primary key (" + key + ")"));
        }
        together(() -> {
            for (String statement = statements.poll(); statement != null; statement = statements.poll()) {
                execute(List.of("set maintenance_work_mem = '512MB'", statement));
            }
            return statements;
        });
        KEYS.forEach((table, key) -> execute(
                List.of("alter table " + table + " add constraint " + table + "_pkey primary key (" + key + ")")));
        KEYS.keySet().forEach(table -> execute(List.of("vacuum (analyze) " + table)));
    }

    private void execute(List<String> statements) {
        Database.with(database, connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String each : statements) {
                    statement.execute(each);
                }
                return statements;
            }
        });
    }

    /** Does the same work on as many threads as are wanted, and waits for all. */
    private void together(Callable<?> work) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(executor.submit(work));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new StoreFailed("the registry could not be loaded", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed("interrupted while the registry was loaded", e);
        }
    }
}
