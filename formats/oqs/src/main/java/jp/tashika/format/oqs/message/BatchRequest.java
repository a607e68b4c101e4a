package jp.tashika.format.oqs.message;

import java.time.LocalDate;
import java.util.List;

/**
 * 資格確認一括照会要求。Asks for many people by numbers (OQSmuquc01req).
 *
 * @param day 資格確認日: validity is told for this day
 */
public record BatchRequest(LocalDate day, Sender sender, List<QueryRow> rows) {

    /** 最大件数。More people than this are refused. */
    public static final int ROWS_MAX = 10_000;

    public BatchRequest {
        rows = List.copyOf(rows);
    }
}
