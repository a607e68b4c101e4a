package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.central.visit.ConsentBook;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.consent.Consent;
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

    private static final String HOLDING = """
            select scope, given_at, until, purpose, given_by from consent
             where person_key = ? and facility_code = ? and given and withdrawn_at is null
               and given_at <= ? and until >= ?
             order by given_at, scope""";

    private final DataSource database;
    private final PostgresLedger ledger;

    public PostgresConsentBook(DataSource database, PostgresLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    @Override
    public void record(List<Consent> consents, Ledger.Recorded recorded) {
        ledger.append(List.of(recorded), writing -> write(writing, consents, recorded.entry()));
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
        return Database.with(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(HOLDING)) {
                query.setObject(1, person.value());
                query.setString(2, facility.digits());
                query.setObject(3, moment.atOffset(ZoneOffset.UTC));
                query.setObject(4, moment.atOffset(ZoneOffset.UTC));
                List<Consent> consents = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        consents.add(new Consent(
                                ConsentTo.valueOf(row.getString(1)),
                                true,
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                Purpose.valueOf(row.getString(4)),
                                GivenBy.valueOf(row.getString(5))));
                    }
                }
                return consents;
            }
        });
    }
}
