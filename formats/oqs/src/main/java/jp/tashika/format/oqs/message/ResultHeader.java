package jp.tashika.format.oqs.message;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.tashika.format.oqs.code.QueryRoute;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 結果見出し。The header of a single result (interface 4.1); the encoding is told by the bytes it is written in.
 *
 * @param processedAt 処理実行日時, to the second
 * @param day 資格確認日
 * @param mark 任意のファイル識別子 of the request
 * @param route 照会区分
 * @param segment 処理結果区分
 * @param notice only when {@code segment} is not normal
 */
public record ResultHeader(
        LocalDateTime processedAt,
        LocalDate day,
        FacilityCode facility,
        Optional<ClientMark> mark,
        QueryRoute route,
        SegmentOfResult segment,
        Notice notice) {

    public ResultHeader {
        processedAt = processedAt.withNano(0);
    }
}
