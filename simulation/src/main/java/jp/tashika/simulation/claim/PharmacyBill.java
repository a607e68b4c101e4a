package jp.tashika.simulation.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.simulation.care.Care;
import jp.tashika.simulation.care.Course;
import jp.tashika.simulation.care.Dose;
import jp.tashika.simulation.care.MedicineForm;
import jp.tashika.simulation.care.Prescription;
import jp.tashika.simulation.care.Usage;
import jp.tashika.simulation.population.FictionalFacility;

/** 調剤の請求。Bills what was handed out on the prescriptions of one facility. */
final class PharmacyBill {

    // fees of pharmacies have a master of their own, which is not read here: codes and points are invented
    private static final String PREPARING_ORAL = "429000001";
    private static final String PREPARING_WHEN_NEEDED = "429000002";
    private static final String PREPARING_OTHER = "429000003";
    private static final int POINTS_ORAL = 24;
    private static final int POINTS_WHEN_NEEDED = 21;
    private static final int POINTS_OTHER = 10;
    private static final String BASIC = "419000001";
    private static final int POINTS_BASIC = 45;
    private static final String GUIDANCE = "449000001";
    private static final int POINTS_GUIDANCE = 45;
    private static final String CHARGED = "1";
    private static final int NUMBERS = 100;

    private final ClaimDraft draft;
    private final List<Prescription> prescriptions;
    private final ClaimForm form;
    private final String bearers;
    private final List<UkeRecord> body = new ArrayList<>();
    private long points;

    /** 同じ剤。What is handed out again stands once, with the days. */
    private record Repeated(MedicineForm form, Usage usage, List<Dose> doses) {}

    /** 調剤一回。 */
    private record HandedOut(Prescription prescription, int acceptance, Course course) {}

    private PharmacyBill(ClaimDraft draft) {
        this.draft = draft;
        this.prescriptions = draft.cares().stream()
                .map(care -> ((Care.Dispensed) care).prescription())
                .toList();
        Optional<String> programme = prescriptions.stream()
                .flatMap(prescription -> prescription.programme().stream())
                .findFirst();
        this.form = new ClaimForm(draft, programme);
        this.bearers = form.bearers(programme.isPresent());
    }

    static Claim of(ClaimDraft draft, int number) {
        return new PharmacyBill(draft).claim(number);
    }

    private Claim claim(int number) {
        int place = 1;
        for (Map.Entry<Repeated, List<HandedOut>> same : repeated().entrySet()) {
            prescribed(place++, same.getKey(), same.getValue());
        }
        for (int acceptance = 1; acceptance <= prescriptions.size(); acceptance++) {
            fees(prescriptions.get(acceptance - 1), acceptance);
        }
        List<UkeRecord> records = new ArrayList<>();
        records.add(common(number));
        records.addAll(form.costBearers(points, points));
        records.addAll(body);
        return Claim.of(draft.kind(), records);
    }

    private Map<Repeated, List<HandedOut>> repeated() {
        Map<Repeated, List<HandedOut>> all = new LinkedHashMap<>();
        for (int i = 0; i < prescriptions.size(); i++) {
            for (Course course : prescriptions.get(i).courses()) {
                all.computeIfAbsent(new Repeated(course.form(), course.usage(), course.doses()), _ -> new ArrayList<>())
                        .add(new HandedOut(prescriptions.get(i), i + 1, course));
            }
        }
        return all;
    }

    private UkeRecord common(int number) {
        FictionalFacility prescriber = prescriptions.getFirst().prescriber();
        String code = prescriber.code().digits();
        return form.common(number)
                .put(ClaimFields.PRESCRIBER_PREFECTURE, code.substring(0, 2))
                .put(ClaimFields.PRESCRIBER_POINT_TABLE, code.substring(2, 3))
                .put(ClaimFields.PRESCRIBER_CODE, code.substring(3))
                .put(ClaimFields.PRESCRIBER_NAME, ClaimForm.written(FacilityHeader.wide(prescriber.name()), 40))
                .put(ClaimFields.PRESCRIBER_ADDRESS, "架空県見本市１－１")
                .put(ClaimFields.DOCTOR, "架空　医師")
                .build();
    }

