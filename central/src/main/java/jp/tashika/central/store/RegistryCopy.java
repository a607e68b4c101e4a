package jp.tashika.central.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.central.usecase.Ids;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.InsuredCard;
import jp.tashika.core.registry.Insurer;
import jp.tashika.core.registry.Matching;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 登録簿への一括書込み。Copies people into the tables of the registry, the same rows that feeds bring. Used by one thread.
 *
 * <p>Each table has a connection of its own, because a connection copies into one table at a time. Nothing is seen before
 * {@link #end}; a copy that is closed without it leaves nothing behind.
 */
final class RegistryCopy implements AutoCloseable {

    private final Instant knownFrom;
    private final Ids ids;
    private final List<Connection> connections = new ArrayList<>();
    private final List<CopyRows> open = new ArrayList<>();
    private final Map<InsurerNumber, Insurer> insurers = new HashMap<>();
    private final CopyRows coverages;
    private final CopyRows certificates;
    private final CopyRows lookups;
    private final CopyRows individuals;
    private final CopyRows links;
    private final CopyRows cards;

    /**
     * @param knownFrom when the centre came to know all of it
     */
    RegistryCopy(DataSource database, Instant knownFrom, Ids ids) throws SQLException {
        this.knownFrom = knownFrom;
        this.ids = ids;
        try {
            coverages = begin(
                    database,
                    "coverage",
                    "known_from,insurer,birthdate,acquired_on,lost_on,card_issued_on,card_from,card_until,ratio,"
                            + "classification,relation,sex,sex_on_back,loss_reason,withheld,person_key,coverage_id,"
                            + "symbol,number,branch,name,kana,other_name,other_kana,insured_name,post_number,address");
            certificates = begin(
                    database,
                    "certificate",
                    "known_from,issued_on,valid_from,valid_until,long_term_from,self_pay_yen,ratio,kind,ceiling_kind,"
                            + "disease,person_key,coverage_id,certificate_id,ceiling_category");
            lookups = begin(database, "insured_lookup", "lookup,birthdate,person_key");
            individuals = begin(database, "individual_lookup", "individual_hmac,person_key");
            links = begin(database, "card_link", "known_from,person_key,card_key,issuer,serial");
            cards = begin(database, "card_lookup", "card_key,person_key");
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private CopyRows begin(DataSource database, String table, String columns) throws SQLException {
        Connection connection = database.getConnection();
        connections.add(connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
        CopyRows rows = new CopyRows(connection, table, columns);
        open.add(rows);
        return rows;
    }

    void add(Registration registration) throws SQLException {
        UUID person = registration.person().key().value();
        Set<Lookup> named = new HashSet<>();
        for (Coverage coverage : registration.person().history()) {
            insurers.put(coverage.insurer().number(), coverage.insurer());
            coverage(person, coverage);
            for (InsuredCard former :
                    coverage.cards().subList(0, coverage.cards().size() - 1)) {
                formerCard(person, coverage.id(), former);
            }
            for (Certificate certificate : coverage.certificates()) {
                certificate(person, coverage.id(), certificate);
            }
            Lookup lookup = new Lookup(
                    Matching.lookup(coverage.insurer().number(), coverage.insured()),
                    coverage.bearer().birthdate());
            if (named.add(lookup)) {
                lookups.row().add(lookup.key()).add(lookup.birthdate()).add(person);
            }
        }
        Optional<DirectoryKey> individual = registration.individual();
        if (individual.isPresent()) {
            individuals.row().add(individual.get().toBytes()).add(person);
        }
        for (Registration.Card card : registration.cards()) {
            card(person, card);
        }
    }

    private record Lookup(long key, LocalDate birthdate) {

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Lookup[masked]";
        }
    }

    /** 保険者。The insurers met so far. */
    Map<InsurerNumber, Insurer> insurers() {
        return insurers;
    }

    /** Commits. */
    void end() throws SQLException {
        for (CopyRows rows : open) {
            rows.end();
        }
        for (Connection connection : connections) {
            connection.commit();
        }
    }

    @Override
    public void close() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                // what it copied is rolled back by the database
            }
        }
    }

    private void coverage(UUID person, Coverage coverage) throws SQLException {
        Bearer bearer = coverage.bearer();
        InsuredCard card = coverage.cards().getLast();
        coverages
                .row()
                .add(knownFrom)
                .add(StoredCodes.insurer(coverage.insurer().number()))
                .add(bearer.birthdate())
                .add(coverage.period().from())
                .addDay(coverage.period().lostOn())
                .addDay(card.term().issuedOn())
                .add(card.term().from())
                .addDay(card.term().until());
        ratio(coverages, card);
        coverages
                .add(StoredCodes.of(coverage.classification()))
                .addText(coverage.relation().map(StoredCodes::of))
                .add(StoredCodes.of(bearer.sex()))
                .addText(bearer.sexOnBack().map(StoredCodes::of))
                .addText(coverage.lossReason().map(StoredCodes::of))
                .add(coverage.withheld())
                .add(person)
                .add(coverage.id())
                .addText(coverage.insured().symbol())
                .add(coverage.insured().number())
                .addText(coverage.insured().branch())
                .add(bearer.name())
                .addText(bearer.kana())
                .addText(bearer.otherName())
                .addText(bearer.otherKana())
                .addText(coverage.insuredName())
                .addText(bearer.postNumber())
                .addText(bearer.address());
    }

    private static void ratio(CopyRows rows, InsuredCard card) {
        card.ratio().ifPresentOrElse(ratio -> rows.addShort(ratio.percent()), rows::addNull);
    }

    /** The card in use stands in the coverage itself: only those before it need rows of their own. */
    private void formerCard(UUID person, UUID coverage, InsuredCard card) throws SQLException {
        certificates
                .row()
                .add(knownFrom)
                .addDay(card.term().issuedOn())
                .add(card.term().from())
                .addDay(card.term().until())
                .addNull()
                .addNull();
        ratio(certificates, card);
        certificates.add(StoredCodes.FORMER_CARD).addNull().addNull();
        certificates.add(person).add(coverage).add(ids.next()).addNull();
    }

    private void certificate(UUID person, UUID coverage, Certificate certificate) throws SQLException {
        certificates
                .row()
                .add(knownFrom)
                .addDay(certificate.term().issuedOn())
                .add(certificate.term().from())
                .addDay(certificate.term().until());
        switch (certificate) {
            case Certificate.ElderlyShare share ->
                certificates
                        .addNull()
                        .addNull()
                        .addShort(share.ratio().percent())
                        .add("E")
                        .addNull()
                        .addNull();
            case Certificate.CostCeiling ceiling ->
                certificates
                        .addDay(ceiling.longTermFrom())
                        .addNull()
                        .addNull()
                        .add("C")
                        .add(StoredCodes.of(ceiling.kind()))
                        .addNull();
            case Certificate.DesignatedDisease disease ->
                certificates
                        .addNull()
                        .add(disease.selfPayYen())
                        .addNull()
                        .add("D")
                        .addNull()
                        .add(StoredCodes.of(disease.disease()));
        }
        certificates.add(person).add(coverage).add(ids.next());
        if (certificate instanceof Certificate.CostCeiling ceiling) {
            certificates.add(ceiling.category().name());
        } else {
            certificates.addNull();
        }
    }

    private void card(UUID person, Registration.Card card) throws SQLException {
        DirectoryKey key = DirectoryKey.ofCard(card.issuer(), card.serial());
        links.row()
                .add(knownFrom)
                .add(person)
                .add(key.toBytes())
                .add(card.issuer())
                .add(card.serial());
        cards.row().add(key.toBytes()).add(person);
    }
}
