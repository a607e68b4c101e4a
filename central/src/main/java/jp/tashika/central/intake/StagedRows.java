package jp.tashika.central.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tashika.central.store.BinaryCopy;
import jp.tashika.central.store.StoredCodes;
import jp.tashika.core.registration.Statement;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;
import jp.tashika.core.registry.LossReason;
import jp.tashika.core.registry.Matching;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CoverageReference;
import jp.tashika.format.insurer.row.IndividualNumber;
import jp.tashika.format.insurer.row.Loss;
import jp.tashika.format.insurer.row.StatedTerm;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 仮置きの行。Writes rows into the staging tables, column by column in the order of {@code stage.sql}. */
final class StagedRows implements AutoCloseable {

    private static final int COVERAGE_COLUMNS = 35;
    private static final int CERTIFICATE_COLUMNS = 19;
    private static final int LINK_COLUMNS = 12;
    private static final int CARD_KEY_BYTES = 16;

    private final Connection connection;
    private final InsurerNumber insurer;
    private final IndividualDigest digest;
    private final Supplier<UUID> ids;
    private Optional<OpenCopy> open = Optional.empty();

    private record OpenCopy(String table, BinaryCopy copy) {}

    StagedRows(Connection connection, InsurerNumber insurer, IndividualDigest digest, Supplier<UUID> ids) {
        this.connection = connection;
        this.insurer = insurer;
        this.digest = digest;
        this.ids = ids;
    }

    void acquisition(int row, IndividualNumber individual, Statement statement) throws SQLException {
        BinaryCopy copy = into("stage_coverage").row(COVERAGE_COLUMNS).nothing();
        copy.number(Matching.lookup(insurer, statement.insured())).nothing().nothing();
        dates(copy, statement);
        copy.number(row);
        codes(copy, "A", statement);
        copy.id(ids.get())
                .id(ids.get())
                .bytes(digest.of(individual))
                .nothing()
                .nothing()
                .nothing();
        texts(copy, statement);
    }

    void correction(int row, CoverageReference known, Statement statement) throws SQLException {
        BinaryCopy copy = into("stage_coverage").row(COVERAGE_COLUMNS);
        copy.number(Matching.lookup(insurer, known.insured()));
        copy.number(Matching.lookup(insurer, statement.insured()));
        copy.day(known.birthdate()).day(known.acquiredOn());
        dates(copy, statement);
        copy.number(row);
        codes(copy, "C", statement);
        copy.nothing().nothing().nothing();
        knownTexts(copy, known);
        texts(copy, statement);
    }

    void loss(int row, Loss loss) throws SQLException {
        ending(
                row,
                "L",
                loss.coverage(),
                Optional.of(loss.lostOn()),
                Optional.of(LossReason.valueOf(loss.reason().name())));
    }

    void voiding(int row, CoverageReference known) throws SQLException {
        ending(row, "V", known, Optional.empty(), Optional.empty());
    }

    private void ending(
            int row, String kind, CoverageReference known, Optional<LocalDate> lostOn, Optional<LossReason> reason)
            throws SQLException {
        BinaryCopy copy = into("stage_coverage").row(COVERAGE_COLUMNS);
        copy.number(Matching.lookup(insurer, known.insured())).nothing();
        copy.day(known.birthdate()).day(known.acquiredOn()).nothing().nothing();
        copy.day(lostOn).nothing().nothing().nothing();
        copy.number(row).nothing().letter(kind).nothing().nothing().nothing().nothing();
        copy.letter(reason.map(StoredCodes::of)).nothing().nothing().nothing().nothing();
        knownTexts(copy, known);
        for (int text = 0; text < 10; text++) {
            copy.nothing();
        }
    }

    private static void dates(BinaryCopy copy, Statement statement) {
        copy.day(statement.bearer().birthdate())
                .day(statement.acquiredOn())
                .day(statement.lostOn())
                .day(statement.cardIssuedOn())
                .day(statement.cardFrom())
                .day(statement.cardUntil());
    }

    private static void codes(BinaryCopy copy, String kind, Statement statement) {
        copy.small(statement.ratio().map(ratio -> ratio.percent()))
                .letter(kind)
                .letter(StoredCodes.of(statement.classification()))
                .letter(statement.relation().map(StoredCodes::of))
                .letter(StoredCodes.of(statement.bearer().sex()))
                .letter(statement.bearer().sexOnBack().map(StoredCodes::of))
                .letter(statement.lossReason().map(StoredCodes::of))
                .flag(statement.withheld());
    }

