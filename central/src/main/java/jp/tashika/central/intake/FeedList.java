package jp.tashika.central.intake;

import java.util.List;

/**
 * 連携の状況。Where an insurer stands: the number its next feed has to carry, and its latest feeds, newest first.
 *
 * @param open whether the last feed is not settled, so that the next one would be refused
 */
public record FeedList(long nextNumber, boolean open, List<FeedReport> feeds) {
    public FeedList {
        feeds = List.copyOf(feeds);
    }
}
