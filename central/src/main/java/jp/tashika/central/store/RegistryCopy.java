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
import jp.tashika.central.usecase.Ids;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Coverage;
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

    private static final int COVERAGE_COLUMNS = 27;
    private static final int CERTIFICATE_COLUMNS = 14;

    private final Instant knownFrom;
    private final Ids ids;
    private final List<Connection> connections = new ArrayList<>();
    private final List<BinaryCopy> open = new ArrayList<>();
    private final Map<InsurerNumber, Insurer> insurers = new HashMap<>();
    private final BinaryCopy coverages;
    private final BinaryCopy certificates;
    private final BinaryCopy lookups;
    private final BinaryCopy individuals;
    private final BinaryCopy links;
    private final BinaryCopy cards;

    /**
     * @param knownFrom when the centre came to know all of it
     */
    RegistryCopy(DataSource database, Instant knownFrom, Ids ids) throws SQLException {
        this.knownFrom = knownFrom;
        this.ids = ids;
        try {
            coverages = begin(
                    database,
                    "coverage (known_from, insurer, birthdate, acquired_on, lost_on, card_issued_on, card_from,"
                            + " card_until, ratio, classification, relation, sex, sex_on_back, loss_reason, withheld,"
                            + " person_key, coverage_id, symbol, number, branch, name, kana, other_name, other_kana,"
                            + " insured_name, post_number, address)");
            certificates = begin(
                    database,
                    "certificate (known_from, issued_on, valid_from, valid_until, long_term_from, self_pay_yen, ratio,"
                            + " kind, ceiling_kind, disease, person_key, coverage_id, certificate_id,"
                            + " ceiling_category)");
            lookups = begin(database, "insured_lookup (lookup, birthdate, person_key)");
            individuals = begin(database, "individual_lookup (individual_hmac, person_key)");
            links = begin(database, "card_link (known_from, person_key, card_key, issuer, serial)");
            cards = begin(database, "card_lookup (card_key, person_key)");
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private BinaryCopy begin(DataSource database, String into) throws SQLException {
        Connection connection = database.getConnection();
        connections.add(connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
        BinaryCopy rows = new BinaryCopy(connection, into);
        open.add(rows);
        return rows;
    }

    void add(Registration registration) throws SQLException {
        UUID person = registration.person().key().value();
        Set<Lookup> named = new HashSet<>();
        for (Coverage coverage : registration.person().history()) {
            insurers.put(coverage.insurer().number(), coverage.insurer());
            coverage(person, coverage);
            for (Certificate certificate : coverage.certificates()) {
                certificate(person, coverage.id(), certificate);
            }
            Lookup lookup = new Lookup(
                    Matching.lookup(coverage.insurer().number(), coverage.insured()),
                    coverage.bearer().birthdate());
            if (named.add(lookup)) {
                lookups.row(3).number(lookup.key()).day(lookup.birthdate()).id(person);
            }
        }
        Optional<DirectoryKey> individual = registration.individual();
        if (individual.isPresent()) {
            individuals.row(2).bytes(individual.get().toBytes()).id(person);
        }
        for (Registration.Card card : registration.cards()) {
            card(person, card);
        }
    }

    private record Lookup(long key, LocalDate birthdate) {}

    /** 保険者。The insurers met so far. */
    Map<InsurerNumber, Insurer> insurers() {
        return insurers;
    }

    /** Commits. */
    void end() throws SQLException {
        for (BinaryCopy rows : open) {
            rows.finish();
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
        coverages
                .row(COVERAGE_COLUMNS)
                .instant(knownFrom)
                .number(StoredCodes.insurer(coverage.insurer().number()))
                .day(bearer.birthdate())
                .day(coverage.period().from())
                .day(coverage.period().lostOn())
                .day(coverage.card().issuedOn())
                .day(coverage.card().from())
                .day(coverage.card().until())
                .small(coverage.ratio().map(CopaymentRatio::percent))
                .letter(StoredCodes.of(coverage.classification()))
                .letter(coverage.relation().map(StoredCodes::of))
                .letter(StoredCodes.of(bearer.sex()))
                .letter(bearer.sexOnBack().map(StoredCodes::of))
                .letter(coverage.lossReason().map(StoredCodes::of))
                .flag(coverage.withheld())
                .id(person)
                .id(coverage.id())
                .text(coverage.insured().symbol())
                .text(coverage.insured().number())
                .text(coverage.insured().branch())
                .text(bearer.name())
                .text(bearer.kana())
                .text(bearer.otherName())
                .text(bearer.otherKana())
                .text(coverage.insuredName())
                .text(bearer.postNumber())
                .text(bearer.address());
    }

    private void certificate(UUID person, UUID coverage, Certificate certificate) throws SQLException {
        certificates
                .row(CERTIFICATE_COLUMNS)
                .instant(knownFrom)
                .day(certificate.term().issuedOn())
                .day(certificate.term().from())
                .day(certificate.term().until());
        switch (certificate) {
            case Certificate.ElderlyShare share ->
                certificates
                        .nothing()
                        .nothing()
                        .small(Optional.of(share.ratio().percent()))
                        .letter("E")
                        .nothing()
                        .nothing();
            case Certificate.CostCeiling ceiling ->
                certificates
                        .day(ceiling.longTermFrom())
                        .nothing()
                        .nothing()
                        .letter("C")
                        .letter(StoredCodes.of(ceiling.kind()))
                        .nothing();
            case Certificate.DesignatedDisease disease ->
                certificates
                        .nothing()
                        .number(disease.selfPayYen())
                        .nothing()
                        .letter("D")
                        .nothing()
                        .letter(StoredCodes.of(disease.disease()));
        }
        certificates.id(person).id(coverage).id(ids.next()).text(category(certificate));
    }

    private static Optional<String> category(Certificate certificate) {
        return switch (certificate) {
            case Certificate.CostCeiling ceiling ->
                Optional.of(ceiling.category().name());
            case Certificate.ElderlyShare _, Certificate.DesignatedDisease _ -> Optional.empty();
        };
    }

    private void card(UUID person, Registration.Card card) throws SQLException {
        DirectoryKey key = DirectoryKey.ofCard(card.issuer(), card.serial());
        links.row(5)
                .instant(knownFrom)
                .id(person)
                .bytes(key.toBytes())
                .text(card.issuer())
                .text(card.serial());
        cards.row(2).bytes(key.toBytes()).id(person);
    }
}
