package jp.tashika.central.record;

import java.time.YearMonth;
import java.util.List;
import jp.tashika.core.claim.CareFacility;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.claim.Claim;
import jp.tashika.core.claim.ClaimCost;
import jp.tashika.core.claim.ClaimKey;
import jp.tashika.core.claim.Visits;
import jp.tashika.core.medication.MedicationRecord;
import jp.tashika.core.treatment.SurgeryRecord;
import jp.tashika.core.treatment.TreatmentRecord;

/**
 * 診療等の記録。What one claim tells of its person's care.
 *
 * @param source the claim; what is claimed again under it replaces this
 * @param drugs empty where it tells none, or where they were not asked for
 */
public record CareRecord(
        ClaimKey source,
        YearMonth careMonth,
        CareFacility facility,
        CareSetting setting,
        Visits visits,
        ClaimCost cost,
        List<MedicationRecord> drugs,
        List<TreatmentRecord> treatments,
        List<SurgeryRecord> surgeries) {

    public CareRecord {
        drugs = List.copyOf(drugs);
        treatments = List.copyOf(treatments);
        surgeries = List.copyOf(surgeries);
    }

    /** Of a claim and what was taken out of it. */
    public static CareRecord of(
            Claim claim,
            List<MedicationRecord> drugs,
            List<TreatmentRecord> treatments,
            List<SurgeryRecord> surgeries) {
        return new CareRecord(
                claim.key(),
                claim.careMonth(),
                claim.facility(),
                claim.setting(),
                claim.visits(),
                claim.cost(),
                drugs,
                treatments,
                surgeries);
    }

    /** The same without what may not be seen. */
    CareRecord keeping(boolean keepsDrugs, boolean keepsTreatments) {
        return new CareRecord(
                source,
                careMonth,
                facility,
                setting,
                visits,
                cost,
                keepsDrugs ? drugs : List.of(),
                keepsTreatments ? treatments : List.of(),
                keepsTreatments ? surgeries : List.of());
    }

    /** Whether it tells of nothing that was given or done. */
    boolean isEmpty() {
        return drugs.isEmpty() && treatments.isEmpty() && surgeries.isEmpty();
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "CareRecord[masked]";
    }
}
