package jp.tashika.central.intake;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.store.Transactions;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 連携の照会。Shows feeds and the verdicts of their rows. */
public final class LookUpFeed {

    private static final int FEEDS_MAX = 50;

    private final Transactions transactions;

    public LookUpFeed(IntakeParts parts) {
        this.transactions = new Transactions(parts.source());
    }

    /** A feed of that insurer; those of others do not exist for it. */
    public Optional<Feed> find(InsurerNumber insurer, UUID id) {
        return find(id).filter(feed -> feed.insurer().equals(insurer));
    }

    public Optional<Feed> find(UUID id) {
        return transactions.run((connection, database) -> new Feeds(database).find(id));
    }

    public FeedList list(InsurerNumber insurer) {
        return transactions.run((connection, database) -> {
            List<Feed> feeds = new Feeds(database).latest(insurer, FEEDS_MAX);
            return new FeedList(
                    feeds.stream().findFirst().map(Feed::number).orElse(0L) + 1,
                    feeds.stream()
                            .findFirst()
                            .filter(feed -> !feed.state().isSettled())
                            .isPresent(),
                    feeds.stream().map(FeedReport::of).toList());
        });
    }

    /** 全保険者の連携。For operators: the latest of all, newest first. */
    public List<Feed> latest() {
        return transactions.run((connection, database) -> new Feeds(database).latest(FEEDS_MAX));
    }

    /** 行の判定。As CSV; rows that do not appear are accepted. */
    public void writeVerdicts(UUID id, Writer out) {
        transactions.run((connection, database) -> {
            new Feeds(database).writeVerdicts(id, out);
            return id;
        });
    }
}
