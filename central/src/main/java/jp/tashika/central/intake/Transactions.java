package jp.tashika.central.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** 一括処理。Runs work on one connection as one transaction: all of it, or nothing. */
final class Transactions {

    private final DataSource source;

    /** 仕事。What is done with the connection, and with the same connection by named parameters. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection, NamedParameterJdbcOperations database) throws SQLException, IOException;
    }

    Transactions(DataSource source) {
        this.source = source;
    }

    <T> T run(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection, named(connection));
                connection.commit();
                return result;
            } catch (SQLException | IOException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | IOException e) {
            throw new IntakeException("the work was taken back", e);
        }
    }

    private static NamedParameterJdbcOperations named(Connection connection) {
        return new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
