package jp.tashika.central.usecase;

import java.util.List;

/**
 * 一括処理の中身。What a kind of batch does with its rows.
 *
 * @param <R> a row of the request
 */
public interface RowWork<R> {

    /** The rows of the message that was kept, in its order. */
    List<R> rows(Batch batch);

    /** Answers a few rows; nothing is recorded yet. */
    Worked work(Batch batch, List<R> slice);

    /**
     * 作業結果。
     *
     * @param errors how many rows ended in an error
     * @param result a result message of its own, in UTF-8
     * @param recorded one entry a row
     */
    record Worked(int errors, MessageBytes result, List<Ledger.Recorded> recorded) {

        public Worked {
            recorded = List.copyOf(recorded);
        }
    }
}
