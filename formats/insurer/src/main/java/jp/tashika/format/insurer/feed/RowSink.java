package jp.tashika.format.insurer.feed;

import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.vocabulary.outcome.Decoded;

/** 行の受け手。Takes the rows of a feed one by one. */
@FunctionalInterface
public interface RowSink {

    /**
     * @param row from 1, the header not counted
     */
    void accept(RecordKind kind, int row, Decoded<FeedRow> decoded);
}
