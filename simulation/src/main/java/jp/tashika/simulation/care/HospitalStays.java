package jp.tashika.simulation.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.simulation.population.Draw;

/** 入院。Stays of three to ten days: most are paid by the diagnosis, with an operation or without, some by the act. */
final class HospitalStays {

    private static final String SURGERY = "50";
    private static final String ANAESTHESIA = "54";
    private static final String GENERAL_ANAESTHESIA = "199000026";
    private static final String BED = "90";
    private static final String BED_DAY = "199000004";
    private static final String INJECTION = "33";
    private static final String ANTIBIOTIC = "699000023";
    private static final String SALINE = "699000022";
    private static final String ORAL = "21";
    private static final String PAIN = "699000004";
    private static final String STOMACH = "699000006";
    private static final String IMAGING = "70";
    private static final String SCAN = "199000012";
    private static final String OTHER = "80";
    private static final String REHABILITATION = "199000015";
    private static final int MEALS_A_DAY = 3;
    private static final int LAST_ADMISSION = 18;

    /** 入院の理由。Why people are in hospital, and for how long. */
    private enum Reason {
        APPENDIX("9990006", "990006xx01xx0x", 2450, 4, 6, "199000021", "K718", true),
        FRACTURE("9990004", "990004xx01xxxx", 2310, 7, 10, "199000022", "K046", true),
        CATARACT("9990018", "990018xx97xxx0", 2180, 2, 3, "199000037", "K282", false),
        PNEUMONIA("9990022", "990022xx99x001", 2620, 5, 9, "", "", true),
        DIABETES("9990002", "990002xxxxxx0x", 2090, 6, 10, "", "", false);

        private final String disease;
        private final String group;
        private final int pointsPerDay;
        private final int daysMin;
        private final int daysMax;
        private final String act;
        private final String section;
        private final boolean emergency;

        Reason(
                String disease,
                String group,
                int pointsPerDay,
                int daysMin,
                int daysMax,
                String act,
                String section,
                boolean emergency) {
            this.disease = disease;
            this.group = group;
            this.pointsPerDay = pointsPerDay;
            this.daysMin = daysMin;
            this.daysMax = daysMax;
            this.act = act;
            this.section = section;
            this.emergency = emergency;
        }
    }

    private HospitalStays() {}

    static void add(FictionalPatient patient, YearMonth month, Draw draw, List<Care> cares) {
        LocalDate admitted = month.atDay(draw.between(1, LAST_ADMISSION));
        int age = patient.age(admitted);
        boolean stays = draw.chance(age < 40 ? 2 : age < 65 ? 4 : 12);
        boolean byTheAct = draw.chance(300);
        Reason reason = reason(draw, age, patient.isTreatedFor(Condition.DIABETES, admitted));
        int days = draw.between(reason.daysMin, reason.daysMax);
        if (!stays) {
            return;
        }
        LocalDate discharged = admitted.plusDays(days - 1L);
        List<Diagnosis> diagnoses = List.of(new Diagnosis(reason.disease, admitted));
        int meals = (days - 1) * MEALS_A_DAY;
        cares.add(
                byTheAct
                        ? new Care.Stay(
                                patient.district().hospital(),
                                admitted,
                                discharged,
                                diagnoses,
                                byTheAct(reason, admitted, days),
                                Optional.empty(),
                                meals)
                        : new Care.Stay(
                                patient.district().hospital(),
                                admitted,
                                discharged,
                                diagnoses,
                                operation(reason, admitted),
                                Optional.of(grouping(reason, admitted, days)),
                                meals));
    }

    private static Reason reason(Draw draw, int age, boolean diabetic) {
        int number = draw.below(100);
        if (age < 40) {
            return number < 60 ? Reason.APPENDIX : number < 80 ? Reason.FRACTURE : Reason.PNEUMONIA;
        }
        if (diabetic && number < 30) {
            return Reason.DIABETES;
        }
        return number < 20
                ? Reason.APPENDIX
                : number < 45 ? Reason.FRACTURE : number < 75 ? Reason.CATARACT : Reason.PNEUMONIA;
    }

    /** 出来高。Everything is paid for by itself. */
    private static List<Charged> byTheAct(Reason reason, LocalDate admitted, int days) {
        List<Charged> charges = new ArrayList<>(operation(reason, admitted));
        for (int day = 0; day < days; day++) {
            charges.add(act(admitted.plusDays(day), BED, BED_DAY));
        }
        charges.addAll(given(reason, admitted, days));
        return charges;
    }

    /** Operations and anaesthesia are paid by the act in every case. */
    private static List<Charged> operation(Reason reason, LocalDate admitted) {
        if (reason.act.isEmpty()) {
            return List.of();
        }
        LocalDate day = admitted.plusDays(1);
        return reason == Reason.CATARACT
                ? List.of(act(day, SURGERY, reason.act))
                : List.of(act(day, SURGERY, reason.act), act(day, ANAESTHESIA, GENERAL_ANAESTHESIA));
    }

    private static List<Charged> given(Reason reason, LocalDate admitted, int days) {
        List<Charged> given = new ArrayList<>();
        if (reason.emergency) {
            given.add(act(admitted, IMAGING, SCAN));
        }
        int drips = Math.min(days, reason == Reason.PNEUMONIA ? 5 : 3);
        for (int day = 0; day < drips && reason != Reason.DIABETES; day++) {
            given.add(new Charged(
                    admitted.plusDays(day),
                    drugs(INJECTION, new Dose(ANTIBIOTIC, BigDecimal.TWO), new Dose(SALINE, BigDecimal.ONE)),
                    1));
        }
        if (reason == Reason.FRACTURE) {
            for (int day = 3; day < days; day++) {
                given.add(act(admitted.plusDays(day), OTHER, REHABILITATION));
            }
        }
        if (!reason.act.isEmpty()) {
            Dose pain = new Dose(PAIN, BigDecimal.valueOf(3));
            Dose stomach = new Dose(STOMACH, BigDecimal.valueOf(3));
            given.add(new Charged(admitted.plusDays(days - 1L), drugs(ORAL, pain, stomach), 7));
        }
        return given;
    }

    private static Care.Grouping grouping(Reason reason, LocalDate admitted, int days) {
        Optional<Care.Operation> surgery = reason.act.isEmpty()
                ? Optional.empty()
                : Optional.of(new Care.Operation(reason.act, reason.section, admitted.plusDays(1)));
        List<Charged> given = new ArrayList<>(operation(reason, admitted));
        given.addAll(given(reason, admitted, days));
        return new Care.Grouping(reason.group, reason.pointsPerDay, reason.emergency, surgery, given);
    }

    private static Charged act(LocalDate day, String category, String code) {
        return new Charged(day, Charge.act(category, code, Formulary.actPoints(code)), 1);
    }

    private static Charge drugs(String category, Dose... doses) {
        List<ChargedItem> items = new ArrayList<>();
        BigDecimal yen = BigDecimal.ZERO;
        for (Dose dose : doses) {
            items.add(new ChargedItem.DrugUse(dose.drug(), dose.quantity()));
            yen = yen.add(Formulary.yen(dose.drug()).multiply(dose.quantity()));
        }
        return new Charge(category, items, Formulary.points(yen));
    }
}
