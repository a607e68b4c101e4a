package jp.tashika.central.usecase;

import java.time.Instant;
import java.util.UUID;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 一括処理。A batch that was accepted, with the message as it came.
 *
 * @param reception 受付番号
 * @param request the asker's mark of the request; one batch a mark
 */
public record Batch(
        UUID id,
        String reception,
        FacilityCode facility,
        UUID request,
        Kind kind,
        Instant receivedAt,
        int rows,
        MessageBytes document) {

    /** 一括処理の種別。 */
    public enum Kind {
        /** 一括照会。 */
        ELIGIBILITY,
        /** 照会番号一括登録。 */
        HANDLES
    }

    /** Personal: only the number is shown. */
    @Override
    public String toString() {
        return "Batch[" + reception + "]";
    }
}
