package jp.tashika.central.usecase;

import jp.tashika.vocabulary.number.FacilityCode;

/** 一括処理結果の取得。Where a facility's batch stands; its result may be fetched any number of times. */
public final class FetchBatch {

    private final Batches batches;

    public FetchBatch(Batches batches) {
        this.batches = batches;
    }

    public Batches.Standing fetch(FacilityCode facility, Batch.Kind kind, String reception) {
        return batches.standing(facility, kind, reception);
    }
}
