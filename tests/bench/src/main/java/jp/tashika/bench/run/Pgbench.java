package jp.tashika.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.bench.measure.BenchFailed;
import jp.tashika.bench.measure.CpuTime;
import jp.tashika.launcher.Database;

/**
 * 比較対象（pgbench）。The centre's own hot statement, and one row of a ledger with the same columns, partitions and index,
 * against the same database, with nothing around them.
 *
 * <p>Keys to ask for come from a small table that is made for the run; finding one costs a walk through a small index
 * more than the centre pays. The row goes into a twin of the ledger, so that the chains stay whole. Both are dropped.
 */
final class Pgbench implements AutoCloseable {

    private static final int KEYS = 100_000;
    private static final Duration ENDING = Duration.ofSeconds(2);
    private static final Pattern TRANSACTIONS = Pattern.compile("actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    private static final String DROP = "drop table if exists bench_key, bench_ledger";

    /** The same share of all people whatever their number, so that keys lie as scattered as the people asked for. */
    private static final String MAKE_KEYS = """
            create table bench_key as
            select row_number() over () :: integer as id, lookup, birthdate
              from (select lookup, birthdate from insured_lookup order by random() limit\s""" + KEYS + """
            ) as scattered;
            alter table bench_key add primary key (id);
            analyze bench_key
            """;

    private static final String MAKE_LEDGER = """
            create table bench_ledger (like ledger_entry including indexes) partition by hash (person_key);
            do $$ begin
                for part in 0 .. 15 loop
                    execute format('create table bench_ledger_p%s partition of bench_ledger'
                                   ' for values with (modulus 16, remainder %s)', part, part);
                end loop;
            end $$;
            """;

    private static final String SCRIPT = """
            \\set id random(1, :keys)
            select k.* from bench_key b, known_insured(b.lookup, b.birthdate, :facility, null, null) k where b.id = :id;
            insert into bench_ledger (at, known_at, sequence, told, actor_kind, deed, oral_consent,
                                      person_key, entry_id, request_id, chain_id, actor_code, outcome, hash)
            values (clock_timestamp(), clock_timestamp(), :id, 5, 'F', 'N', true,
                    gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                    '00000000-0000-7000-8000-000000000001', :facility, 'InForce', sha256('bench'));
            """;

    private final Database database;
    private final BenchStreet street;
    private final Path script;
    private final long keys;

    /**
     * 結果。What one run did.
     *
     * @param server processor time of all processes of PostgreSQL
     * @param client processor time of pgbench itself
     */
    record Result(long transactions, double perSecond, double latencyMillis, CpuTime server, CpuTime client) {

        CpuTime whole() {
            return server.plus(client);
        }
    }

    private Pgbench(BenchStreet street, Path script, long keys) {
        this.street = street;
        this.database = street.street().database();
        this.script = script;
        this.keys = keys;
    }

    /** Makes the tables and the script. */
    static Pgbench prepare(BenchStreet street) {
        try (Connection connection = street.connection();
                Statement statement = connection.createStatement()) {
            for (String each : List.of(DROP, MAKE_KEYS, MAKE_LEDGER)) {
                statement.execute(each);
            }
            Path script = Files.createTempFile("bench", ".sql");
            Files.writeString(script, SCRIPT);
            return new Pgbench(
                    street, script, Math.min(KEYS, street.population().size()));
        } catch (SQLException | IOException e) {
            throw new BenchFailed("pgbenchの用意ができません（" + e.getMessage() + "）。", e);
        }
    }

    /** Each client sends the next when the last is done. */
    Result run(int clients, int seconds) {
        CpuTime server = street.databaseCpu();
        CpuTime client = CpuTime.ofEndedChildren();
        String told = told(List.of(
                program(),
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(clients),
                "-j",
                "2",
                "-T",
                Integer.toString(seconds),
                "-D",
                "keys=" + keys,
                "-D",
                "facility=" + street.street().facility(),
                "-f",
                script.toString(),
                database.url().substring("jdbc:".length())));
        return new Result(
                Long.parseLong(part(TRANSACTIONS, told)),
                Double.parseDouble(part(RATE, told)),
                Double.parseDouble(part(LATENCY, told)),
                ended(street).minus(server),
                CpuTime.ofEndedChildren().minus(client));
    }

    /** The server's processes end a moment after their client, and count only then. */
    private static CpuTime ended(BenchStreet street) {
        try {
            Thread.sleep(ENDING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("中断されました。", e);
        }
        return street.databaseCpu();
    }

    /** Where {@code ./bench} found it; the wrapper that Debian puts on the path would be measured too. */
    private static String program() {
        return System.getProperty("tashika.pgbench", "pgbench");
    }

    private String told(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGUSER", database.user());
        builder.environment().put("PGPASSWORD", database.password());
        try {
            Process process = builder.start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchFailed("pgbenchが失敗しました。\n" + told);
            }
            return told;
        } catch (IOException e) {
            throw new BenchFailed("pgbenchを始められません。Debianではpostgresql-15にあります。", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("中断されました。", e);
        }
    }

    private static String part(Pattern pattern, String told) {
        Matcher matcher = pattern.matcher(told);
        if (!matcher.find()) {
            throw new BenchFailed("pgbenchの出力を読めません。\n" + told);
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        try (Connection connection = street.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(DROP);
            Files.deleteIfExists(script);
        } catch (SQLException | IOException e) {
            throw new BenchFailed("pgbenchの表を片付けられません（" + e.getMessage() + "）。", e);
        }
    }
}
