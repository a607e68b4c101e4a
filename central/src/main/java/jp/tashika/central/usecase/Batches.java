package jp.tashika.central.usecase;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tashika.vocabulary.number.FacilityCode;

/** 一括処理簿。Batches that wait, are worked or are done. */
public interface Batches {

    /**
     * Keeps the batch; when the same request was kept before, that one.
     *
     * @throws CentreBusy when too many of the facility's batches wait
     */
    Batch keep(Batch batch);

    /** Where a batch stands; a number of another facility or of the other kind is unknown. */
    Standing standing(FacilityCode facility, Batch.Kind kind, String reception);

    /** The batch that waits longest and that nobody else works on, for this worker alone until closed. */
    Optional<Claim> claim();

    /** 状況。 */
    sealed interface Standing {
        /** 不明。No such number. */
        record Unknown() implements Standing {}

        /** 処理中。 */
        record Working() implements Standing {}

        /** 異常終了。Given up after several tries. */
        record Failed() implements Standing {}

        /**
         * 完了。
         *
         * @param errors エラー件数
         */
        record Done(Batch batch, Instant at, int errors) implements Standing {}
    }

    /** The results of the finished slices in order, one held at a time. */
    Iterator<MessageBytes> results(Batch batch);

    /** 作業権。The right to work on one batch; lost with the process, and then somebody else's. */
    interface Claim extends AutoCloseable {

        Batch batch();

        /** Slices that were finished before. */
        Set<Integer> finished();

        /** Keeps the result of a slice and its audit entries, both or none. */
        void finish(Slice slice, List<Ledger.Recorded> recorded);

        /** All slices are finished. */
        void done();

        @Override
        void close();
    }

    /**
     * 区切り。One slice of a batch that was worked.
     *
     * @param errors how many rows ended in an error
     * @param result a result message of its own
     */
    record Slice(int number, int errors, MessageBytes result) {}
}
