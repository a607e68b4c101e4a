package jp.tashika.core.medication;

import java.util.List;

/** 薬剤の抽出結果。The records of one claim, in its order, and what was left out. */
public record Extracted(List<MedicationRecord> records, List<LeftOut> leftOut) {

    public Extracted {
        records = List.copyOf(records);
        leftOut = List.copyOf(leftOut);
    }
}
