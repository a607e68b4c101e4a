package jp.tashika.central.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tashika.core.claim.CareFacility;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.claim.ClaimCost;
import jp.tashika.core.claim.ClaimKey;
import jp.tashika.core.claim.Visits;
import jp.tashika.core.medication.MedicationRecord;
import jp.tashika.core.medication.PrescriptionPlace;
import jp.tashika.core.medication.UseKind;
import jp.tashika.core.treatment.Performed;
import jp.tashika.core.treatment.SurgeryKind;
import jp.tashika.core.treatment.SurgeryRecord;
import jp.tashika.core.treatment.TreatmentKind;
import jp.tashika.core.treatment.TreatmentRecord;
import jp.tashika.vocabulary.number.FacilityCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 記録の保管形。How a record is kept: its head, and as JSON of its own each thing that is consented to by itself, so that what
 * may not be seen is not even read.
 *
 * <p>What stands in columns beside it (the claim's key, the month) is not repeated. Names of enum constants are written:
 * they are never renamed.
 */
public final class CareJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();
    private static final TypeReference<List<Drug>> DRUGS = new TypeReference<>() {};
    private static final TypeReference<List<Act>> ACTS = new TypeReference<>() {};

    private CareJson() {}

    private record Head(
            String facility,
            CareSetting setting,
            int visits,
            List<Integer> days,
            long points,
            long mealYen,
            Optional<Long> burdenYen,
            Optional<Long> mealBurdenYen,
            boolean noticed,
            Optional<String> prescriber,
            Optional<String> prescriberCode) {}

    private record Drug(
            int group,
            LocalDate on,
            Optional<LocalDate> prescribed,
            PrescriptionPlace place,
            UseKind use,
            String code,
            String name,
            Optional<String> ingredient,
            Optional<String> key,
            boolean missing,
            Optional<String> usage,
            Optional<BigDecimal> amount,
            Optional<BigDecimal> dose,
            Optional<String> unit,
            int quantity) {}

    private record Act(
            String kind, Optional<LocalDate> on, String code, String name, int times, Optional<BigDecimal> quantity) {}

    /** 見出し。What stands over all of it. */
    public static String head(CareRecord record) {
        Optional<CareFacility> prescriber = record.drugs().stream().findFirst().flatMap(MedicationRecord::prescriber);
        ClaimCost cost = record.cost();
        return JSON.writeValueAsString(new Head(
                record.facility().name(),
                record.setting(),
                record.visits().count(),
                List.copyOf(record.visits().days()),
                cost.points(),
                cost.mealYen(),
                cost.burdenYen(),
                cost.mealBurdenYen(),
                cost.noticed(),
                prescriber.map(CareFacility::name),
                prescriber.flatMap(CareFacility::code).map(FacilityCode::digits)));
    }

    /** Empty when the record has none; so are the others. */
    public static Optional<String> drugs(CareRecord record) {
        return written(record.drugs().stream().map(CareJson::drug).toList());
    }

    public static Optional<String> treatments(CareRecord record) {
        return written(record.treatments().stream()
                .map(treatment -> act(treatment.kind().name(), treatment.performed()))
                .toList());
    }

    public static Optional<String> surgeries(CareRecord record) {
        return written(record.surgeries().stream()
                .map(surgery -> act(surgery.kind().name(), surgery.performed()))
                .toList());
    }

    private static Optional<String> written(List<?> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(JSON.writeValueAsString(values));
    }

    private static Drug drug(MedicationRecord record) {
        MedicationRecord.Drug drug = record.drug();
        MedicationRecord.Dosage dosage = record.dosage();
        return new Drug(
                record.group(),
                record.dispensedOn(),
                record.prescribedOn(),
                record.place(),
                record.use(),
                drug.code(),
                drug.name(),
                drug.ingredient(),
                drug.ingredientKey(),
                drug.missing(),
                record.usage(),
                dosage.amount(),
                dosage.dose(),
                dosage.unit(),
                record.quantity());
    }

    private static Act act(String kind, Performed performed) {
        return new Act(
                kind, performed.day(), performed.code(), performed.name(), performed.times(), performed.quantity());
    }

    /**
     * 保管された記録。A row as the store has it.
     *
     * @param drugs empty where there is none, or where it was not asked for
     */
    public record Kept(
            ClaimKey source,
            YearMonth careMonth,
            String head,
            Optional<String> drugs,
            Optional<String> treatments,
            Optional<String> surgeries) {

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Kept[masked]";
        }
    }

    /** The record again. */
    public static CareRecord read(Kept kept) {
        Head head = JSON.readValue(kept.head(), Head.class);
        CareFacility facility = new CareFacility(Optional.of(kept.source().facility()), head.facility());
        SortedSet<Integer> days = new TreeSet<>(head.days());
        Reading reading = new Reading(kept, head, facility);
        return new CareRecord(
                kept.source(),
                kept.careMonth(),
                facility,
                head.setting(),
                new Visits(head.visits(), days),
                new ClaimCost(head.points(), head.mealYen(), head.burdenYen(), head.mealBurdenYen(), head.noticed()),
                kept.drugs().map(text -> JSON.readValue(text, DRUGS)).orElse(List.of()).stream()
                        .map(reading::drug)
                        .toList(),
                kept.treatments().map(text -> JSON.readValue(text, ACTS)).orElse(List.of()).stream()
                        .map(act -> new TreatmentRecord(TreatmentKind.valueOf(act.kind()), reading.performed(act)))
                        .toList(),
                kept.surgeries().map(text -> JSON.readValue(text, ACTS)).orElse(List.of()).stream()
                        .map(act -> new SurgeryRecord(SurgeryKind.valueOf(act.kind()), reading.performed(act)))
                        .toList());
    }

    /** What each line of a record has from its head. */
    private record Reading(Kept kept, Head head, CareFacility facility) {

        MedicationRecord drug(Drug drug) {
            Optional<CareFacility> prescriber = head.prescriber()
                    .map(name -> new CareFacility(head.prescriberCode().flatMap(FacilityCode::parse), name));
            return new MedicationRecord(
                    kept.source(),
                    kept.careMonth(),
                    drug.group(),
                    drug.on(),
                    drug.prescribed(),
                    facility,
                    prescriber,
                    drug.place(),
                    drug.use(),
                    new MedicationRecord.Drug(drug.code(), drug.name(), drug.ingredient(), drug.key(), drug.missing()),
                    drug.usage(),
                    new MedicationRecord.Dosage(drug.amount(), drug.dose(), drug.unit()),
                    drug.quantity());
        }

        Performed performed(Act act) {
            return new Performed(
                    kept.source(),
                    kept.careMonth(),
                    act.on(),
                    facility,
                    head.setting(),
                    act.code(),
                    act.name(),
                    act.times(),
                    act.quantity());
        }
    }
}
