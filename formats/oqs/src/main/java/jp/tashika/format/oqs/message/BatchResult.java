package jp.tashika.format.oqs.message;

import java.util.List;

/** 一括照会結果。The answers to a batch, or that they are not ready (OQSmuquc02res). */
public record BatchResult(BatchHeader header, List<BatchUnit> units) {

    public BatchResult {
        units = List.copyOf(units);
    }
}
