package jp.tashika.central.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.Known;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.central.usecase.Moment;
import jp.tashika.central.visit.CardHolders;
import jp.tashika.core.holder.DoubtState;
import jp.tashika.core.holder.FiveItems;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;

/** カードの名義（PostgreSQL）。A certificate is one person's by the directory's primary key, whoever links at once. */
public final class PostgresCardHolders implements CardHolders {

    static final String HOLDER = "select person_key from card_lookup where card_key = ?";
    static final String REGISTERED = "select person_key from individual_lookup where individual_hmac = ?";
    private static final String KNOWN = "select * from known_one(?, ?, ?, ?)";
    private static final String DIRECT =
            "insert into card_lookup (card_key, person_key) values (?, ?) on conflict do nothing";
    private static final String LINK = """
            insert into card_link (known_from, person_key, card_key, issuer, serial, channel)
            values (clock_timestamp(), ?, ?, ?, ?, ?::"char")""";

    /** Also of another person: whose card it is, is no question any more. */
    private static final String AGREED = """
            update card_doubt set state = 'AGREED', settled_at = clock_timestamp()
             where card_key = ? and state in ('OPEN', 'ASKED', 'REFUSED')""";

    private static final String DOUBT = """
            insert into card_doubt (found_at, changed_at, person_key, card_key, doubt_id, issuer, serial, items, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN') on conflict (person_key, card_key) do nothing""";
    private static final String DOUBTED =
            "select state, items from card_doubt where person_key = ? and card_key = ? for update";
    private static final String DOUBTED_AGAIN = """
            update card_doubt set state = ?, items = ?,
                   changed_at = case when state = ? and items = ? then changed_at else ? end,
                   settled_at = case when state = ? then settled_at end
             where person_key = ? and card_key = ?""";

    private final DataSource database;
    private final PostgresLedger ledger;
    private final Ids ids;

    public PostgresCardHolders(DataSource database, PostgresLedger ledger, Ids ids) {
        this.database = database;
        this.ledger = ledger;
        this.ids = ids;
    }

    @Override
    public Optional<PersonKey> holder(CertificateKey card) {
        return Database.with(database, connection -> person(connection, HOLDER, key(card)));
    }

    @Override
    public Optional<PersonKey> registered(DirectoryKey key) {
        return Database.with(database, connection -> person(connection, REGISTERED, key));
    }

    private static DirectoryKey key(CertificateKey card) {
        return DirectoryKey.ofCard(card.authority(), card.serial());
    }

    static Optional<PersonKey> person(Connection connection, String sql, DirectoryKey key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setBytes(1, key.toBytes());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new PersonKey(row.getObject(1, UUID.class))) : Optional.empty();
            }
        }
    }

    @Override
    public Known known(PersonKey person, FacilityCode asking) {
        return known(person, asking, Optional.empty());
    }

    @Override
    public Known knownThen(PersonKey person, FacilityCode asking, Moment then) {
        return known(person, asking, Optional.of(then));
    }

    private Known known(PersonKey person, FacilityCode asking, Optional<Moment> then) {
        return Database.with(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
                query.setObject(1, person.value());
                query.setString(2, asking.digits());
                query.setObject(
                        3,
                        then.map(moment -> moment.at().atOffset(ZoneOffset.UTC)).orElse(null));
                query.setObject(
                        4,
                        then.map(moment -> moment.knownAt().atOffset(ZoneOffset.UTC))
                                .orElse(null));
                return PostgresRegistry.one(query);
            }
        });
    }

    @Override
    public boolean link(CertificateKey card, PersonKey person, Channel channel, Ledger.Recorded recorded) {
        if (holder(card).isPresent()) {
            return holder(card).equals(Optional.of(person));
        }
        try {
            ledger.append(recorded, writing -> link(writing, card, person, channel));
            return true;
        } catch (OpenChain.Declined e) {
            return holder(card).equals(Optional.of(person));
        }
    }

    private static void link(Connection writing, CertificateKey card, PersonKey person, Channel channel)
            throws SQLException {
        if (!isDirected(writing, key(card), person)) {
            throw new OpenChain.Declined("the certificate is linked already");
        }
        writeLink(writing, card, person, channel);
        try (PreparedStatement update = writing.prepareStatement(AGREED)) {
            update.setBytes(1, key(card).toBytes());
            update.executeUpdate();
        }
    }

    /** Whether the certificate is that person's from now on; false when it was somebody's before. */
    static boolean isDirected(Connection writing, DirectoryKey card, PersonKey person) throws SQLException {
        try (PreparedStatement insert = writing.prepareStatement(DIRECT)) {
            insert.setBytes(1, card.toBytes());
            insert.setObject(2, person.value());
            return insert.executeUpdate() == 1;
        }
    }

    static void writeLink(Connection writing, CertificateKey card, PersonKey person, Channel channel)
            throws SQLException {
        try (PreparedStatement insert = writing.prepareStatement(LINK)) {
            insert.setObject(1, person.value());
            insert.setBytes(2, key(card).toBytes());
            insert.setString(3, card.authority());
            insert.setString(4, card.serial());
            insert.setString(5, StoredCodes.of(channel));
            insert.executeUpdate();
        }
    }

    @Override
    public DoubtState doubt(CertificateKey card, PersonKey person, Set<FiveItems.Item> items, Instant at) {
        return Database.inTransaction(database, connection -> {
            if (isNew(connection, card, person, items, at)) {
                return DoubtState.OPEN;
            }
            DoubtState before;
            Set<FiveItems.Item> known;
            try (PreparedStatement query = connection.prepareStatement(DOUBTED)) {
                query.setObject(1, person.value());
                query.setBytes(2, key(card).toBytes());
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    before = DoubtState.valueOf(row.getString(1));
                    known = items(row.getArray(2));
                }
            }
            DoubtState now = before.afterVisit(known, items);
            try (PreparedStatement update = connection.prepareStatement(DOUBTED_AGAIN)) {
                Array found = array(connection, items);
                update.setString(1, now.name());
                update.setArray(2, found);
                update.setString(3, now.name());
                update.setArray(4, found);
                update.setObject(5, at.atOffset(ZoneOffset.UTC));
                update.setString(6, now.name());
                update.setObject(7, person.value());
                update.setBytes(8, key(card).toBytes());
                update.executeUpdate();
            }
            return now;
        });
    }

    private boolean isNew(
            Connection connection, CertificateKey card, PersonKey person, Set<FiveItems.Item> items, Instant at)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(DOUBT)) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setObject(3, person.value());
            insert.setBytes(4, key(card).toBytes());
            insert.setObject(5, ids.next());
            insert.setString(6, card.authority());
            insert.setString(7, card.serial());
            insert.setArray(8, array(connection, items));
            return insert.executeUpdate() == 1;
        }
    }

    static Set<FiveItems.Item> items(Array names) throws SQLException {
        Set<FiveItems.Item> items = EnumSet.noneOf(FiveItems.Item.class);
        for (String name : (String[]) names.getArray()) {
            items.add(FiveItems.Item.valueOf(name));
        }
        return items;
    }

    private static Array array(Connection connection, Set<FiveItems.Item> items) throws SQLException {
        return connection.createArrayOf(
                "text", items.stream().map(Enum::name).sorted().toArray());
    }
}
