package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.tashika.central.usecase.Handles;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;

/** 照会番号簿（PostgreSQL）。Keeps every number that ever was in use, and since when. */
public final class PostgresHandles implements Handles {

    /** One registration at a time for a person and facility, so that never two numbers are in use. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String END = """
            update patient_handle set known_until = clock_timestamp()
             where person_key = ? and facility_code = ? and known_until is null and handle <> ?""";

    private static final String BEGIN = """
            insert into patient_handle (known_from, person_key, facility_code, handle)
            select clock_timestamp(), ?, ?, ?
             where not exists (
                   select from patient_handle where person_key = ? and facility_code = ? and known_until is null)""";

    private final DataSource database;

    public PostgresHandles(DataSource database) {
        this.database = database;
    }

    @Override
    public void register(PersonKey person, FacilityCode facility, String handle) {
        Database.inTransaction(database, connection -> {
            lock(connection, person + "/" + facility);
            end(connection, person, facility, handle);
            begin(connection, person, facility, handle);
            return handle;
        });
    }

    private static void lock(Connection connection, String key) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, key);
            lock.execute();
        }
    }

    private static void end(Connection connection, PersonKey person, FacilityCode facility, String handle)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(END)) {
            update.setObject(1, person.value());
            update.setString(2, facility.digits());
            update.setString(3, handle);
            update.executeUpdate();
        }
    }

    private static void begin(Connection connection, PersonKey person, FacilityCode facility, String handle)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            insert.setObject(1, person.value());
            insert.setString(2, facility.digits());
            insert.setString(3, handle);
            insert.setObject(4, person.value());
            insert.setString(5, facility.digits());
            insert.executeUpdate();
        }
    }
}