    private static void knownTexts(BinaryCopy copy, CoverageReference known) {
        copy.text(known.insured().symbol())
                .text(known.insured().number())
                .text(known.insured().branch());
    }

    private static void texts(BinaryCopy copy, Statement statement) {
        copy.text(statement.insured().symbol())
                .text(statement.insured().number())
                .text(statement.insured().branch())
                .text(statement.bearer().name())
                .text(statement.bearer().kana())
                .text(statement.bearer().otherName())
                .text(statement.bearer().otherKana())
                .text(statement.insuredName())
                .text(statement.bearer().postNumber())
                .text(statement.bearer().address());
    }

    void certificate(int row, CertificateStatement certificate) throws SQLException {
        CoverageReference known = certificate.coverage();
        BinaryCopy copy = into("stage_certificate").row(CERTIFICATE_COLUMNS);
        copy.number(Matching.lookup(insurer, known.insured()))
                .day(known.birthdate())
                .day(known.acquiredOn());
        switch (certificate.stated()) {
            case CertificateStatement.ElderlyShare(var term, var ratio) -> {
                term(copy, term).nothing().nothing().number(row);
                copy.small(
                        Optional.of(CopaymentRatio.valueOf(ratio.ratio().name()).percent()));
                copy.letter(Letters.of(certificate.stated().kind()))
                        .nothing()
                        .nothing()
                        .flag(false);
            }
            case CertificateStatement.CostCeiling(var term, var kind, var category, var longTermFrom) -> {
                term(copy, term).day(longTermFrom).nothing().number(row).nothing();
                copy.letter(Letters.of(certificate.stated().kind()))
                        .letter(StoredCodes.of(CeilingKind.valueOf(kind.name())))
                        .nothing()
                        .flag(false);
            }
            case CertificateStatement.DesignatedDisease(var term, var disease, var yen) -> {
                term(copy, term).nothing().number(yen).number(row).nothing();
                copy.letter(Letters.of(certificate.stated().kind()))
                        .nothing()
                        .letter(StoredCodes.of(Disease.valueOf(disease.name())))
                        .flag(false);
            }
            case CertificateStatement.Withdrawn(var kind, var from, var disease) -> {
                copy.nothing()
                        .day(from)
                        .nothing()
                        .nothing()
                        .nothing()
                        .number(row)
                        .nothing();
                copy.letter(Letters.of(kind))
                        .nothing()
                        .letter(disease.map(named -> StoredCodes.of(Disease.valueOf(named.name()))))
                        .flag(true);
            }
        }
        copy.id(ids.get());
        knownTexts(copy, known);
        copy.text(category(certificate.stated()));
    }

    private static BinaryCopy term(BinaryCopy copy, StatedTerm term) {
        return copy.day(term.issuedOn()).day(term.from()).day(term.until());
    }

    private static Optional<String> category(CertificateStatement.Stated stated) {
        return stated instanceof CertificateStatement.CostCeiling ceiling
                ? Optional.of(ceiling.category().code())
                : Optional.empty();
    }

    void link(int row, CardLink link) throws SQLException {
        BinaryCopy copy = into("stage_link").row(LINK_COLUMNS);
        byte[] cardKey = cardKey(link.issuer(), link.serial());
        switch (link.holder()) {
            case CardLink.ByIndividualNumber(var individual, var birthdate) -> {
                copy.nothing().nothing().nothing().day(birthdate).number(row).bytes(digest.of(individual));
                copy.bytes(cardKey).nothing().nothing().nothing();
            }
            case CardLink.ByCoverage(var known) -> {
                copy.number(Matching.lookup(insurer, known.insured()))
                        .day(known.birthdate())
                        .day(known.acquiredOn());
                copy.nothing().number(row).nothing().bytes(cardKey);
                knownTexts(copy, known);
            }
        }
        copy.text(link.issuer()).text(link.serial());
    }

    private static byte[] cardKey(String issuer, String serial) {
        try {
            byte[] text = (issuer + "\n" + serial).getBytes(StandardCharsets.UTF_8);
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text), CARD_KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private BinaryCopy into(String table) throws SQLException {
        if (open.isEmpty() || !open.get().table.equals(table)) {
            finish();
            open = Optional.of(new OpenCopy(table, new BinaryCopy(connection, table)));
        }
        return open.get().copy;
    }

    /** Ends the COPY that is open, if any. */
    void finish() throws SQLException {
        if (open.isPresent()) {
            BinaryCopy copy = open.get().copy;
            open = Optional.empty();
            copy.finish();
        }
    }

    @Override
    public void close() throws SQLException {
        if (open.isPresent()) {
            open.get().copy.close();
        }
    }
}
