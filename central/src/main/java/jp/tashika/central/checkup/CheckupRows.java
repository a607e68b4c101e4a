package jp.tashika.central.checkup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tashika.central.record.CheckupLines;
import jp.tashika.central.store.CopyRows;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.CheckupIdentity;
import jp.tashika.format.checkup.document.ReportKind;
import jp.tashika.format.checkup.item.FiscalYear;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.outcome.Outcome;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** 健診結果の行。Writes checkups and verdicts, in the transaction that is open on the connection. */
final class CheckupRows {

    private static final String COLUMNS =
            "received_at,held_on,created_on,entry,fiscal_year,person_key,checkup_id,file_id,"
                    + "kind,programme,insurer,institution,identity,sha256,lines";

    private final Connection connection;
    private final NamedParameterJdbcOperations database;
    private final CheckupArchive archive;
    private final Supplier<UUID> ids;

    CheckupRows(
            Connection connection, NamedParameterJdbcOperations database, CheckupArchive archive, Supplier<UUID> ids) {
        this.connection = connection;
        this.database = database;
        this.archive = archive;
        this.ids = ids;
    }

    /** Which checkup of which person. */
    private record Key(UUID person, String identity) {

        // the branch is the person's: a document may leave it out, and still means the same checkup
        static Key of(Admission.Answer.Admitted admitted) {
            CheckupDocument document = admitted.arrived().document();
            InsuredNumber insured = document.examinee().insured();
            CheckupIdentity identity = CheckupIdentity.of(
                    document.examinee().insurer(),
                    new InsuredNumber(insured.symbol(), insured.number(), Optional.empty()),
                    document.heldOn(),
                    document.programme(),
                    document.performer().number());
            String text = String.join(
                    "\n",
                    identity.insurer().digits(),
                    identity.insured().symbol().orElse(""),
                    identity.insured().number(),
                    identity.heldOn().toString(),
                    identity.programme().code(),
                    identity.institution().digits());
            return new Key(admitted.person().key().value(), sha256(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * What is on record under a key.
     *
     * @param row its id in the table; empty while it is not there yet
     * @param admitted what is to be written, if it is
     */
    private record Standing(
            ReportKind kind,
            LocalDate createdOn,
            String sha256,
            Optional<UUID> row,
            Optional<Admission.Answer.Admitted> admitted) {

        static Standing of(Admission.Answer.Admitted admitted) {
            CheckupDocument document = admitted.arrived().document();
            return new Standing(
                    document.kind(),
                    document.createdOn(),
                    admitted.arrived().sha256(),
                    Optional.empty(),
                    Optional.of(admitted));
        }

        static Standing read(ResultSet row) throws SQLException {
            return new Standing(
                    ReportKind.parse(row.getString("kind")).orElse(ReportKind.OTHER),
                    row.getObject("created_on", LocalDate.class),
                    HexFormat.of().formatHex(row.getBytes("sha256")),
                    Optional.of(row.getObject("checkup_id", UUID.class)),
                    Optional.empty());
        }

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Standing[" + kind + "]";
        }
    }

    /** Puts them on record in their order, and says what became of each. */
    List<DocumentVerdict> write(List<Admission.Answer.Admitted> documents) throws SQLException {
        Map<Key, Standing> standing = standing(documents);
        List<UUID> gone = new ArrayList<>();
        List<DocumentVerdict> verdicts = new ArrayList<>(documents.size());
        for (Admission.Answer.Admitted document : documents) {
            verdicts.add(
                    document.arrived().document().kind().isDeletion()
                            ? delete(document, standing, gone)
                            : put(document, standing, gone));
        }
        remove(documents, gone);
        copy(standing);
        return verdicts;
    }

    private static DocumentVerdict delete(
            Admission.Answer.Admitted document, Map<Key, Standing> standing, List<UUID> gone) {
        Key key = Key.of(document);
        Standing before = standing.get(key);
        if (before == null || !document.arrived().document().kind().deletes(before.kind())) {
            return document.refused(Outcome.CHECKUP_DELETION_UNKNOWN);
        }
        standing.remove(key);
        before.row().ifPresent(gone::add);
        return document.as(Verdict.DELETED);
    }

    private static DocumentVerdict put(
            Admission.Answer.Admitted document, Map<Key, Standing> standing, List<UUID> gone) {
        Key key = Key.of(document);
        Standing before = standing.get(key);
        Standing now = Standing.of(document);
        if (before == null) {
            standing.put(key, now);
            return document.as(Verdict.ACCEPTED);
        }
        if (before.sha256().equals(now.sha256())) {
            return document.as(Verdict.UNCHANGED);
        }
        if (before.createdOn().isAfter(now.createdOn())) {
            return document.refused(Outcome.CHECKUP_LATER_ONE_KNOWN);
        }
        standing.put(key, now);
        before.row().ifPresent(gone::add);
        return document.as(Verdict.REPLACED);
    }

    private Map<Key, Standing> standing(List<Admission.Answer.Admitted> documents) {
        Map<Key, Standing> standing = new HashMap<>();
        database.query(
                "select person_key, checkup_id, identity, kind, created_on, sha256 from checkup"
                        + " where person_key = any(:people)",
                Map.of("people", people(documents)),
                row -> {
                    standing.put(
                            new Key(
                                    row.getObject("person_key", UUID.class),
                                    HexFormat.of().formatHex(row.getBytes("identity"))),
                            Standing.read(row));
                });
        return standing;
    }

    private void remove(List<Admission.Answer.Admitted> documents, List<UUID> gone) {
        if (!gone.isEmpty()) {
            database.update(
                    "delete from checkup where person_key = any(:people) and checkup_id = any(:gone)",
                    Map.of("people", people(documents), "gone", gone.toArray(UUID[]::new)));
        }
    }

    private static UUID[] people(List<Admission.Answer.Admitted> documents) {
        return documents.stream()
                .map(document -> document.person().key().value())
                .distinct()
                .toArray(UUID[]::new);
    }

    private void copy(Map<Key, Standing> standing) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "checkup", COLUMNS)) {
            for (Map.Entry<Key, Standing> one : standing.entrySet()) {
                if (one.getValue().admitted().isPresent()) {
                    row(rows, one.getKey(), one.getValue().admitted().get().arrived());
                }
            }
            rows.end();
        }
    }

    private void row(CopyRows rows, Key key, Arrived arrived) throws SQLException {
        CheckupDocument document = arrived.document();
        rows.row()
                .add(archive.receivedAt())
                .add(document.heldOn())
                .add(document.createdOn())
                .add(arrived.entry())
                .addShort(FiscalYear.of(document.heldOn()).year())
                .add(key.person())
                .add(ids.get())
                .add(archive.id())
                .add(document.kind().code())
                .add(document.programme().code())
                .add(archive.insurer().digits())
                .add(document.performer().number().digits())
                .add(HexFormat.of().parseHex(key.identity()))
                .add(HexFormat.of().parseHex(arrived.sha256()))
                .add(CheckupLines.write(CheckupLines.of(document)));
    }

    /** 判定の行。What became of documents. */
    void verdicts(List<DocumentVerdict> verdicts) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "checkup_verdict", "entry,verdict,file_id,faults")) {
            for (DocumentVerdict verdict : verdicts) {
                rows.row()
                        .add(verdict.entry())
                        .add(verdict.verdict().letter())
                        .add(archive.id())
                        .add(FaultJson.write(verdict.findings()));
            }
            rows.end();
        }
    }

    /** In hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
