package jp.tashika.central.received;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * 受領ファイルの表。What the tables of received files have in common: who sent one, whether it waits, and what is left of it.
 *
 * @param table its name
 * @param sender the column of who sent it
 */
public record ReceivedTable(String table, String sender) {

    /** 待っているファイル。A file that is not worked to its end. */
    public record Waiting(UUID id, String sender) {}

    /** Files of one sender follow each other: this waits for whoever is receiving one. */
    public void lock(NamedParameterJdbcOperations database, String who) {
        database.query(
                "select pg_advisory_xact_lock(hashtext(:table), hashtext(:who))",
                Map.of("table", table, "who", who),
                row -> {});
    }

    /** The oldest file that waits, of none of these senders. */
    Optional<Waiting> oldestOpen(NamedParameterJdbcOperations database, List<String> passedOver) {
        return database
                .query(
                        "select file_id, " + sender + " from " + table + " where taken_at is null and not (" + sender
                                + " = any(:busy)) order by received_at limit 1",
                        Map.of("busy", passedOver.toArray(String[]::new)),
                        (row, _) -> new Waiting(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .findFirst();
    }

    public void taken(NamedParameterJdbcOperations database, UUID id) {
        stamp(database, "taken_at", id);
    }

    /** Raw files that need not be kept any longer. */
    List<UUID> settledBefore(NamedParameterJdbcOperations database, Instant moment) {
        return database.query(
                "select file_id from " + table + " where purged_at is null and taken_at < :before",
                Map.of("before", moment.atOffset(ZoneOffset.UTC)),
                (row, _) -> row.getObject(1, UUID.class));
    }

    int purged(NamedParameterJdbcOperations database, UUID id) {
        return stamp(database, "purged_at", id);
    }

    private int stamp(NamedParameterJdbcOperations database, String column, UUID id) {
        return database.update(
                "update " + table + " set " + column + " = clock_timestamp() where file_id = :id", Map.of("id", id));
    }
}
