package jp.tashika.central.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.InsuredCard;
import jp.tashika.core.registry.Insurer;
import jp.tashika.core.registry.Person;
import jp.tashika.core.registry.Term;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.person.PersonKey;
import jp.tashika.vocabulary.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * 資格の行。Gathers rows of coverages and certificates into people.
 *
 * <p>Columns are read by place, the names of {@link #COVERAGE} and {@link #CERTIFICATE} in their order: the hot query pays
 * for every look-up by name.
 */
final class CoverageRows {

    /** 資格の列。The columns of one coverage, {@code c} the coverage and {@code i} its insurer. */
    static final String COVERAGE = """
            c.person_key, c.coverage_id, c.insurer, i.name,
            c.symbol, c.number, c.branch, c.acquired_on, c.lost_on, c.loss_reason,
            c.classification, c.card_issued_on, c.card_from, c.card_until, c.ratio, c.withheld,
            c.name, c.kana, c.other_name, c.other_kana, c.sex, c.sex_on_back, c.birthdate,
            c.post_number, c.address, c.relation, c.insured_name""";

    /** 証の列。The columns of one certificate. */
    static final String CERTIFICATE = """
            x.certificate_id, x.kind, x.issued_on, x.valid_from, x.valid_until,
            x.ratio, x.ceiling_kind, x.ceiling_category, x.long_term_from, x.disease, x.self_pay_yen""";

    static final int COVERAGE_COLUMNS = 27;
    static final int CERTIFICATE_COLUMNS = 11;

    private final Map<UUID, Map<UUID, Held>> people = new LinkedHashMap<>();

    /** Takes the coverage whose first column is {@code first}, unless it was taken already. */
    void addCoverage(ResultSet row, int first) throws SQLException {
        UUID person = uuid(row, first);
        UUID id = uuid(row, first + 1);
        Map<UUID, Held> coverages = people.computeIfAbsent(person, _ -> new LinkedHashMap<>());
        if (!coverages.containsKey(id)) {
            coverages.put(id, new Held(coverage(row, first, id)));
        }
    }

    /** Takes the certificate whose first column is {@code first}; it belongs to a coverage that was taken before. */
    void addCertificate(UUID person, UUID coverage, ResultSet row, int first) throws SQLException {
        Held held = people.getOrDefault(person, Map.of()).get(coverage);
        if (held != null) {
            held.add(row, first);
        }
    }

    /** 個人。The people in the order in which they were met. */
    List<Person> people() {
        return people.entrySet().stream()
                .map(person -> new Person(
                        new PersonKey(person.getKey()),
                        person.getValue().values().stream().map(Held::whole).toList()))
                .toList();
    }

    private static Coverage coverage(ResultSet row, int first, UUID id) throws SQLException {
        return new Coverage(
                id,
                new Insurer(StoredCodes.insurer(row.getInt(first + 2)), text(row, first + 3)),
                new InsuredNumber(optional(row, first + 4), text(row, first + 5), optional(row, first + 6)),
                new Period(date(row, first + 7), optionalDate(row, first + 8)),
                StoredCodes.classification(text(row, first + 10)),
                bearer(row, first + 16),
                optional(row, first + 25).map(StoredCodes::relation),
                optional(row, first + 26),
                List.of(new InsuredCard(
                        new Term(optionalDate(row, first + 11), date(row, first + 12), optionalDate(row, first + 13)),
                        optionalInt(row, first + 14).map(StoredCodes::ratio))),
                optional(row, first + 9).map(StoredCodes::lossReason),
                row.getBoolean(first + 15),
                List.of());
    }

    private static Bearer bearer(ResultSet row, int first) throws SQLException {
        return new Bearer(
                text(row, first),
                optional(row, first + 1),
                optional(row, first + 2),
                optional(row, first + 3),
                StoredCodes.sex(text(row, first + 4)),
                optional(row, first + 5).map(StoredCodes::sex),
                date(row, first + 6),
                optional(row, first + 8),
                optional(row, first + 7));
    }

    private static Term term(ResultSet row, int first) throws SQLException {
        return new Term(optionalDate(row, first + 2), date(row, first + 3), optionalDate(row, first + 4));
    }

    private static Certificate certificate(String kind, Term term, ResultSet row, int first) throws SQLException {
        return switch (kind) {
            case "E" -> new Certificate.ElderlyShare(term, StoredCodes.ratio(row.getInt(first + 5)));
            case "C" ->
                new Certificate.CostCeiling(
                        term,
                        StoredCodes.ceilingKind(text(row, first + 6)),
                        jp.tashika.core.registry.CeilingCategory.valueOf(text(row, first + 7)),
                        optionalDate(row, first + 8));
            case "D" ->
                new Certificate.DesignatedDisease(
                        term, StoredCodes.disease(text(row, first + 9)), row.getInt(first + 10));
            default -> throw new StoreFailed("unknown code in column kind: " + kind);
        };
    }

    static UUID uuid(ResultSet row, int column) throws SQLException {
        return present(row.getObject(column, UUID.class), column);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return present(row.getString(column), column);
    }

    private static LocalDate date(ResultSet row, int column) throws SQLException {
        return present(row.getObject(column, LocalDate.class), column);
    }

    private static Optional<String> optional(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<LocalDate> optionalDate(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<Integer> optionalInt(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static <T> T present(@Nullable T value, int column) {
        if (value == null) {
            throw new StoreFailed("column " + column + " is null");
        }
        return value;
    }

    /** A coverage while its former cards and its certificates are still being read. */
    private static final class Held {

        private final Coverage bare;
        private final List<InsuredCard> cards;
        private final List<Certificate> certificates = new ArrayList<>();

        Held(Coverage bare) {
            this.bare = bare;
            this.cards = new ArrayList<>(bare.cards());
        }

        void add(ResultSet row, int first) throws SQLException {
            String kind = text(row, first + 1);
            Term term = term(row, first);
            if (kind.equals(StoredCodes.FORMER_CARD)) {
                cards.add(new InsuredCard(term, optionalInt(row, first + 5).map(StoredCodes::ratio)));
            } else {
                certificates.add(certificate(kind, term, row, first));
            }
        }

        Coverage whole() {
            return certificates.isEmpty() && cards.size() == 1
                    ? bare
                    : new Coverage(
                            bare.id(),
                            bare.insurer(),
                            bare.insured(),
                            bare.period(),
                            bare.classification(),
                            bare.bearer(),
                            bare.relation(),
                            bare.insuredName(),
                            cards,
                            bare.lossReason(),
                            bare.withheld(),
                            certificates);
        }
    }
}
