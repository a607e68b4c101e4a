package jp.tashika.central.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Chain;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.audit.Hash;
import jp.tashika.core.audit.Head;
import jp.tashika.core.audit.Link;
import jp.tashika.core.registration.Change;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.person.PersonKey;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * 登録の監査記録。Writes what a feed changed into the ledger, an entry a person, in the transaction of the feed.
 *
 * <p>Each write is a chain of its own, whose genesis commits to the head of the one before it, so that it never waits for
 * the chains of live traffic.
 */
final class FeedLedger {

    private static final int BATCH = 20_000;
    private static final String ENTRY_COLUMNS = "ledger_entry (at, known_at, sequence, told, actor_kind, deed,"
            + " oral_consent, person_key, entry_id, request_id, chain_id, actor_code, outcome, previous_hash, hash)";

    private final Connection connection;
    private final NamedParameterJdbcOperations database;
    private final Supplier<UUID> ids;

    FeedLedger(Connection connection, NamedParameterJdbcOperations database, Supplier<UUID> ids) {
        this.connection = connection;
        this.database = database;
        this.ids = ids;
    }

    /** One entry for each person in {@code person_change}; its outcome names the changes. */
    void registered(InsurerNumber insurer, UUID feed, Instant at) throws SQLException {
        Actor actor = new Actor(Actor.Kind.INSURER, insurer.digits());
        OpenChain chain = open(at);
        String changes = Arrays.stream(Change.values())
                .map(change -> "case when " + Comparison.column(change) + " then '" + change.name() + "' end")
                .collect(Collectors.joining(", "));
        String query = "select person_key, concat_ws('+', " + changes + ") from person_change order by person_key";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(BATCH);
            try (ResultSet people = statement.executeQuery()) {
                List<Entry> entries = new ArrayList<>(BATCH);
                while (people.next()) {
                    entries.add(entry(people.getObject(1, UUID.class), at, actor, people.getString(2), feed));
                    if (entries.size() == BATCH) {
                        chain.append(entries);
                        entries.clear();
                    }
                }
                chain.append(entries);
            }
        }
        chain.close();
    }

    /** One entry about the feed as a whole, such as an operator's decision. */
    void decided(Actor actor, String outcome, UUID feed, Instant at) throws SQLException {
        OpenChain chain = open(at);
        chain.append(List.of(entry(PersonKey.NOBODY.value(), at, actor, outcome, feed)));
        chain.close();
    }

    private Entry entry(UUID person, Instant at, Actor actor, String outcome, UUID feed) {
        return new Entry(
                ids.get(), new PersonKey(person), at, actor, Deed.REGISTRATION, false, Set.of(), outcome, feed);
    }

    private OpenChain open(Instant at) {
        UUID id = ids.get();
        List<Head> earlier = database.query(
                "select c.chain_id, c.head_sequence, c.head_hash from feed_chain f join ledger_chain c using (chain_id)"
                        + " order by f.opened_at desc, f.chain_id desc limit 1",
                Map.of(),
                (row, index) -> new Head(row.getObject(1, UUID.class), row.getLong(2), Hash.of(row.getBytes(3))));
        Hash genesis = Chain.genesis(id, earlier);
        database.update(
                "insert into ledger_chain (chain_id, opened_at, genesis, head_sequence, head_hash)"
                        + " values (:id, :at, :genesis, 0, :genesis)",
                Map.of("id", id, "at", Feeds.stored(at), "genesis", genesis.toBytes()));
        database.update(
                "insert into feed_chain (chain_id, opened_at) values (:id, :at)",
                Map.of("id", id, "at", Feeds.stored(at)));
        for (Head head : earlier) {
            database.update(
                    "insert into ledger_witness (chain_id, earlier_id, head_sequence, head_hash)"
                            + " values (:id, :earlier, :sequence, :hash)",
                    Map.of(
                            "id", id,
                            "earlier", head.chain(),
                            "sequence", head.sequence(),
                            "hash", head.hash().toBytes()));
            database.update(
                    "update ledger_chain set closed_by = :id where chain_id = :earlier and closed_by is null",
                    Map.of("id", id, "earlier", head.chain()));
        }
        return new OpenChain(id, genesis);
    }

    /** 開いた鎖。Grows while entries are appended; its head is written when it is closed. */
    private final class OpenChain {

        private final UUID id;
        private Hash head;
        private long sequence;

        OpenChain(UUID id, Hash genesis) {
            this.id = id;
            this.head = genesis;
        }

        void append(List<Entry> entries) throws SQLException {
            try (BinaryCopy copy = new BinaryCopy(connection, ENTRY_COLUMNS)) {
                for (Entry entry : entries) {
                    sequence++;
                    Link link = Chain.append(head, sequence, entry);
                    write(copy, entry, link);
                    head = link.hash();
                }
                copy.finish();
            }
        }

        private void write(BinaryCopy copy, Entry entry, Link link) throws SQLException {
            copy.row(15)
                    .instant(entry.at())
                    .instant(entry.at())
                    .number(sequence)
                    .number(0)
                    .letter(entry.actor().kind() == Actor.Kind.OPERATOR ? 'O' : 'I')
                    .letter('R')
                    .flag(entry.oralConsent())
                    .id(entry.person().value())
                    .id(entry.id())
                    .id(entry.requestId())
                    .id(id)
                    .text(entry.actor().code())
                    .text(entry.outcome())
                    .bytes(head.toBytes())
                    .bytes(link.hash().toBytes());
        }

        void close() {
            database.update(
                    "update ledger_chain set head_sequence = :sequence, head_hash = :hash where chain_id = :id",
                    Map.of("id", id, "sequence", sequence, "hash", head.toBytes()));
        }
    }
}
