package jp.tashika.central.claim;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.received.Channel;
import jp.tashika.central.received.CsvRows;
import jp.tashika.central.received.ReceivedTable;
import jp.tashika.central.store.StoredCodes;
import jp.tashika.core.claim.ClaimKind;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** レセプトファイルの一覧。Reads and writes the rows of {@code claim_file}, on whatever connection it is given. */
final class ClaimFiles {

    static final ReceivedTable TABLE = new ReceivedTable("claim_file", "facility_code");

    private static final String SELECT = "select * from claim_file ";

    private final NamedParameterJdbcOperations database;

    ClaimFiles(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    void add(ClaimFile file) {
        database.update(
                """
                insert into claim_file (file_id, facility_code, facility_name, kind, claimed_in, channel, received_at,
                    received_on, ready_on, sha256, bytes)
                values (:id, :facility, :name, cast(:kind as "char"), :month, cast(:channel as "char"), :at,
                    :on, :ready, :sha256, :bytes)
                """,
                Map.ofEntries(
                        Map.entry("id", file.id()),
                        Map.entry("facility", file.facility().digits()),
                        Map.entry("name", file.facilityName()),
                        Map.entry("kind", StoredCodes.of(file.kind())),
                        Map.entry("month", file.claimedIn().atDay(1)),
                        Map.entry("channel", file.channel().letter()),
                        Map.entry("at", file.receivedAt().atOffset(ZoneOffset.UTC)),
                        Map.entry("on", file.receivedOn()),
                        Map.entry("ready", file.readyOn()),
                        Map.entry("sha256", HexFormat.of().parseHex(file.sha256())),
                        Map.entry("bytes", file.bytes())));
    }

    Optional<ClaimFile> find(UUID id) {
        return one(SELECT + "where file_id = :id", Map.of("id", id));
    }

    /** The last file of its kind that a facility sent for a month. */
    Optional<ClaimFile> last(FacilityCode facility, ClaimKind kind, YearMonth claimedIn) {
        return one(
                SELECT + """
                where facility_code = :facility and claimed_in = :month and kind = cast(:kind as "char")
                order by received_at desc limit 1
                """,
                Map.of("facility", facility.digits(), "month", claimedIn.atDay(1), "kind", StoredCodes.of(kind)));
    }

    /** 新しい順のファイル。Of one facility, last first. */
    List<ClaimFile> latest(FacilityCode facility, int countMax) {
        return database.query(
                SELECT + "where facility_code = :facility order by received_at desc limit :max",
                Map.of("facility", facility.digits(), "max", countMax),
                ClaimFiles::read);
    }

    /**
     * What was taken, and up to which line.
     *
     * @return false when somebody else went on with the file meanwhile: then the transaction must not end well
     */
    boolean advance(UUID id, long before, long linesTaken, ClaimFile.Counts more) {
        return database.update(
                        """
                update claim_file set lines_taken = :lines, identified = identified + :identified,
                    unidentified = unidentified + :unidentified, quarantined = quarantined + :quarantined,
                    redirected = redirected + :redirected, split = split + :split
                where file_id = :id and lines_taken = :before and taken_at is null
                """,
                        Map.of(
                                "id",
                                id,
                                "before",
                                before,
                                "lines",
                                linesTaken,
                                "identified",
                                more.identified(),
                                "unidentified",
                                more.unidentified(),
                                "quarantined",
                                more.quarantined(),
                                "redirected",
                                more.redirected(),
                                "split",
                                more.split()))
                == 1;
    }

    /** Whether another file of the same kind and month was taken, wholly or in part: then claims may be replaced. */
    boolean isFollowing(ClaimFile file) {
        return Boolean.TRUE.equals(database.queryForObject(
                """
                select exists (select from claim_file where facility_code = :facility and claimed_in = :month
                    and kind = cast(:kind as "char") and file_id <> :id and lines_taken > 0)
                """,
                Map.of(
                        "facility",
                        file.facility().digits(),
                        "month",
                        file.claimedIn().atDay(1),
                        "kind",
                        StoredCodes.of(file.kind()),
                        "id",
                        file.id()),
                Boolean.class));
    }

    /** 不備の書出し。What is wrong, in the order of the file, as CSV with the Japanese texts of each code. */
    void writeFaults(UUID id, Writer out) throws IOException {
        out.write("line,claim,record,field,weight,code,detail,desk_text,vendor_text\r\n");
        CsvRows.write(
                database,
                "select * from claim_fault where file_id = :id order by line, field",
                Map.of("id", id),
                ClaimFiles::faultLine,
                out);
    }

    private static String faultLine(ResultSet row) throws SQLException {
        Outcome outcome = Outcome.valueOf(row.getString("outcome"));
        String claim = Optional.ofNullable(row.getString("claim")).orElse("");
        return CsvRows.line(
                row.getLong("line"),
                claim,
                row.getString("record"),
                row.getInt("field"),
                row.getBoolean("is_error") ? "ERROR" : "WARNING",
                outcome.code(),
                row.getString("detail"),
                outcome.deskText(),
                outcome.vendorText());
    }

    private Optional<ClaimFile> one(String query, Map<String, ?> values) {
        return database.query(query, values, ClaimFiles::read).stream().findFirst();
    }

    private static ClaimFile read(ResultSet row, int index) throws SQLException {
        return new ClaimFile(
                row.getObject("file_id", UUID.class),
                new FacilityCode(row.getString("facility_code")),
                row.getString("facility_name"),
                StoredCodes.claimKind(row.getString("kind")),
                YearMonth.from(row.getObject("claimed_in", LocalDate.class)),
                Channel.of(row.getString("channel")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_on", LocalDate.class),
                row.getObject("ready_on", LocalDate.class),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getLong("bytes"),
                row.getLong("lines_taken"),
                new ClaimFile.Counts(
                        row.getInt("identified"),
                        row.getInt("unidentified"),
                        row.getInt("quarantined"),
                        row.getInt("redirected"),
                        row.getInt("split")),
                Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
