package jp.tashika.format.oqs.message;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.tashika.format.oqs.code.SegmentOfResult;

/**
 * 一括結果見出し。The header of a batch result (interface 4.6, 4.7).
 *
 * @param day 資格確認日; not told for 照会番号一括登録
 * @param number 受付番号 that was asked for
 * @param segment {@link SegmentOfResult#PROCESSING} while the result is not ready
 * @param counts told with a finished 一括照会
 */
public record BatchHeader(
        Optional<LocalDateTime> processedAt,
        Optional<LocalDate> day,
        Sender sender,
        ReceptionNumber number,
        SegmentOfResult segment,
        Notice notice,
        Optional<Counts> counts) {

    public BatchHeader {
        processedAt = processedAt.map(time -> time.withNano(0));
    }

    /**
     * 件数。How many people, and how they ended.
     *
     * @param all 処理件数
     * @param normal 正常件数
     * @param errors エラー件数
     */
    public record Counts(int all, int normal, int errors) {}
}
