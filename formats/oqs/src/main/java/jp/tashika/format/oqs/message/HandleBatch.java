package jp.tashika.format.oqs.message;

import java.util.List;

/** 照会番号一括登録要求。Registers many numbers (OQSmuimm01req). */
public record HandleBatch(Sender sender, List<HandleRow> rows) {

    public HandleBatch {
        rows = List.copyOf(rows);
    }
}
