package jp.tashika.simulation.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.simulation.care.Care;
import jp.tashika.simulation.care.Charge;
import jp.tashika.simulation.care.Charged;
import jp.tashika.simulation.care.ChargedItem;
import jp.tashika.simulation.care.Diagnosis;

/** 医科の請求。Bills visits, and stays that are paid by the act. */
final class MedicalBill {

    private static final String MEALS = "97";
    private static final String MEAL = "199000030";
    private static final String DIALYSIS = "199000018";
    private static final String LONG_TERM = "02";
    private static final String ONGOING = "1";
    private static final String PRINCIPAL = "01";
    private static final int MEALS_A_DAY = 3;

    private final ClaimDraft draft;
    private final ClaimForm form;
    private final ChargeSheet sheet;
    private final ChargeSheet meals;

    private MedicalBill(ClaimDraft draft) {
        this.draft = draft;
        this.form = new ClaimForm(draft, programme(draft));
        this.sheet = new ChargeSheet(form.layouts());
        this.meals = new ChargeSheet(form.layouts());
    }

    static Claim of(ClaimDraft draft, int number) {
        return new MedicalBill(draft).claim(number);
    }

    private Claim claim(int number) {
        Map<String, LocalDate> diseases = new LinkedHashMap<>();
        RecordBuilder common = form.common(number);
        for (Care care : draft.cares()) {
            switch (care) {
                case Care.Visit visit -> {
                    sheet.add(form.bearers(visit.programme().isPresent()), visit.charges());
                    common.put(ClaimFields.DEPARTMENT, visit.department());
                    add(diseases, visit.diagnoses());
                }
                case Care.Stay stay -> {
                    sheet.add(form.bearers(false), stay.charges());
                    common.put(ClaimFields.ADMITTED_ON, stay.day());
                    meals.add(form.bearers(false), meals(stay));
                    add(diseases, stay.diagnoses());
                }
                case Care.DentalVisit _, Care.Dispensed _ -> throw new IllegalArgumentException("no medical care");
            }
        }
        if (isLongTerm()) {
            common.put(ClaimFields.REMARKS, LONG_TERM);
        }
        List<UkeRecord> records = new ArrayList<>();
        records.add(common.build());
        records.addAll(form.costBearers(sheet.points(), sheet.points(form.bearers(true))));
        diseases.forEach((code, since) ->
                records.add(disease(code, since, diseases.keySet().iterator().next())));
        records.addAll(sheet.records());
        records.addAll(meals.records());
        return Claim.of(draft.kind(), records);
    }

    private static Optional<String> programme(ClaimDraft draft) {
        return draft.cares().stream()
                .filter(Care.Visit.class::isInstance)
                .flatMap(visit -> ((Care.Visit) visit).programme().stream())
                .findFirst();
    }

    /** 長期高額疾病。Whether the patient is on dialysis, of whose cost a fixed sum is left. */
    private boolean isLongTerm() {
        return draft.cares().stream()
                .filter(Care.Visit.class::isInstance)
                .flatMap(visit -> ((Care.Visit) visit).charges().stream())
                .anyMatch(charged -> charged.charge().items().contains(new ChargedItem.Act(DIALYSIS)));
    }

    private static void add(Map<String, LocalDate> diseases, List<Diagnosis> diagnoses) {
        diagnoses.forEach(diagnosis -> diseases.putIfAbsent(diagnosis.code(), diagnosis.since()));
    }

    private UkeRecord disease(String code, LocalDate since, String principal) {
        RecordBuilder disease = form.record("SY")
                .put(ClaimFields.DISEASE_CODE, code)
                .put(ClaimFields.TREATMENT_FROM, since)
                .put(ClaimFields.ENDING, ONGOING);
        if (code.equals(principal)) {
            disease.put(ClaimFields.PRINCIPAL, PRINCIPAL);
        }
        return disease.build();
    }

    /** None on the day of discharge. */
    static List<Charged> meals(Care.Stay stay) {
        Charge meal = new Charge(MEALS, List.of(new ChargedItem.Act(MEAL)), ClaimForm.MEAL_YEN);
        return stay.day()
                .datesUntil(stay.dischargedOn())
                .map(day -> new Charged(day, meal, MEALS_A_DAY))
                .toList();
    }
}
