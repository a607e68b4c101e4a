package jp.tashika.central.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tashika.central.store.CopyRows;
import jp.tashika.central.store.StoredCodes;
import jp.tashika.central.usecase.DirectoryKey;
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
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 仮置きの行。Writes rows into the staging tables, kind by kind; each kind has its own columns in them. */
final class StagedRows implements AutoCloseable {

    private static final String KNOWN =
            "known_lookup, known_birthdate, known_acquired_on, known_symbol, known_number," + " known_branch";
    private static final String STATED = "lookup, symbol, number, branch, birthdate, acquired_on, lost_on,"
            + " card_issued_on, card_from, card_until, ratio, classification, relation, sex, sex_on_back, loss_reason,"
            + " withheld, name, kana, other_name, other_kana, insured_name, post_number, address";
    private static final String CERTIFICATE = "issued_on, valid_from, valid_until, long_term_from, self_pay_yen, ratio,"
            + " ceiling_kind, disease, ceiling_category";

    private final Connection connection;
    private final InsurerNumber insurer;
    private final IndividualDigest digest;
    private final Supplier<UUID> ids;
    private Optional<OpenCopy> open = Optional.empty();

    /** 書込み中の一括。The COPY that is under way, and for what. */
    private record OpenCopy(String columns, CopyRows rows) {}

    StagedRows(Connection connection, InsurerNumber insurer, IndividualDigest digest, Supplier<UUID> ids) {
        this.connection = connection;
        this.insurer = insurer;
        this.digest = digest;
        this.ids = ids;
    }

    void acquisition(int row, IndividualNumber individual, Statement statement) throws SQLException {
        CopyRows rows = into("stage_coverage", "kind, row_number, person_key, coverage_id, individual_hmac, " + STATED);
        rows.row().add("A").add(row).add(ids.get()).add(ids.get());
        rows.add(digest.of(individual).toBytes());
        stated(rows, statement);
    }

    void correction(int row, CoverageReference known, Statement statement) throws SQLException {
        CopyRows rows = into("stage_coverage", "kind, row_number, former_card_id, " + KNOWN + ", " + STATED);
        rows.row().add("C").add(row).add(ids.get());
        known(rows, known);
        stated(rows, statement);
    }

    void loss(int row, Loss loss) throws SQLException {
        CopyRows rows = into("stage_coverage", "kind, row_number, " + KNOWN + ", lost_on, loss_reason");
        rows.row().add("L").add(row);
        known(rows, loss.coverage());
        rows.add(loss.lostOn())
                .add(StoredCodes.of(LossReason.valueOf(loss.reason().name())));
    }

    void voiding(int row, CoverageReference known) throws SQLException {
        CopyRows rows = into("stage_coverage", "kind, row_number, " + KNOWN);
        rows.row().add("V").add(row);
        known(rows, known);
    }

    void certificate(int row, CertificateStatement certificate) throws SQLException {
        CopyRows rows =
                into("stage_certificate", "kind, row_number, certificate_id, withdrawn, " + KNOWN + ", " + CERTIFICATE);
        CertificateStatement.Stated stated = certificate.stated();
        rows.row().add(Letters.of(stated.kind())).add(row).add(ids.get());
        rows.add(stated instanceof CertificateStatement.Withdrawn);
        known(rows, certificate.coverage());
        switch (stated) {
            case CertificateStatement.ElderlyShare(var term, var ratio) -> {
                term(rows, term).addNull().addNull();
                rows.addShort(CopaymentRatio.valueOf(ratio.ratio().name()).percent());
                rows.addNull().addNull().addNull();
            }
            case CertificateStatement.CostCeiling(var term, var kind, var category, var longTermFrom) -> {
                term(rows, term).addDay(longTermFrom).addNull().addNull();
                rows.add(StoredCodes.of(CeilingKind.valueOf(kind.name()))).addNull();
                rows.add(category.code());
            }
            case CertificateStatement.DesignatedDisease(var term, var disease, var yen) -> {
                term(rows, term).addNull().add(yen).addNull().addNull();
                rows.add(code(disease)).addNull();
            }
            case CertificateStatement.FormerCard(var term, var ratio) -> {
                term(rows, term).addNull().addNull();
                ratio.ifPresentOrElse(
                        stating -> rows.addShort(
                                CopaymentRatio.valueOf(stating.ratio().name()).percent()),
                        rows::addNull);
                rows.addNull().addNull().addNull();
            }
            case CertificateStatement.Withdrawn(var kind, var from, var disease) -> {
                rows.addNull().add(from).addNull().addNull().addNull().addNull().addNull();
                rows.addText(disease.map(StagedRows::code)).addNull();
            }
        }
    }

