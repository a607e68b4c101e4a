package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.central.visit.ConsentBook;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.consent.Consent;
import jp.tashika.core.consent.ConsentHistory;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.consent.GivenBy;
import jp.tashika.core.consent.Purpose;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;

/** 同意簿（PostgreSQL）。Written in the transaction of the ledger entry it belongs to. */
public final class PostgresConsentBook implements ConsentBook {

    private static final String RECORD = """
            insert into consent (given_at, until, given, person_key, request_id, facility_code, scope, purpose, given_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    /** What was answered since the oldest that may still hold: the last answer counts, a refusal too. */
    private static final String ANSWERED = """
            select scope, given, given_at, until, purpose, given_by, withdrawn_at from consent
             where person_key = ? and facility_code = ? and given_at <= ?
               and given_at >= (
                   select min(given_at) from consent
                    where person_key = ? and facility_code = ? and given and given_at <= ? and until >= ?)""";

    private static final String LAST = """
            select distinct on (scope, purpose) scope, given, given_at, until, purpose, given_by, withdrawn_at from consent
             where person_key = ? and facility_code = ? order by scope, purpose, given_at desc, given""";

    private static final String WITHDRAWN = """
            select scope, withdrawn_at from consent
             where person_key = ? and facility_code = ? and request_id = ? and withdrawn_at is not null""";

    private final DataSource database;
    private final PostgresLedger ledger;

    public PostgresConsentBook(DataSource database, PostgresLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    @Override
    public void record(List<Consent> consents, Ledger.Recorded recorded) {
        ledger.append(recorded, writing -> write(writing, consents, recorded.entry()));
    }

    private static void write(Connection writing, List<Consent> consents, Entry entry) throws SQLException {
        try (PreparedStatement insert = writing.prepareStatement(RECORD)) {
            for (Consent consent : consents) {
                insert.setObject(1, consent.at().atOffset(ZoneOffset.UTC));
                insert.setObject(2, consent.until().atOffset(ZoneOffset.UTC));
                insert.setBoolean(3, consent.given());
                insert.setObject(4, entry.person().value());
                insert.setObject(5, entry.requestId());
                insert.setString(6, entry.actor().code());
                insert.setString(7, consent.to().name());
                insert.setString(8, consent.purpose().name());
                insert.setString(9, consent.by().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public List<Consent> holding(PersonKey person, FacilityCode facility, Instant moment) {
        return Database.with(database, connection -> answered(connection, person, facility, moment, ""))
                .holding(moment);
    }

    /** @param locking what follows the query, if its rows are to be changed */
    static ConsentHistory answered(
            Connection connection, PersonKey person, FacilityCode facility, Instant moment, String locking)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ANSWERED + locking)) {
            OffsetDateTime then = moment.atOffset(ZoneOffset.UTC);
            query.setObject(1, person.value());
            query.setString(2, facility.digits());
            query.setObject(3, then);
            query.setObject(4, person.value());
            query.setString(5, facility.digits());
            query.setObject(6, then);
            query.setObject(7, then);
            return history(query);
        }
    }

    /** Of columns {@code scope, given, given_at, until, purpose, given_by, withdrawn_at}. */
    static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                ConsentTo.valueOf(row.getString(1)),
                row.getBoolean(2),
                LedgerRows.instant(row, 3),
                LedgerRows.instant(row, 4),
                Purpose.valueOf(row.getString(5)),
                GivenBy.valueOf(row.getString(6)),
                Optional.ofNullable(row.getObject(7, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    @Override
    public ConsentHistory last(PersonKey person, FacilityCode facility) {
        return Database.with(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(LAST)) {
                query.setObject(1, person.value());
                query.setString(2, facility.digits());
                return history(query);
            }
        });
    }

    private static ConsentHistory history(PreparedStatement query) throws SQLException {
        List<Consent> answers = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                answers.add(consent(row));
            }
        }
        return new ConsentHistory(answers);
    }

    @Override
    public Map<ConsentTo, Instant> withdrawn(PersonKey person, FacilityCode facility, UUID request) {
        return Database.with(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(WITHDRAWN)) {
                query.setObject(1, person.value());
                query.setString(2, facility.digits());
                query.setObject(3, request);
                Map<ConsentTo, Instant> withdrawn = new EnumMap<>(ConsentTo.class);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        withdrawn.put(ConsentTo.valueOf(row.getString(1)), LedgerRows.instant(row, 2));
                    }
                }
                return withdrawn;
            }
        });
    }
}
