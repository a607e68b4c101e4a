package jp.tashika.format.oqs.record;

import java.util.List;

/**
 * 薬剤情報・診療情報閲覧結果。What claims tell of a person's drugs and treatments (YZKsiquc01res). What electronic prescriptions tell
 * is a part of its own, which is passed over.
 *
 * @param months one for each month, facility and prescriber
 */
public record DrugsResult(RecordsHeader header, List<CareMonth> months) {

    public DrugsResult {
        months = List.copyOf(months);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "DrugsResult[***]";
    }
}
