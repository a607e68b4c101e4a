package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.central.operation.Doubt;
import jp.tashika.central.operation.Doubts;
import jp.tashika.central.operation.LookAtDoubt;
import jp.tashika.central.operation.Operator;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.central.visit.CardHolders;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.holder.DoubtState;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.person.PersonKey;

/** 保留の一覧（PostgreSQL）。Whoever decides at once: the rows are locked, and a certificate is one person's by its key. */
public final class PostgresDoubts implements Doubts {

    /** So long a look is good for a decision. */
    private static final Duration LOOK_TERM = Duration.ofHours(24);

    private static final String DOUBT = """
            select d.doubt_id, d.issuer, d.serial, d.person_key, d.found_at, d.items, d.state, d.decided_by, d.decided_why,
                   exists (select from coverage c
                            where c.person_key = d.person_key
                              and greatest(c.known_from, coalesce(c.known_until, c.known_from))
                                > coalesce(d.settled_at, d.changed_at))
              from card_doubt d\s""";

    /** Without those whose card was linked in another way. */
    private static final String WAITING = DOUBT + """
             where d.state in ('OPEN', 'ASKED')
               and not exists (select from card_lookup l where l.card_key = d.card_key)
             order by d.found_at, d.doubt_id limit ? offset ?""";

    private static final String FIND = DOUBT + "where d.doubt_id = ?";

    private static final String LOCK = "select state from card_doubt where person_key = ? and doubt_id = ? for update";

    private static final String LOOKED = """
            select exists (
                select from ledger_entry e
                 where e.person_key = ? and e.request_id = ? and e.deed = ?::"char" and e.outcome = ?
                   and e.actor_kind = 'O' and e.actor_code = ? and e.at >= ?
                   and e.at > (select changed_at from card_doubt where person_key = ? and doubt_id = ?)
                   and e.at > coalesce(
                       (select max(greatest(known_from, coalesce(known_until, known_from)))
                          from coverage where person_key = ?), '-infinity'))""";

    private static final String DECIDED = """
            update card_doubt set state = ?, settled_at = ?, decided_by = ?, decided_why = ?
             where person_key = ? and doubt_id = ?""";

    private final DataSource database;
    private final OwnChain chain;
    private final Clock clock;

    public PostgresDoubts(DataSource database, OwnChain chain, Clock clock) {
        this.database = database;
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    public List<Doubt> waiting(int skip, int max) {
        return Database.with(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(WAITING)) {
                query.setInt(1, max);
                query.setInt(2, skip);
                return doubts(query);
            }
        });
    }

    @Override
    public Optional<Doubt> find(UUID id) {
        return Database.with(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(FIND)) {
                query.setObject(1, id);
                return doubts(query).stream().findFirst();
            }
        });
    }

    private static List<Doubt> doubts(PreparedStatement query) throws SQLException {
        List<Doubt> doubts = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Optional<String> by = Optional.ofNullable(row.getString(8));
                Optional<String> why = Optional.ofNullable(row.getString(9));
                doubts.add(new Doubt(
                        CoverageRows.uuid(row, 1),
                        new CertificateKey(row.getString(2), row.getString(3)),
                        new PersonKey(CoverageRows.uuid(row, 4)),
                        LedgerRows.instant(row, 5),
                        PostgresCardHolders.items(row.getArray(6)),
                        DoubtState.valueOf(row.getString(7)),
                        by.flatMap(name -> why.map(reason -> new Operator(name, reason))),
                        row.getBoolean(10)));
            }
        }
        return doubts;
    }

    @Override
    public Optional<Outcome> decide(Doubt doubt, DoubtState decision, Operator by, Entry entry) {
        return chain.with(connection -> {
            DoubtState state = lock(connection, doubt);
            if (state == decision) {
                return refused(Optional.empty());
            }
            if (!state.mayBecome(decision)) {
                return refused(Optional.of(Outcome.DOUBT_SETTLED));
            }
            Optional<Outcome> obstacle = decision == DoubtState.LINKED ? link(connection, doubt, by) : Optional.empty();
            if (obstacle.isPresent()) {
                return refused(obstacle);
            }
            write(connection, doubt, decision, by, entry);
            return new OwnChain.Done<>(Optional.empty(), Optional.of(entry));
        });
    }

    private static OwnChain.Done<Optional<Outcome>> refused(Optional<Outcome> reason) {
        return new OwnChain.Done<>(reason, Optional.empty());
    }

    private static DoubtState lock(Connection connection, Doubt doubt) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOCK)) {
            query.setObject(1, doubt.person().value());
            query.setObject(2, doubt.id());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new StoreFailed("a doubt that was there is gone");
                }
                return DoubtState.valueOf(row.getString(1));
            }
        }
    }

    private Optional<Outcome> link(Connection connection, Doubt doubt, Operator by) throws SQLException {
        if (!isLookedAt(connection, doubt, by)) {
            return Optional.of(Outcome.DOUBT_NOT_LOOKED_AT);
        }
        DirectoryKey card =
                DirectoryKey.ofCard(doubt.card().authority(), doubt.card().serial());
        if (PostgresCardHolders.isDirected(connection, card, doubt.person())) {
            PostgresCardHolders.writeLink(connection, doubt.card(), doubt.person(), CardHolders.Channel.DECISION);
            return Optional.empty();
        }
        // linked by a feed or a visit in the meantime: to the same person is as good
        return PostgresCardHolders.person(connection, PostgresCardHolders.HOLDER, card)
                        .equals(Optional.of(doubt.person()))
                ? Optional.empty()
                : Optional.of(Outcome.DOUBT_CARD_TAKEN);
    }

    private boolean isLookedAt(Connection connection, Doubt doubt, Operator by) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOOKED)) {
            query.setObject(1, doubt.person().value());
            query.setObject(2, doubt.id());
            query.setString(3, StoredCodes.of(Deed.LINK_LOOK));
            query.setString(4, LookAtDoubt.COMPARED);
            query.setString(5, by.name());
            query.setObject(6, clock.instant().minus(LOOK_TERM).atOffset(ZoneOffset.UTC));
            query.setObject(7, doubt.person().value());
            query.setObject(8, doubt.id());
            query.setObject(9, doubt.person().value());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void write(Connection connection, Doubt doubt, DoubtState decision, Operator by, Entry entry)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DECIDED)) {
            update.setString(1, decision.name());
            update.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
            update.setString(3, by.name());
            update.setString(4, by.why());
            update.setObject(5, doubt.person().value());
            update.setObject(6, doubt.id());
            update.executeUpdate();
        }
    }
}
