package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tashika.central.operation.Consents;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.consent.Consent;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.consent.GivenBy;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;

/** 同意の撤回簿（PostgreSQL）。By the clock that the consents were given by. */
public final class PostgresConsents implements Consents {

    private static final String WITHDRAW = """
            update consent set withdrawn_at = ?, withdrawn_by = ?, withdrawn_request_id = ?
             where person_key = ? and facility_code = ? and scope = ? and purpose = ? and given_at = ? and given""";

    private final OwnChain chain;

    public PostgresConsents(OwnChain chain) {
        this.chain = chain;
    }

    @Override
    public List<Consent> withdraw(
            PersonKey person,
            FacilityCode facility,
            Set<ConsentTo> scopes,
            GivenBy how,
            Function<List<Consent>, Entry> entry) {
        return chain.with(connection -> {
            Instant now = now(connection);
            List<Consent> withdrawn =
                    PostgresConsentBook.answered(connection, person, facility, now, " for update").holding(now).stream()
                            .filter(consent -> scopes.contains(consent.to()))
                            .map(consent -> consent.withdrawn(now))
                            .toList();
            if (withdrawn.isEmpty()) {
                return new OwnChain.Done<>(withdrawn, Optional.empty());
            }
            Entry recorded = entry.apply(withdrawn);
            write(connection, person, facility, withdrawn, how, recorded.requestId());
            return new OwnChain.Done<>(withdrawn, Optional.of(recorded));
        });
    }

    private static Instant now(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select clock_timestamp()");
                ResultSet row = query.executeQuery()) {
            row.next();
            return LedgerRows.instant(row, 1);
        }
    }

    private static void write(
            Connection connection,
            PersonKey person,
            FacilityCode facility,
            List<Consent> withdrawn,
            GivenBy how,
            UUID request)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(WITHDRAW)) {
            for (Consent consent : withdrawn) {
                update.setObject(1, consent.withdrawnAt().orElseThrow().atOffset(ZoneOffset.UTC));
                update.setString(2, how.name());
                update.setObject(3, request);
                update.setObject(4, person.value());
                update.setString(5, facility.digits());
                update.setString(6, consent.to().name());
                update.setString(7, consent.purpose().name());
                update.setObject(8, consent.at().atOffset(ZoneOffset.UTC));
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
