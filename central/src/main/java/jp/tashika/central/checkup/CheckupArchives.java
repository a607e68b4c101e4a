package jp.tashika.central.checkup;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.received.Channel;
import jp.tashika.central.received.CsvRows;
import jp.tashika.central.received.ReceivedTable;
import jp.tashika.format.checkup.programme.Finding;
import jp.tashika.vocabulary.number.InsurerNumber;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** 健診アーカイブの一覧。Reads and writes the rows of {@code checkup_archive}, on whatever connection it is given. */
final class CheckupArchives {

    static final ReceivedTable TABLE = new ReceivedTable("checkup_archive", "insurer");

    private static final String SELECT = "select * from checkup_archive ";

    private final NamedParameterJdbcOperations database;

    CheckupArchives(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    void add(CheckupArchive archive) {
        database.update(
                """
                insert into checkup_archive (file_id, insurer, channel, received_at, received_on, sha256, bytes)
                values (:id, :insurer, cast(:channel as "char"), :at, :on, :sha256, :bytes)
                """,
                Map.of(
                        "id", archive.id(),
                        "insurer", archive.insurer().digits(),
                        "channel", archive.channel().letter(),
                        "at", archive.receivedAt().atOffset(ZoneOffset.UTC),
                        "on", archive.receivedOn(),
                        "sha256", HexFormat.of().parseHex(archive.sha256()),
                        "bytes", archive.bytes()));
    }

    Optional<CheckupArchive> find(UUID id) {
        return one("where file_id = :id", Map.of("id", id));
    }

    /** The same bytes from the same insurer, if they came before. */
    Optional<CheckupArchive> find(InsurerNumber insurer, String sha256) {
        return one(
                "where insurer = :insurer and sha256 = :sha256",
                Map.of("insurer", insurer.digits(), "sha256", HexFormat.of().parseHex(sha256)));
    }

    /** 新しい順のアーカイブ。Of one insurer, last first. */
    List<CheckupArchive> latest(InsurerNumber insurer, int countMax) {
        return database.query(
                SELECT + "where insurer = :insurer order by received_at desc limit :max",
                Map.of("insurer", insurer.digits(), "max", countMax),
                CheckupArchives::read);
    }

    /**
     * What was taken, and up to which entry.
     *
     * @return false when somebody else went on with the archive meanwhile: then the transaction must not end well
     */
    boolean advance(UUID id, int before, int entriesTaken, List<DocumentVerdict> more) {
        MapSqlParameterSource values =
                new MapSqlParameterSource(Map.of("id", id, "before", before, "entries", entriesTaken));
        Map<Verdict, Integer> counts = CheckupArchive.counted(more);
        for (Verdict verdict : Verdict.values()) {
            values.addValue(column(verdict), counts.getOrDefault(verdict, 0));
        }
        return database.update("""
                update checkup_archive set entries_taken = :entries, accepted = accepted + :accepted,
                    replaced = replaced + :replaced, unchanged = unchanged + :unchanged,
                    deleted = deleted + :deleted, refused = refused + :refused
                where file_id = :id and entries_taken = :before and taken_at is null
                """, values) == 1;
    }

    void faults(UUID id, List<Finding> faults) {
        database.update(
                "update checkup_archive set faults = cast(:faults as json) where file_id = :id",
                Map.of("id", id, "faults", FaultJson.write(faults)));
    }

    /** 判定の書出し。Document by document, in the order of the archive. */
    void writeVerdicts(UUID id, VerdictForm form, Writer out) throws IOException {
        out.write(form.head());
        CsvRows.write(
                database,
                "select entry, verdict, faults from checkup_verdict where file_id = :id order by entry",
                Map.of("id", id),
                row -> form.row(verdict(row)),
                out);
        out.write(form.foot());
    }

    private static DocumentVerdict verdict(ResultSet row) throws SQLException {
        return new DocumentVerdict(
                row.getInt("entry"), Verdict.of(row.getString("verdict")), FaultJson.read(row.getString("faults")));
    }

    private Optional<CheckupArchive> one(String where, Map<String, ?> values) {
        return database.query(SELECT + where, values, CheckupArchives::read).stream()
                .findFirst();
    }

    private static CheckupArchive read(ResultSet row, int index) throws SQLException {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, row.getInt(column(verdict)));
        }
        return new CheckupArchive(
                row.getObject("file_id", UUID.class),
                new InsurerNumber(row.getString("insurer")),
                Channel.of(row.getString("channel")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_on", LocalDate.class),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getLong("bytes"),
                row.getInt("entries_taken"),
                counts,
                FaultJson.read(row.getString("faults")).stream()
                        .map(Finding::fault)
                        .toList(),
                Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static String column(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
