package jp.tashika.central.intake;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.store.RawFiles;
import jp.tashika.core.registration.FeedDifference;
import jp.tashika.core.registration.Gate;
import jp.tashika.format.insurer.feed.Manifest;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 連携の一覧。Reads and writes the rows of the table {@code feed}, on whatever connection it is given. */
final class Feeds {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Gate.Reason>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};
    private static final String SELECT = "select * from feed ";

    private final NamedParameterJdbcOperations database;

    Feeds(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    Optional<Feed> find(UUID id) {
        return database.query(SELECT + "where feed_id = :id", Map.of("id", id), Feeds::read).stream()
                .findFirst();
    }

    /** The same, and nobody else may change it until the transaction ends. */
    Optional<Feed> lock(UUID id) {
        return database.query(SELECT + "where feed_id = :id for update", Map.of("id", id), Feeds::read).stream()
                .findFirst();
    }

    Optional<Feed> find(InsurerNumber insurer, long number) {
        return database
                .query(
                        SELECT + "where insurer = :insurer and feed_number = :number",
                        Map.of("insurer", stored(insurer), "number", number),
                        Feeds::read)
                .stream()
                .findFirst();
    }

    Optional<Feed> last(InsurerNumber insurer) {
        return database
                .query(
                        SELECT + "where insurer = :insurer order by feed_number desc limit 1",
                        Map.of("insurer", stored(insurer)),
                        Feeds::read)
                .stream()
                .findFirst();
    }

    /** 未了の連携。Oldest first. */
    List<Feed> open() {
        return database.query(
                SELECT + "where state in ('RECEIVED', 'READY', 'HELD') order by received_at", Map.of(), Feeds::read);
    }

    /** 保険者の新しい順の連携。By number, last first. */
    List<Feed> latest(InsurerNumber insurer, int countMax) {
        return database.query(
                SELECT + "where insurer = :insurer order by feed_number desc limit :max",
                Map.of("insurer", stored(insurer), "max", countMax),
                Feeds::read);
    }

    /** 新しい順の連携。Of all insurers. */
    List<Feed> latest(int countMax) {
        return database.query(SELECT + "order by received_at desc limit :max", Map.of("max", countMax), Feeds::read);
    }

    /** Feeds of one insurer follow each other: this waits for whoever is registering one. */
    void lockInsurer(InsurerNumber insurer) {
        database.query(
                "select pg_advisory_xact_lock(hashtext('tashika feed'), :insurer)",
                Map.of("insurer", stored(insurer)),
                row -> {});
    }

    void add(UUID id, Manifest manifest, RawFiles.Kept kept, Instant receivedAt) {
        database.update(
                """
                insert into feed (feed_id, insurer, feed_number, insurer_name, state, received_at, made_at, sha256, bytes)
                values (:id, :insurer, :number, :name, 'RECEIVED', :received_at, :made_at, :sha256, :bytes)
                """,
                Map.of(
                        "id", id,
                        "insurer", stored(manifest.insurer()),
                        "number", manifest.feedNumber(),
                        "name", manifest.insurerName(),
                        "received_at", stored(receivedAt),
                        "made_at", stored(manifest.madeAt()),
                        "sha256", HexFormat.of().parseHex(kept.sha256()),
                        "bytes", kept.bytes()));
    }

    void staged(UUID id) {
        database.update("update feed set staged_at = clock_timestamp() where feed_id = :id", Map.of("id", id));
    }

    void compared(
            UUID id, FeedState state, long rows, long turn, FeedDifference difference, List<Gate.Reason> reasons) {
        database.update(
                """
                update feed set state = :state, rows = :rows, compared_turn = :turn, compared_at = clock_timestamp(),
                    difference = :difference::jsonb, reasons = :reasons::jsonb
                where feed_id = :id
                """,
                Map.of(
                        "id",
                        id,
                        "state",
                        state.name(),
                        "rows",
                        rows,
                        "turn",
                        turn,
                        "difference",
                        JSON.writeValueAsString(difference),
                        "reasons",
                        JSON.writeValueAsString(reasons)));
    }

    long comparedTurn(UUID id) {
        return Objects.requireNonNull(database.queryForObject(
                "select coalesce(compared_turn, -1) from feed where feed_id = :id", Map.of("id", id), Long.class));
    }

    void rejected(UUID id, List<Fault> faults) {
        database.update(
                "update feed set state = 'REJECTED', faults = :faults::jsonb where feed_id = :id",
                Map.of("id", id, "faults", JSON.writeValueAsString(faults)));
    }

    void decided(UUID id, FeedState state, boolean released, Feed.Decision decision) {
        database.update(
                """
                update feed set state = :state, released = :released, decided_by = :by, decided_why = :why, decided_at = :at
                where feed_id = :id
                """,
                Map.of(
                        "id", id,
                        "state", state.name(),
                        "released", released,
                        "by", decision.by(),
                        "why", decision.why(),
                        "at", stored(decision.at())));
    }

    void committed(UUID id, Instant knownFrom) {
        database.update(
                "update feed set state = 'COMMITTED', committed_at = clock_timestamp(), known_from = :at"
                        + " where feed_id = :id",
                Map.of("id", id, "at", stored(knownFrom)));
    }

    /** 行の判定の書出し。Every row that is not simply accepted, as CSV with the Japanese text of each code. */
    void writeVerdicts(UUID id, Writer out) throws IOException {
        out.write("file,row,verdict,code,column,desk_text,vendor_text\r\n");
        List<IOException> broken = new ArrayList<>(0);
        database.query("""
                select kind, row_number, verdict, outcome, column_name from feed_verdict where feed_id = :id
                order by kind, row_number
                """, Map.of("id", id), row -> {
            if (broken.isEmpty()) {
                try {
                    out.write(verdictLine(row));
                } catch (IOException e) {
                    broken.add(e);
                }
            }
        });
        if (!broken.isEmpty()) {
            throw broken.getFirst();
        }
    }

    private static String verdictLine(ResultSet row) throws SQLException {
        Optional<Outcome> outcome =
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf);
        return String.join(
                        ",",
                        Letters.recordKind(row.getString("kind")).fileName(),
                        Integer.toString(row.getInt("row_number")),
                        Letters.verdict(row.getString("verdict")).name(),
                        outcome.map(Outcome::code).orElse(""),
                        Optional.ofNullable(row.getString("column_name")).orElse(""),
                        outcome.map(Outcome::deskText).map(Feeds::quoted).orElse(""),
                        outcome.map(Outcome::vendorText).map(Feeds::quoted).orElse(""))
                + "\r\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Feed read(ResultSet row, int index) throws SQLException {
        return new Feed(
                row.getObject("feed_id", UUID.class),
                new InsurerNumber(String.format("%08d", row.getInt("insurer"))),
                row.getString("insurer_name"),
                row.getLong("feed_number"),
                FeedState.valueOf(row.getString("state")),
                instant(row, "made_at").orElseThrow(),
                times(row),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getLong("bytes"),
                row.getLong("rows"),
                json(row.getString("difference")).map(text -> JSON.readValue(text, FeedDifference.class)),
                json(row.getString("reasons"))
                        .map(text -> JSON.readValue(text, REASONS))
                        .orElse(List.of()),
                json(row.getString("faults"))
                        .map(text -> JSON.readValue(text, FAULTS))
                        .orElse(List.of()),
                row.getBoolean("released"),
                decision(row));
    }

    private static Feed.Times times(ResultSet row) throws SQLException {
        return new Feed.Times(
                instant(row, "received_at").orElseThrow(),
                instant(row, "staged_at"),
                instant(row, "compared_at"),
                instant(row, "committed_at"));
    }

    private static Optional<Feed.Decision> decision(ResultSet row) throws SQLException {
        Optional<Instant> at = instant(row, "decided_at");
        String by = row.getString("decided_by");
        String why = row.getString("decided_why");
        return at.map(day -> new Feed.Decision(by, why, day));
    }

    private static Optional<String> json(@Nullable String text) {
        return Optional.ofNullable(text);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static int stored(InsurerNumber insurer) {
        return Integer.parseInt(insurer.digits());
    }

    static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