    private void prescribed(int place, Repeated same, List<HandedOut> times) {
        int unitPoints = times.getFirst().course().unitPoints();
        RecordBuilder prescription = form.record("SH")
                .put(
                        ClaimFields.PRESCRIPTION_NUMBER,
                        Integer.toString(NUMBERS + place).substring(1))
                .put(ClaimFields.DOSAGE_FORM, same.form().pharmacyCode())
                .put(ClaimFields.USAGE_CODE, same.usage().code())
                .put(ClaimFields.UNIT_POINTS, unitPoints);
        if (same.usage().code().equals("900")) {
            prescription.put(ClaimFields.USAGE_TEXT, same.usage().words());
        }
        body.add(prescription.build());
        for (HandedOut once : times) {
            dispensed(place, unitPoints, once);
        }
        for (Dose dose : same.doses()) {
            body.add(form.record("IY")
                    .put(ClaimFields.BEARERS, bearers)
                    .put(ClaimFields.CODE, dose.drug())
                    .put(ClaimFields.QUANTITY, dose.quantity().toPlainString())
                    .build());
        }
    }

    private void dispensed(int place, int unitPoints, HandedOut once) {
        int preparation = preparationPoints(once.course().form());
        long drugs = (long) unitPoints * once.course().quantity();
        body.add(form.record("CZ")
                .put(ClaimFields.DOCTOR_NUMBER, 1)
                .put(ClaimFields.PRESCRIBED_ON, once.prescription().prescribedOn())
                .put(ClaimFields.DISPENSED_ON, once.prescription().dispensedOn())
                .put(ClaimFields.ACCEPTANCE, once.acceptance())
                .put(ClaimFields.DISPENSED_QUANTITY, once.course().quantity())
                .put(ClaimFields.PREPARATION_BEARERS, bearers)
                .put(ClaimFields.PREPARATION_CLASS, CHARGED)
                .put(
                        ClaimFields.PREPARATION_AT,
                        Integer.toString(NUMBERS + place).substring(1))
                .put(ClaimFields.PREPARATION_CODE, preparationCode(once.course().form()))
                .put(ClaimFields.PREPARATION_POINTS, preparation)
                .put(ClaimFields.DRUG_POINTS, drugs)
                .put(ClaimFields.POINTS, drugs + preparation)
                .build());
        points += drugs + preparation;
    }

    private void fees(Prescription prescription, int acceptance) {
        body.add(form.record("KI")
                .put(ClaimFields.CHARGED_ON, prescription.dispensedOn())
                .put(ClaimFields.ACCEPTANCE, acceptance)
                .put(ClaimFields.BASIC_BEARERS, bearers)
                .put(ClaimFields.BASIC_CODE, BASIC)
                .put(ClaimFields.BASIC_POINTS, POINTS_BASIC)
                .put(ClaimFields.CARE_BEARERS, bearers)
                .put(ClaimFields.CARE_CODE, GUIDANCE)
                .put(ClaimFields.CARE_TIMES, 1)
                .put(ClaimFields.CARE_POINTS, POINTS_GUIDANCE)
                .build());
        points += POINTS_BASIC + POINTS_GUIDANCE;
    }

    private static String preparationCode(MedicineForm form) {
        return switch (form) {
            case ORAL -> PREPARING_ORAL;
            case WHEN_NEEDED -> PREPARING_WHEN_NEEDED;
            case EXTERNAL, INJECTED -> PREPARING_OTHER;
        };
    }

    private static int preparationPoints(MedicineForm form) {
        return switch (form) {
            case ORAL -> POINTS_ORAL;
            case WHEN_NEEDED -> POINTS_WHEN_NEEDED;
            case EXTERNAL, INJECTED -> POINTS_OTHER;
        };
    }
}
