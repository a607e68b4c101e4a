package jp.tashika.central.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.tashika.central.store.BulkChain;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.registration.Change;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.person.PersonKey;

/** 登録の監査記録。Writes what a feed changed into the ledger, an entry a person, in the transaction of the feed. */
final class FeedLedger {

    private static final int BATCH = 20_000;

    private final Connection connection;
    private final BulkChain chain;
    private final Supplier<UUID> ids;

    FeedLedger(Connection connection, BulkChain chain, Supplier<UUID> ids) {
        this.connection = connection;
        this.chain = chain;
        this.ids = ids;
    }

    /** One entry for each person in {@code person_change}; its outcome names the changes. */
    void registered(InsurerNumber insurer, UUID feed, Instant at) throws SQLException {
        Actor actor = new Actor(Actor.Kind.INSURER, insurer.digits());
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
        chain.finish();
    }

    /** One entry about the feed as a whole, such as an operator's decision. */
    void decided(Actor actor, String outcome, UUID feed, Instant at) throws SQLException {
        chain.append(List.of(entry(PersonKey.NOBODY.value(), at, actor, outcome, feed)));
        chain.finish();
    }

    private Entry entry(UUID person, Instant at, Actor actor, String outcome, UUID feed) {
        return new Entry(
                ids.get(), new PersonKey(person), at, actor, Deed.REGISTRATION, false, Set.of(), outcome, feed);
    }
}
