package jp.tashika.terminal.reception;

import java.time.YearMonth;
import java.util.Optional;
import jp.tashika.format.oqs.code.CareSetting;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.record.CheckupsRequest;
import jp.tashika.format.oqs.record.DrugsRequest;
import jp.tashika.format.oqs.record.RecordForm;
import jp.tashika.format.oqs.record.RecordsQuery;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 閲覧の求め。Whose records are wanted, and which.
 *
 * @param months how many, back from the month of today; nothing to checkups
 */
record RecordsWish(InsurerNumber insurer, InsuredNumber insured, Kind kind, int months, CareSetting setting) {

    /** 記録の種類。 */
    enum Kind {
        /** 薬剤情報。 */
        DRUGS("薬剤情報"),
        /** 薬剤情報・診療情報。 */
        DRUGS_AND_TREATMENTS("薬剤情報と診療・手術情報"),
        /** 特定健診等情報。 */
        CHECKUPS("特定健診等情報");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    DrugsRequest drugs(Sender sender, RecordForm form, YearMonth until) {
        return new DrugsRequest(
                query(sender, form), until.minusMonths(months - 1L), until, kind == Kind.DRUGS_AND_TREATMENTS);
    }

    CheckupsRequest checkups(Sender sender, RecordForm form) {
        return new CheckupsRequest(query(sender, form));
    }

    private RecordsQuery query(Sender sender, RecordForm form) {
        return new RecordsQuery(sender, insurer, insured, form, Optional.empty(), setting);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "RecordsWish[***]";
    }
}
