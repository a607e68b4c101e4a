package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.tashika.central.operation.People;
import jp.tashika.central.usecase.Candidate;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.central.usecase.Known;
import jp.tashika.central.usecase.KnownMany;
import jp.tashika.central.usecase.Moment;
import jp.tashika.central.usecase.Registry;
import jp.tashika.core.registry.Person;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;

/** 資格登録簿（PostgreSQL）。One round trip for one person, four for a slice of a batch. */
public final class PostgresRegistry implements Registry, People {

    private static final String KNOWN = "select * from known_insured(?, ?, ?, null, null)";
    private static final String KNOWN_THEN = "select * from known_insured(?, ?, ?, ?, ?)";

    private static final String KNOWN_ONE = "select * from known_one(?, ?, null, null)";

    /** No facility has this code, and so none has given anybody a number under it. */
    private static final String NOBODYS = "";

    /** Two moments, then the coverage, then the certificate, then the handle: as {@code known_insured} returns them. */
    private static final int COVERAGE = 3;

    private static final int CERTIFICATE = COVERAGE + CoverageRows.COVERAGE_COLUMNS;
    private static final int HANDLE = CERTIFICATE + CoverageRows.CERTIFICATE_COLUMNS;

    private static final String NOW = """
            select statement_timestamp(), least(statement_timestamp(), (select min(started_at) from registry_change))""";

    private static final String PEOPLE_UNDER =
            "select lookup, person_key from insured_lookup where lookup = any(?) order by lookup, person_key";

    // each restricted by the person keys alone: so the planner can only walk the indexes
    private static final String COVERAGES_OF = "select " + CoverageRows.COVERAGE + """
             from coverage c join insurer i on i.number = c.insurer
            where c.person_key = any(?) and c.known_from <= ? and (c.known_until is null or c.known_until > ?)""";

    private static final String CERTIFICATES_OF =
            "select x.person_key, x.coverage_id, " + CoverageRows.CERTIFICATE + """
             from certificate x
            where x.person_key = any(?) and x.known_from <= ? and (x.known_until is null or x.known_until > ?)""";

    private static final String HANDLES_OF = """
            select person_key, handle from patient_handle
             where person_key = any(?) and facility_code = ?
               and known_from <= ? and (known_until is null or known_until > ?)""";

    private final DataSource database;

    public PostgresRegistry(DataSource database) {
        this.database = database;
    }

