package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jp.tashika.central.operation.Trail;
import jp.tashika.central.operation.Trails;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.consent.Consent;
import jp.tashika.vocabulary.person.PersonKey;

/** 閲覧履歴（PostgreSQL）。Within the person's own partition. */
public final class PostgresTrails implements Trails {

    private static final String ENTRIES = "select " + LedgerRows.RECORDED + """
            , case actor_kind
                   when 'F' then (select name from facility where code = actor_code)
                   when 'I' then (
                       select name from insurer
                        where number = case when actor_code ~ '^[0-9]{8}$' then actor_code::integer end)
              end
              from ledger_entry where person_key = ? order by at desc, entry_id desc limit ? offset ?""";

    private static final String ANSWERS = """
            select scope, given, given_at, until, purpose, given_by, withdrawn_at, request_id from consent
             where person_key = ? and request_id = any(?) order by scope""";

    private static final int NAME = LedgerRows.RECORDED_COLUMNS + 1;
    private static final int REQUEST = 8;

    private final DataSource database;

    public PostgresTrails(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Trail> of(PersonKey person, int skip, int max) {
        return Database.with(database, connection -> {
            Map<Entry, Optional<String>> entries = entries(connection, person, skip, max);
            Map<UUID, List<Consent>> answers = answers(
                    connection,
                    person,
                    entries.keySet().stream().map(Entry::requestId).toArray(UUID[]::new));
            return entries.entrySet().stream()
                    .map(each -> new Trail(each.getKey(), each.getValue(), answersOf(each.getKey(), answers)))
                    .toList();
        });
    }

    /** Consents are given when a card is told of; a request has one such entry. */
    private static List<Consent> answersOf(Entry entry, Map<UUID, List<Consent>> answers) {
        return switch (entry.deed()) {
            case QUERY_BY_CARD -> answers.getOrDefault(entry.requestId(), List.of());
            case QUERY_BY_NUMBERS,
                    CARD_WITH_FACE,
                    CARD_WITH_PIN,
                    CARD_WITH_LOOK,
                    CARD_REGISTRATION,
                    LINK_LOOK,
                    LINK_DECISION,
                    CONSENT_WITHDRAWAL,
                    TRAIL_DISCLOSURE,
                    BATCH_QUERY,
                    HANDLE_REGISTRATION,
                    FOREIGN_FACILITY_REFUSED,
                    REGISTRATION,
                    DRUGS_VIEW,
                    CHECKUPS_VIEW -> List.of();
        };
    }

    private static Map<Entry, Optional<String>> entries(Connection connection, PersonKey person, int skip, int max)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
            query.setObject(1, person.value());
            query.setInt(2, max);
            query.setInt(3, skip);
            Map<Entry, Optional<String>> entries = new LinkedHashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.put(LedgerRows.recorded(row, 1).entry(), Optional.ofNullable(row.getString(NAME)));
                }
            }
            return entries;
        }
    }

    private static Map<UUID, List<Consent>> answers(Connection connection, PersonKey person, UUID[] requests)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ANSWERS)) {
            query.setObject(1, person.value());
            query.setArray(2, connection.createArrayOf("uuid", requests));
            Map<UUID, List<Consent>> answers = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    answers.computeIfAbsent(CoverageRows.uuid(row, REQUEST), _ -> new ArrayList<>())
                            .add(PostgresConsentBook.consent(row));
                }
            }
            return answers;
        }
    }
}
