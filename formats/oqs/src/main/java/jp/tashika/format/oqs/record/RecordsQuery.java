package jp.tashika.format.oqs.record;

import java.util.Optional;
import jp.tashika.format.oqs.code.CareSetting;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 閲覧要求の共通部分。What every request for records says; the person is asked for in the header, unlike eligibility.
 *
 * @param form what the result is made as
 * @param includesPrescriptions 薬剤情報等 表示: whether records of electronic prescriptions are wanted too (OQSCD030)
 * @param setting 診療区分, by which the consent of the right kind of visit is looked for (OQSCD028)
 */
public record RecordsQuery(
        Sender sender,
        InsurerNumber insurer,
        InsuredNumber insured,
        RecordForm form,
        Optional<Boolean> includesPrescriptions,
        CareSetting setting) {

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "RecordsQuery[***]";
    }
}
