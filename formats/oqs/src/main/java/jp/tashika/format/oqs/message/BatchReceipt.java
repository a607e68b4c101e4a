package jp.tashika.format.oqs.message;

import java.time.LocalDateTime;
import java.util.Optional;
import jp.tashika.format.oqs.code.SegmentOfResult;

/**
 * 受付結果。Whether a batch was accepted (OQSmuquc01res, OQSmuimm01res).
 *
 * @param processedAt 処理実行日時
 * @param segment 処理結果区分
 */
public record BatchReceipt(
        Optional<LocalDateTime> processedAt,
        Sender sender,
        Optional<SegmentOfResult> segment,
        Notice notice,
        Reception reception) {

    public BatchReceipt {
        processedAt = processedAt.map(time -> time.withNano(0));
    }

    /** 受付。What became of the upload. */
    public sealed interface Reception {}

    /**
     * 受付済。Accepted, which is not yet a result.
     *
     * @param at 受付日時; not told for 照会番号一括登録
     */
    public record Accepted(ReceptionNumber number, Optional<LocalDateTime> at, Optional<Processing> processing)
            implements Reception {
        public Accepted {
            at = at.map(time -> time.withNano(0));
        }
    }

    /** 受付不可。Refused: there is nothing to fetch later. */
    public record Refused(Optional<Processing> processing) implements Reception {}
}
