package jp.tashika.simulation.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 薬物療法。Which drugs are given for which disease, and how treatment grows over the years. */
final class Medicines {

    private static final String AMLO_2_5 = "699000001";
    private static final String AMLO_5 = "699000002";
    private static final String AMLO_5_GENERIC = "699000003";
    private static final String AMLO_2_5_GENERIC = "699000046";
    private static final String SARTAN = "699000028";
    private static final String SARTAN_GENERIC = "699000029";
    private static final String DIURETIC = "699000045";
    private static final String METFO_250 = "699000007";
    private static final String METFO_500 = "699000008";
    private static final String GLIP = "699000031";
    private static final String INSULIN = "699000024";
    private static final String STATIN = "699000009";
    private static final String STATIN_GENERIC = "699000030";
    private static final String GASTRO = "699000032";
    private static final String GASTRO_GENERIC = "699000033";
    private static final String STOMACH_POWDER = "699000006";
    private static final String URATE = "699000038";
    private static final String LEUKO = "699000037";
    private static final String INHALANT = "699000020";
    private static final String ANTIHISTAMINE = "699000034";
    private static final String EYE_DROPS = "699000018";
    private static final String NOSE_SPRAY = "699000043";
    private static final String WARFA = "699000010";
    private static final String LOXO = "699000004";
    private static final String LOXO_GENERIC = "699000005";
    private static final String PATCH = "699000016";
    private static final String PATCH_GENERIC = "699000017";
    private static final String BONE = "699000042";
    private static final String SLEEP = "699000011";
    private static final String ANTIDEPRESSANT = "699000044";
    private static final String OPIOID = "699000014";
    private static final String MAGNESIUM = "699000039";
    private static final String PHOSPHATE_BINDER = "699000041";
    private static final String IRON = "699000040";
    private static final String ANTIBIOTIC = "699000012";
    private static final String COUGH_SYRUP = "699000013";
    private static final String ACETO = "699000035";
    private static final String ACETO_SYRUP = "699000036";
    private static final String HERBS = "699000015";

    /** After so many years treatment takes its next step. */
    private static final int YEARS_TO_STEP = 3;

    private static final int WEEK = 7;

    private Medicines() {}

    /** What the family doctor gives for a disease, for so many days. */
    static List<Course> forDisease(FictionalPatient patient, Condition condition, LocalDate day, int days) {
        int step = patient.yearsOf(condition, day) / YEARS_TO_STEP;
        boolean cheap = patient.habit().wantsGenerics();
        return switch (condition) {
            case HYPERTENSION -> pressure(step, cheap, days);
            case DIABETES -> sugar(patient, step, days);
            case DYSLIPIDEMIA -> List.of(Course.oral(Usage.AFTER_SUPPER, days, one(cheap ? STATIN_GENERIC : STATIN)));
            case GASTRITIS -> List.of(Course.oral(Usage.AFTER_SUPPER, days, one(cheap ? GASTRO_GENERIC : GASTRO)));
            case GOUT -> List.of(Course.oral(Usage.AFTER_BREAKFAST, days, one(URATE)));
            case ASTHMA ->
                List.of(
                        Course.oral(Usage.BEFORE_SLEEP, days, one(LEUKO)),
                        Course.external(Usage.INHALED, one(INHALANT)));
            case HAY_FEVER ->
                List.of(
                        Course.oral(Usage.BEFORE_SLEEP, days, one(ANTIHISTAMINE)),
                        Course.external(Usage.EYE_DROPS, of(EYE_DROPS, "5")),
                        Course.external(Usage.NOSE_SPRAY, one(NOSE_SPRAY)));
            case ATRIAL_FIBRILLATION ->
                List.of(Course.oral(Usage.AFTER_BREAKFAST, days, of(WARFA, step > 0 ? "3" : "2")));
            case KNEE_PAIN -> knee(cheap, days);
            case OSTEOPOROSIS -> List.of(Course.oral(Usage.ONCE_A_WEEK, Math.max(1, days / WEEK), one(BONE)));
            case INSOMNIA -> List.of(Course.oral(Usage.BEFORE_SLEEP, days, one(SLEEP)));
            case DEPRESSION -> List.of(Course.oral(Usage.AFTER_SUPPER, days, of(ANTIDEPRESSANT, step > 0 ? "2" : "1")));
            case TUMOUR ->
                List.of(
                        Course.oral(Usage.MORNING_AND_EVENING, days, of(OPIOID, "2")),
                        Course.oral(Usage.THRICE_AFTER_MEALS, days, of(MAGNESIUM, "3")));
            case KIDNEY_FAILURE ->
                List.of(
                        Course.oral(Usage.THRICE_BEFORE_MEALS, days, of(PHOSPHATE_BINDER, "3")),
                        Course.oral(Usage.AFTER_BREAKFAST, days, one(IRON)));
        };
    }

