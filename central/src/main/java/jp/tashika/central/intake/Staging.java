package jp.tashika.central.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tashika.central.store.CopyRows;
import jp.tashika.core.registration.CertificateRules;
import jp.tashika.core.registration.Statement;
import jp.tashika.core.registration.StatementRules;
import jp.tashika.format.insurer.feed.RecordKind;
import jp.tashika.format.insurer.feed.RowSink;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.Correction;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.format.insurer.row.Loss;
import jp.tashika.format.insurer.row.Voiding;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;

/**
 * 仮置き。Takes the rows of a feed as they are read, refuses those that cannot be right, and copies the others into the
 * staging tables.
 *
 * <p>One COPY runs at a time, so refusals wait in memory until it ends; {@link #REFUSALS_MAX} of them end it early.
 */
final class Staging implements RowSink, AutoCloseable {

    private static final int REFUSALS_MAX = 50_000;

    private final Connection connection;
    private final UUID feed;
    private final InsurerNumber insurer;
    private final LocalDate today;
    private final StagedRows staged;
    private final List<Refusal> refusals = new ArrayList<>();
    private long rows;

    private record Refusal(RecordKind kind, int row, Fault fault) {}

    Staging(
            Connection connection,
            UUID feed,
            InsurerNumber insurer,
            LocalDate today,
            IndividualDigest digest,
            Supplier<UUID> ids) {
        this.connection = connection;
        this.feed = feed;
        this.insurer = insurer;
        this.today = today;
        this.staged = new StagedRows(connection, insurer, digest, ids);
    }

    @Override
    public void accept(RecordKind kind, int row, Decoded<FeedRow> decoded) {
        rows++;
        try {
            switch (decoded) {
                case Decoded.Ok<FeedRow>(var read) -> stage(kind, row, read);
                case Decoded.Faulty<FeedRow>(var faults) -> refuse(kind, row, faults);
            }
        } catch (SQLException e) {
            throw new IntakeException("staging failed", e);
        }
    }

    private void stage(RecordKind kind, int row, FeedRow read) throws SQLException {
        switch (read) {
            case Acquisition acquisition -> {
                Statement statement = Statements.of(insurer, acquisition.statement());
                if (isRight(kind, row, StatementRules.check(statement, today))) {
                    staged.acquisition(row, acquisition.individual(), statement);
                }
            }
            case Correction correction -> {
                Statement statement = Statements.of(insurer, correction.statement());
                if (isRight(kind, row, StatementRules.check(statement, today))) {
                    staged.correction(row, correction.coverage(), statement);
                }
            }
            case Loss loss -> {
                if (isRight(kind, row, StatementRules.checkLoss(loss.coverage().acquiredOn(), loss.lostOn(), today))) {
                    staged.loss(row, loss);
                }
            }
            case Voiding voiding -> staged.voiding(row, voiding.coverage());
            case CertificateStatement certificate -> {
                List<Fault> faults = Statements.of(certificate.stated())
                        .map(stated -> CertificateRules.check(
                                stated, insurer, certificate.coverage().birthdate()))
                        .orElse(List.of());
                if (isRight(kind, row, faults)) {
                    staged.certificate(row, certificate);
                }
            }
            case CardLink link -> staged.link(row, link);
        }
    }

    private boolean isRight(RecordKind kind, int row, List<Fault> faults) throws SQLException {
        if (!faults.isEmpty()) {
            refuse(kind, row, faults);
        }
        return faults.isEmpty();
    }

    private void refuse(RecordKind kind, int row, List<Fault> faults) throws SQLException {
        faults.forEach(fault -> refusals.add(new Refusal(kind, row, fault)));
        if (refusals.size() >= REFUSALS_MAX) {
            staged.finish();
            writeRefusals();
        }
    }

    private void writeRefusals() throws SQLException {
        String columns = "row_number, kind, verdict, compared, feed_id, outcome, column_name";
        try (CopyRows copy = new CopyRows(connection, "feed_verdict", columns)) {
            for (Refusal refusal : refusals) {
                copy.row()
                        .add(refusal.row)
                        .add(Letters.of(refusal.kind))
                        .add("R")
                        .add(false)
                        .add(feed)
                        .add(refusal.fault.outcome().name())
                        .add(refusal.fault.path());
            }
            copy.end();
        }
        refusals.clear();
    }

    /** 完了。Everything is in its table. @return how many rows there were, refused ones included */
    long finish() throws SQLException {
        staged.finish();
        writeRefusals();
        return rows;
    }

    @Override
    public void close() throws SQLException {
        staged.close();
    }
}
