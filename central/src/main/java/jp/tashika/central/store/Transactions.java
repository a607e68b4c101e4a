package jp.tashika.central.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** 取引。Runs work on one connection as one transaction: all of it, or nothing. */
public final class Transactions {

    /** So many rows at once: the verdicts of a feed may be millions. */
    private static final int ROWS_FETCHED = 10_000;

    private final DataSource source;

    /** 仕事。What is done with the connection, and with the same connection by named parameters. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Connection connection, NamedParameterJdbcOperations database) throws SQLException, IOException;
    }

    public Transactions(DataSource source) {
        this.source = source;
    }

    /** 台帳にも書く仕事。What is done with the connection when it also writes to the ledger. */
    @FunctionalInterface
    public interface RecordedWork<T> {
        T run(Connection connection, NamedParameterJdbcOperations database, BulkChain chain)
                throws SQLException, IOException;
    }

    /** The same with a chain of the ledger, begun just before. */
    public <T> T recorded(UUID chain, Instant now, RecordedWork<T> work) {
        try (Connection connection = source.getConnection()) {
            BulkChain begun = BulkChain.begin(connection, chain, now);
            return run(connection, (same, database) -> work.run(same, database, begun));
        } catch (SQLException | IOException e) {
            throw new StoreFailed("the work was taken back", e);
        }
    }

    public <T> T run(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return run(connection, work);
        } catch (SQLException | IOException e) {
            throw new StoreFailed("the work was taken back", e);
        }
    }

    private static <T> T run(Connection connection, Work<T> work) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            T result = work.run(connection, named(connection));
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | IOException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static NamedParameterJdbcOperations named(Connection connection) {
        JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        template.setFetchSize(ROWS_FETCHED);
        return new NamedParameterJdbcTemplate(template);
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