    void link(int row, CardLink link) throws SQLException {
        String card = "row_number, card_key, issuer, serial, ";
        switch (link.holder()) {
            case CardLink.ByIndividualNumber(var individual, var birthdate) -> {
                CopyRows rows = into("stage_link", card + "individual_hmac, birthdate");
                card(rows.row(), row, link);
                rows.add(digest.of(individual).toBytes()).add(birthdate);
            }
            case CardLink.ByCoverage(var known) -> {
                CopyRows rows = into("stage_link", card + KNOWN);
                card(rows.row(), row, link);
                known(rows, known);
            }
        }
    }

    private static void card(CopyRows rows, int row, CardLink link) {
        rows.add(row).add(DirectoryKey.ofCard(link.issuer(), link.serial()).toBytes());
        rows.add(link.issuer()).add(link.serial());
    }

    private void known(CopyRows rows, CoverageReference known) {
        rows.add(Matching.lookup(insurer, known.insured()))
                .add(known.birthdate())
                .add(known.acquiredOn());
        insured(rows, known.insured());
    }

    private void stated(CopyRows rows, Statement statement) {
        rows.add(Matching.lookup(insurer, statement.insured()));
        insured(rows, statement.insured());
        rows.add(statement.bearer().birthdate())
                .add(statement.acquiredOn())
                .addDay(statement.lostOn())
                .addDay(statement.cardIssuedOn())
                .add(statement.cardFrom())
                .addDay(statement.cardUntil());
        codes(rows, statement);
        rows.add(statement.bearer().name())
                .addText(statement.bearer().kana())
                .addText(statement.bearer().otherName())
                .addText(statement.bearer().otherKana())
                .addText(statement.insuredName())
                .addText(statement.bearer().postNumber())
                .addText(statement.bearer().address());
    }

    private static void codes(CopyRows rows, Statement statement) {
        statement.ratio().ifPresentOrElse(ratio -> rows.addShort(ratio.percent()), rows::addNull);
        rows.add(StoredCodes.of(statement.classification()))
                .addText(statement.relation().map(StoredCodes::of))
                .add(StoredCodes.of(statement.bearer().sex()))
                .addText(statement.bearer().sexOnBack().map(StoredCodes::of))
                .addText(statement.lossReason().map(StoredCodes::of))
                .add(statement.withheld());
    }

    private static void insured(CopyRows rows, InsuredNumber insured) {
        rows.addText(insured.symbol()).add(insured.number()).addText(insured.branch());
    }

    private static CopyRows term(CopyRows rows, StatedTerm term) {
        return rows.addDay(term.issuedOn()).add(term.from()).addDay(term.until());
    }

    private static String code(jp.tashika.format.insurer.row.Disease disease) {
        return StoredCodes.of(Disease.valueOf(disease.name()));
    }

    private CopyRows into(String table, String columns) throws SQLException {
        if (open.isEmpty() || !open.get().columns.equals(columns)) {
            finish();
            open = Optional.of(new OpenCopy(columns, new CopyRows(connection, table, columns)));
        }
        return open.get().rows;
    }

    /** Ends the COPY that is open, if any. */
    void finish() throws SQLException {
        if (open.isPresent()) {
            CopyRows rows = open.get().rows;
            open = Optional.empty();
            rows.end();
        }
    }

    @Override
    public void close() throws SQLException {
        if (open.isPresent()) {
            open.get().rows.close();
        }
    }
}
