package jp.tashika.bench.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.bench.measure.BenchFailed;
import org.postgresql.PGConnection;

/**
 * 比較対象（COPY）。The same CSV files, by PostgreSQL's own COPY into tables of text columns: nothing is checked, compared or
 * encrypted. The tables are dropped.
 */
final class CopyAnchor {

    private static final String TABLE = "bench_copy_";

    private final Connection connection;

    CopyAnchor(Connection connection) {
        this.connection = connection;
    }

    /** Seconds; durable when they end. */
    double seconds(Path directory, boolean indexed) {
        try {
            List<Path> files = csvFiles(directory);
            for (Path file : files) {
                make(file, indexed);
            }
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            for (Path file : files) {
                copy(file);
            }
            connection.commit();
            double seconds = (System.nanoTime() - begun) / 1e9;
            connection.setAutoCommit(true);
            for (Path file : files) {
                execute("drop table " + table(file));
            }
            return seconds;
        } catch (SQLException | IOException e) {
            throw new BenchFailed("COPYができません（" + e.getMessage() + "）。", e);
        }
    }

    private static List<Path> csvFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    /** With the index by which a row would find its coverage, or the person its number names. */
    private void make(Path file, boolean indexed) throws SQLException, IOException {
        List<String> columns = columns(file);
        execute("drop table if exists " + table(file));
        execute("create table " + table(file) + " (\"" + String.join("\" text, \"", columns) + "\" text)");
        if (indexed) {
            List<String> keys = new ArrayList<>(List.of("known_symbol", "known_number", "known_branch"));
            if (columns.contains("individual_number")) {
                keys = List.of("individual_number");
            }
            execute("create index on " + table(file) + " (" + String.join(", ", keys) + ")");
        }
    }

    private void copy(Path file) throws SQLException, IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table(file) + " from stdin with (format csv, header)", in, 1 << 16);
        }
    }

    private static List<String> columns(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return List.of(Optional.ofNullable(in.readLine()).orElse("").split(","));
        }
    }

    private static String table(Path file) {
        return TABLE + String.valueOf(file.getFileName()).replaceAll("[^a-z]", "_");
    }

    private void execute(String statement) throws SQLException {
        try (Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
