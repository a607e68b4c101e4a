package jp.tashika.format.oqs.message;

import java.util.List;

/** 照会番号一括登録結果。How every row ended, or that it is not ready (OQSmuimm02res). */
public record HandleBatchResult(BatchHeader header, List<HandleUnit> units) {

    public HandleBatchResult {
        units = List.copyOf(units);
    }
}
