package jp.tashika.central.intake;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.tashika.central.store.Transactions;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 連携の処理係。One thread that works received feeds, oldest first, beside the live traffic.
 *
 * <p>What waits is what the table says, so nothing is lost over a restart and nothing queues in memory.
 */
public final class FeedWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration PURGE_AGAIN = Duration.ofHours(1);
    private static final int ATTEMPTS_MAX = 5;

    private final IntakeParts parts;
    private final WorkFeed workFeed;
    private final PurgeFeeds purgeFeeds;
    private final Transactions transactions;
    private final Semaphore signal = new Semaphore(0);
    private final Map<UUID, Integer> failures = new HashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    public FeedWorker(IntakeParts parts, WorkFeed workFeed) {
        this.parts = parts;
        this.workFeed = workFeed;
        this.purgeFeeds = new PurgeFeeds(parts);
        this.transactions = new Transactions(parts.source());
        this.thread = Thread.ofPlatform().name("feeds").unstarted(this::run);
    }

    /** Sets right what a crash left, then begins. Call it before feeds are taken. */
    public void start() {
        recover();
        thread.start();
    }

    /** 合図。A feed was received; do not wait for the next look. */
    public void wake() {
        signal.release();
    }

    /** A commit that was cut off took everything back but its announcement; wait for the last one, then remove it. */
    void recover() {
        transactions.run((connection, database) -> {
            database.query("select turn from feed_turn for update", Map.of(), row -> {});
            database.update("delete from registry_change where change_id in (select feed_id from feed)", Map.of());
            FeedSchema.dropOthers(
                    database, new Feeds(database).open().stream().map(Feed::id).toList());
            return true;
        });
    }

    /** The same while serving, without waiting: where no commit holds the turn, old announcements are left over. */
    private void removeStaleAnnouncements() {
        transactions.run((connection, database) -> database.update("""
                delete from registry_change
                where change_id in (select feed_id from feed)
                    and started_at < clock_timestamp() - interval '1 minute'
                    and exists (select 1 from feed_turn for update skip locked)
                """, Map.of()));
    }

    private void run() {
        Instant purgeAt = Instant.MIN;
        while (!closed) {
            try {
                while (!closed && workOne()) {
                    signal.drainPermits();
                }
                removeStaleAnnouncements();
                if (Instant.now(parts.clock()).isAfter(purgeAt)) {
                    purgeFeeds.purge();
                    purgeAt = Instant.now(parts.clock()).plus(PURGE_AGAIN);
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn("feeds are not being worked: {}", e.getClass().getSimpleName(), e);
            }
            rest();
        }
    }

    private void rest() {
        try {
            if (signal.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /** Those that failed least first, so that one bad feed does not stop the others. */
    private boolean workOne() {
        List<Feed> open = transactions.run((connection, database) -> new Feeds(database).open());
        Optional<Feed> next = open.stream()
                .filter(feed -> feed.state() == FeedState.RECEIVED)
                .min(Comparator.comparingInt(feed -> failures.getOrDefault(feed.id(), 0)));
        next.ifPresent(this::work);
        return next.isPresent();
    }

    private void work(Feed feed) {
        try {
            workFeed.work(feed.id());
            failures.remove(feed.id());
        } catch (RuntimeException e) {
            int attempts = failures.merge(feed.id(), 1, Integer::sum);
            LOG.warn(
                    "feed {} failed {} times: {}",
                    feed.id(),
                    attempts,
                    e.getClass().getSimpleName(),
                    e);
            if (attempts >= ATTEMPTS_MAX) {
                giveUp(feed);
            }
            rest();
        }
    }

    private void giveUp(Feed feed) {
        transactions.run((connection, database) -> {
            new Feeds(database).rejected(feed.id(), List.of(Fault.of(Outcome.CENTRE_FAILED, "")));
            return true;
        });
        failures.remove(feed.id());
    }

    @Override
    public void close() {
        closed = true;
        signal.release();
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            thread.join(Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