    @Override
    public Known known(long lookup, LocalDate birthdate, FacilityCode asking) {
        return Database.with(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
                query.setLong(1, lookup);
                query.setObject(2, birthdate);
                query.setString(3, asking.digits());
                return one(query);
            }
        });
    }

    @Override
    public Known known(long lookup, LocalDate birthdate) {
        return Database.with(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
                query.setLong(1, lookup);
                query.setObject(2, birthdate);
                query.setString(3, NOBODYS);
                return one(query);
            }
        });
    }

    @Override
    public Known known(PersonKey person) {
        return Database.with(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(KNOWN_ONE)) {
                query.setObject(1, person.value());
                query.setString(2, NOBODYS);
                return one(query);
            }
        });
    }

    @Override
    public Optional<PersonKey> registered(DirectoryKey key) {
        return Database.with(
                database, connection -> PostgresCardHolders.person(connection, PostgresCardHolders.REGISTERED, key));
    }

    @Override
    public Known knownThen(long lookup, LocalDate birthdate, FacilityCode asking, Moment then) {
        return Database.with(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(KNOWN_THEN)) {
                query.setLong(1, lookup);
                query.setObject(2, birthdate);
                query.setString(3, asking.digits());
                query.setObject(4, then.at().atOffset(ZoneOffset.UTC));
                query.setObject(5, then.knownAt().atOffset(ZoneOffset.UTC));
                return one(query);
            }
        });
    }

    static Known one(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            CoverageRows rows = new CoverageRows();
            Map<UUID, String> handles = new HashMap<>();
            Moment moment = null;
            while (row.next()) {
                moment = new Moment(instant(row, 1), instant(row, 2));
                if (row.getString(COVERAGE) != null) {
                    take(row, rows, handles);
                }
            }
            if (moment == null) {
                throw new StoreFailed("known_insured returned no row");
            }
            return new Known(moment, candidates(rows.people(), handles));
        }
    }

    private static void take(ResultSet row, CoverageRows rows, Map<UUID, String> handles) throws SQLException {
        UUID person = CoverageRows.uuid(row, COVERAGE);
        rows.addCoverage(row, COVERAGE);
        if (row.getString(CERTIFICATE) != null) {
            rows.addCertificate(person, CoverageRows.uuid(row, COVERAGE + 1), row, CERTIFICATE);
        }
        String handle = row.getString(HANDLE);
        if (handle != null) {
            handles.put(person, handle);
        }
    }

    @Override
    public KnownMany known(List<Long> lookups, FacilityCode asking) {
        return known(lookups, asking.digits());
    }

    /** The same for those who have no numbers of their own for people. */
    public KnownMany known(List<Long> lookups) {
        return known(lookups, NOBODYS);
    }

    private KnownMany known(List<Long> lookups, String asking) {
        return Database.with(database, connection -> {
            Moment moment = now(connection);
            Map<Long, Set<UUID>> keys = peopleUnder(connection, lookups);
            UUID[] people =
                    keys.values().stream().flatMap(Set::stream).distinct().toArray(UUID[]::new);
            CoverageRows rows = new CoverageRows();
            coverages(connection, people, moment, rows);
            certificates(connection, people, moment, rows);
            Map<UUID, String> handles = handles(connection, people, asking, moment);
            return byLookup(moment, keys, candidates(rows.people(), handles));
        });
    }

    private static Moment now(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NOW);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Moment(instant(row, 1), instant(row, 2));
        }
    }

    private static Map<Long, Set<UUID>> peopleUnder(Connection connection, List<Long> lookups) throws SQLException {
        Map<Long, Set<UUID>> keys = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(PEOPLE_UNDER)) {
            query.setArray(1, connection.createArrayOf("bigint", lookups.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    keys.computeIfAbsent(row.getLong(1), _ -> new HashSet<>()).add(CoverageRows.uuid(row, 2));
                }
            }
        }
        return keys;
    }

    private static void coverages(Connection connection, UUID[] people, Moment moment, CoverageRows rows)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COVERAGES_OF)) {
            query.setArray(1, connection.createArrayOf("uuid", people));
            query.setObject(2, moment.knownAt().atOffset(ZoneOffset.UTC));
            query.setObject(3, moment.knownAt().atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.addCoverage(row, 1);
                }
            }
        }
    }

    private static void certificates(Connection connection, UUID[] people, Moment moment, CoverageRows rows)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CERTIFICATES_OF)) {
            query.setArray(1, connection.createArrayOf("uuid", people));
            query.setObject(2, moment.knownAt().atOffset(ZoneOffset.UTC));
            query.setObject(3, moment.knownAt().atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.addCertificate(CoverageRows.uuid(row, 1), CoverageRows.uuid(row, 2), row, 3);
                }
            }
        }
    }

    private static Map<UUID, String> handles(Connection connection, UUID[] people, String asking, Moment moment)
            throws SQLException {
        Map<UUID, String> handles = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(HANDLES_OF)) {
            query.setArray(1, connection.createArrayOf("uuid", people));
            query.setString(2, asking);
            query.setObject(3, moment.at().atOffset(ZoneOffset.UTC));
            query.setObject(4, moment.at().atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    handles.put(CoverageRows.uuid(row, 1), row.getString(2));
                }
            }
        }
        return handles;
    }

    private static List<Candidate> candidates(List<Person> people, Map<UUID, String> handles) {
        return people.stream()
                .map(person -> new Candidate(
                        person, Optional.ofNullable(handles.get(person.key().value()))))
                .toList();
    }

    private static KnownMany byLookup(Moment moment, Map<Long, Set<UUID>> keys, List<Candidate> candidates) {
        Map<UUID, Candidate> byKey = candidates.stream()
                .collect(Collectors.toMap(candidate -> candidate.person().key().value(), Function.identity()));
        Map<Long, List<Candidate>> byLookup = new HashMap<>();
        keys.forEach((lookup, people) -> {
            List<Candidate> named = new ArrayList<>();
            people.forEach(person -> Optional.ofNullable(byKey.get(person)).ifPresent(named::add));
            byLookup.put(lookup, List.copyOf(named));
        });
        return new KnownMany(moment, byLookup);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
