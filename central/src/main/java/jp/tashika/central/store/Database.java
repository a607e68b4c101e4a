package jp.tashika.central.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import javax.sql.DataSource;
import jp.tashika.central.usecase.CentreBusy;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** データベース接続。Opens pools and single connections, and brings the tables to the version of this program. */
public final class Database {

    private static final int WAIT_FOR_CONNECTION_MILLIS = 3_000;
    private static final int SOCKET_TIMEOUT_SECONDS = 60;
    private static final int CONNECT_TIMEOUT_SECONDS = 5;

    private Database() {}

    /**
     * 接続先。Where the database is and who asks.
     *
     * @param url JDBC form
     */
    public record Place(String url, String user, String password) {

        /** The password is not shown. */
        @Override
        public String toString() {
            return "Place[" + url + ", " + user + "]";
        }
    }

    /** 接続プール。A pool of at most {@code connections}; whoever waits longer than a few seconds is told to come again. */
    public static HikariDataSource pool(Place place, String name, int connections) {
        return pool(single(place, name), name, connections);
    }

    private static HikariDataSource pool(DataSource source, String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(connections, 2));
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        return new HikariDataSource(config);
    }

    /** 単独接続。Connections outside any pool, for those that keep theirs. */
    public static DataSource single(Place place, String name) {
        return source(place, name);
    }

    private static PGSimpleDataSource source(Place place, String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(place.url());
        source.setUser(place.user());
        source.setPassword(place.password());
        source.setApplicationName("tashika-" + name);
        source.setPrepareThreshold(1); // every statement of the centre is asked again and again
        source.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        source.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false); // details repeat values, which may be personal
        return source;
    }

    /** 長時間の接続。The same without a limit on how long a statement may take, for loads and feeds. */
    public static DataSource patient(Place place, String name) {
        PGSimpleDataSource source = source(place, name);
        source.setSocketTimeout(0);
        return source;
    }

    /** 長時間の接続プール。A pool of such connections. */
    public static HikariDataSource patientPool(Place place, String name, int connections) {
        return pool(patient(place, name), name, connections);
    }

    /** 移行。Makes the tables, or brings older ones up to date. */
    public static void migrate(Place place) {
        Flyway.configure()
                .dataSource(place.url(), place.user(), place.password())
                .jdbcProperties(Map.of("socketTimeout", "0"))
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** Does {@code work} on a connection of the pool. */
    static <T> T with(DataSource database, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLTransientConnectionException e) {
            throw new CentreBusy("no database connection is free");
        } catch (SQLException e) {
            throw new StoreFailed("the database refused: SQL state " + e.getSQLState(), e);
        }
    }

    /** Does {@code work} in one transaction. */
    static <T> T inTransaction(DataSource database, Work<T> work) {
        return with(database, connection -> inTransaction(connection, work));
    }

    static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** 作業。Something to do on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
