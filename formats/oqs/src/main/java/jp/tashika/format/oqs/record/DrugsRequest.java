package jp.tashika.format.oqs.record;

import java.time.YearMonth;

/**
 * 薬剤情報・診療情報閲覧要求。Asks for the drugs, and if wanted the treatments, of some months (YZKsiquc01req).
 *
 * @param from the first month of care
 * @param until the last, not before the first
 * @param includesTreatments 診療情報 and 手術情報 beside the drugs
 */
public record DrugsRequest(RecordsQuery query, YearMonth from, YearMonth until, boolean includesTreatments) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public DrugsRequest {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }
}
