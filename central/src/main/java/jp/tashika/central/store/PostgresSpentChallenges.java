package jp.tashika.central.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import jp.tashika.central.visit.SpentChallenges;

/** 使用済みの署名要求（PostgreSQL）。One row for each that was used, until it could not be used any more. */
public final class PostgresSpentChallenges implements SpentChallenges {

    /** The first to come has it; whoever comes later is told whose it is. */
    private static final String SPEND = """
            with over as (delete from card_challenge where until < clock_timestamp()),
            mine as (
                insert into card_challenge (challenge_id, request_id, until) values (?, ?, ?)
                on conflict (challenge_id) do nothing returning request_id)
            select coalesce(
                (select request_id from mine),
                (select request_id from card_challenge where challenge_id = ?)) = ?""";

    private final DataSource database;

    public PostgresSpentChallenges(DataSource database) {
        this.database = database;
    }

    /** Two at once: the later one does not see the row of the first yet, and is refused. */
    @Override
    public boolean spend(UUID challenge, UUID request, Instant until) {
        return Database.with(database, connection -> {
            try (PreparedStatement spend = connection.prepareStatement(SPEND)) {
                spend.setObject(1, challenge);
                spend.setObject(2, request);
                spend.setObject(3, until.atOffset(ZoneOffset.UTC));
                spend.setObject(4, challenge);
                spend.setObject(5, request);
                try (ResultSet row = spend.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }
}
