package jp.tashika.central.usecase;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * 一括処理の作業。Works a batch slice by slice. A slice is finished together with its audit entries or not at all, so that
 * work that was cut off goes on where it stopped.
 *
 * @param <R> a row of the request
 */
public final class WorkBatch<R> {

    private final RowWork<R> rowWork;
    private final int sliceRows;
    private final IntConsumer answered;

    /**
     * @param answered is told how many rows were finished, after each slice
     */
    public WorkBatch(RowWork<R> rowWork, int sliceRows, IntConsumer answered) {
        this.rowWork = rowWork;
        this.sliceRows = sliceRows;
        this.answered = answered;
    }

    /** Works what is left of a batch. */
    public void work(Batches.Claim claim) {
        List<R> rows = rowWork.rows(claim.batch());
        Set<Integer> finished = claim.finished();
        for (int from = 0, number = 0; from < rows.size(); from += sliceRows, number++) {
            if (!finished.contains(number)) {
                List<R> slice = rows.subList(from, Math.min(rows.size(), from + sliceRows));
                RowWork.Worked worked = rowWork.work(claim.batch(), slice);
                claim.finish(new Batches.Slice(number, worked.errors(), worked.result()), worked.recorded());
                answered.accept(slice.size());
            }
        }
        claim.done();
    }
}
