package jp.tashika.central.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tashika.central.store.RawFiles;
import jp.tashika.central.store.Transactions;

/** 連携の消去。Deletes the raw files and row verdicts of feeds settled long ago; that they came, and what they changed, stays. */
public final class PurgeFeeds {

    private static final int FEEDS_MAX = 1_000;

    private final IntakeParts parts;
    private final RawFiles files;
    private final Transactions transactions;

    public PurgeFeeds(IntakeParts parts) {
        this.parts = parts;
        this.files = new RawFiles(parts.rawFiles(), parts.secret().fileKey(), "zip");
        this.transactions = new Transactions(parts.source());
    }

    /** @return how many feeds were purged, at most a thousand at once */
    public int purge() throws IOException {
        Instant before = Instant.now(parts.clock()).minus(parts.retention());
        List<UUID> settled = transactions.run((connection, database) ->
                database.queryForList("""
                select feed_id from feed
                where state in ('COMMITTED', 'REJECTED') and purged_at is null and received_at < :before
                order by received_at limit :max
                """, Map.of("before", Feeds.stored(before), "max", FEEDS_MAX), UUID.class));
        for (UUID feed : settled) {
            files.delete(feed);
            transactions.run((connection, database) -> {
                database.update("delete from feed_verdict where feed_id = :feed", Map.of("feed", feed));
                return database.update("update feed set purged_at = now() where feed_id = :feed", Map.of("feed", feed));
            });
        }
        return settled.size();
    }
}
