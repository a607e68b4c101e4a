package jp.tashika.bench.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import jp.tashika.bench.measure.BenchFailed;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 連携の所要時間。How long the centre took for each step of the insurer's last feed, by its own records, in seconds.
 *
 * @param accepted rows that were applied
 */
record FeedTimes(long number, long rows, long accepted, long packedBytes, double stage, double compare, double commit) {

    private static final String LAST = """
            select feed_number, rows, bytes, (difference -> 'rows' ->> 'ACCEPTED')::bigint as accepted,
                   extract(epoch from staged_at - received_at) as stage,
                   extract(epoch from compared_at - staged_at) as compare,
                   extract(epoch from committed_at - known_from) as commit
              from feed where insurer = ? order by feed_number desc limit 1
            """;

    /** From the last byte received to the commit, without the time in which the insurer was awaited. */
    double centre() {
        return stage + compare + commit;
    }

    /** How many feeds the insurer has sent. */
    static long count(Connection connection, InsurerNumber insurer) {
        try (PreparedStatement select =
                connection.prepareStatement("select coalesce(max(feed_number), 0) from feed where insurer = ?")) {
            select.setInt(1, Integer.parseInt(insurer.digits()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new BenchFailed("連携の記録を読めません（" + e.getMessage() + "）。", e);
        }
    }

    static FeedTimes last(Connection connection, InsurerNumber insurer) {
        try (PreparedStatement select = connection.prepareStatement(LAST)) {
            select.setInt(1, Integer.parseInt(insurer.digits()));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new FeedTimes(
                        row.getLong("feed_number"),
                        row.getLong("rows"),
                        row.getLong("accepted"),
                        row.getLong("bytes"),
                        row.getDouble("stage"),
                        row.getDouble("compare"),
                        row.getDouble("commit"));
            }
        } catch (SQLException e) {
            throw new BenchFailed("連携の記録を読めません（" + e.getMessage() + "）。", e);
        }
    }
}