    /** What the hospital adds for those who go there, too: the same ingredients once more. */
    static List<Course> fromTheHospital(boolean hypertension, int days) {
        return hypertension
                ? List.of(
                        Course.oral(Usage.AFTER_BREAKFAST, days, one(AMLO_5_GENERIC)),
                        Course.oral(Usage.AFTER_SUPPER, days, one(GASTRO)))
                : List.of(Course.oral(Usage.AFTER_SUPPER, days, one(GASTRO)));
    }

    static List<Course> forCold(int age, boolean fever, boolean antibiotic) {
        List<Course> courses = new ArrayList<>();
        if (age < 12) {
            courses.add(Course.oral(Usage.THRICE_AFTER_MEALS, 5, of(COUGH_SYRUP, "9")));
            if (fever) {
                courses.add(Course.whenNeeded(Usage.WHEN_FEVERISH, 5, of(ACETO_SYRUP, "8")));
            }
            return courses;
        }
        courses.add(Course.oral(Usage.THRICE_AFTER_MEALS, 5, of(COUGH_SYRUP, "18")));
        courses.add(Course.oral(Usage.THRICE_BEFORE_MEALS, 5, of(HERBS, "7.5")));
        if (antibiotic) {
            courses.add(Course.oral(Usage.THRICE_AFTER_MEALS, 5, of(ANTIBIOTIC, "3")));
        }
        if (fever) {
            courses.add(Course.whenNeeded(Usage.WHEN_FEVERISH, 10, of(ACETO, "2")));
        }
        return courses;
    }

    /** From the dentist, after something was pulled or drilled. */
    static List<Course> fromTheDentist() {
        return List.of(
                Course.oral(Usage.THRICE_AFTER_MEALS, 3, of(ANTIBIOTIC, "3")),
                Course.whenNeeded(Usage.WHEN_IN_PAIN, 5, one(LOXO)));
    }

    private static List<Course> pressure(int step, boolean cheap, int days) {
        String small = cheap ? AMLO_2_5_GENERIC : AMLO_2_5;
        String large = cheap ? AMLO_5_GENERIC : AMLO_5;
        Dose sartan = one(cheap ? SARTAN_GENERIC : SARTAN);
        return List.of(
                switch (step) {
                    case 0 -> Course.oral(Usage.AFTER_BREAKFAST, days, one(small));
                    case 1 -> Course.oral(Usage.AFTER_BREAKFAST, days, one(large));
                    case 2 -> Course.oral(Usage.AFTER_BREAKFAST, days, one(large), sartan);
                    default -> Course.oral(Usage.AFTER_BREAKFAST, days, one(large), sartan, one(DIURETIC));
                });
    }

    private static List<Course> sugar(FictionalPatient patient, int step, int days) {
        boolean insulin = step >= 2 && patient.habit().choice() % 5 == 0;
        Course metfo = Course.oral(Usage.MORNING_AND_EVENING, days, of(step == 0 ? METFO_250 : METFO_500, "2"));
        if (insulin) {
            return List.of(
                    metfo, new Course(MedicineForm.INJECTED, Usage.INJECTED_DAILY, 1, List.of(of(INSULIN, "2"))));
        }
        return step < 2 ? List.of(metfo) : List.of(metfo, Course.oral(Usage.AFTER_BREAKFAST, days, one(GLIP)));
    }

    private static List<Course> knee(boolean cheap, int days) {
        return List.of(
                Course.oral(
                        Usage.THRICE_AFTER_MEALS,
                        Math.min(days, 14),
                        of(cheap ? LOXO_GENERIC : LOXO, "3"),
                        of(STOMACH_POWDER, "3")),
                Course.external(Usage.PATCH, of(cheap ? PATCH_GENERIC : PATCH, "28")));
    }

    private static Dose one(String drug) {
        return of(drug, "1");
    }

    private static Dose of(String drug, String quantity) {
        return new Dose(drug, new BigDecimal(quantity));
    }
}
