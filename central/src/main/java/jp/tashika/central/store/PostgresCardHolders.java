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
import javax.sql.DataSource;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.central.usecase.Known;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.central.usecase.Moment;
import jp.tashika.central.visit.CardHolders;
import jp.tashika.core.holder.FiveItems;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;

/** カードの名義（PostgreSQL）。A certificate is one person's by the directory's primary key, whoever links at once. */
public final class PostgresCardHolders implements CardHolders {

    private static final String HOLDER = "select person_key from card_lookup where card_key = ?";
    private static final String REGISTERED = "select person_key from individual_lookup where individual_hmac = ?";
    private static final String KNOWN = "select * from known_one(?, ?, ?, ?)";
    private static final String DIRECT =
            "insert into card_lookup (card_key, person_key) values (?, ?) on conflict do nothing";
    private static final String LINK = """
            insert into card_link (known_from, person_key, card_key, issuer, serial, channel)
            values (clock_timestamp(), ?, ?, ?, ?, ?::"char")""";
    private static final String DOUBT = """
            insert into card_doubt (found_at, person_key, card_key, items) values (?, ?, ?, ?)
            on conflict (person_key, card_key) do update set items = excluded.items where card_doubt.settled_at is null""";

    private final DataSource database;
    private final PostgresLedger ledger;

    public PostgresCardHolders(DataSource database, PostgresLedger ledger) {
        this.database = database;
        this.ledger = ledger;
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

    private static Optional<PersonKey> person(Connection connection, String sql, DirectoryKey key) throws SQLException {
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
            ledger.append(List.of(recorded), writing -> link(writing, card, person, channel));
            return true;
        } catch (OpenChain.Declined e) {
            return holder(card).equals(Optional.of(person));
        }
    }

    private static void link(Connection writing, CertificateKey card, PersonKey person, Channel channel)
            throws SQLException {
        byte[] key = key(card).toBytes();
        try (PreparedStatement insert = writing.prepareStatement(DIRECT)) {
            insert.setBytes(1, key);
            insert.setObject(2, person.value());
            if (insert.executeUpdate() == 0) {
                throw new OpenChain.Declined("the certificate is linked already");
            }
        }
        try (PreparedStatement insert = writing.prepareStatement(LINK)) {
            insert.setObject(1, person.value());
            insert.setBytes(2, key);
            insert.setString(3, card.authority());
            insert.setString(4, card.serial());
            insert.setString(5, StoredCodes.of(channel));
            insert.executeUpdate();
        }
    }

    @Override
    public void doubt(CertificateKey card, PersonKey person, Set<FiveItems.Item> items, Instant at) {
        Database.with(database, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(DOUBT)) {
                insert.setObject(1, at.atOffset(ZoneOffset.UTC));
                insert.setObject(2, person.value());
                insert.setBytes(3, key(card).toBytes());
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "text", items.stream().map(Enum::name).sorted().toArray()));
                return insert.executeUpdate();
            }
        });
    }
}
