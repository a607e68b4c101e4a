package jp.tashika.simulation.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.tashika.simulation.population.Draw;

/** 急な受診。Colds, more of them in winter and among children, and small wounds. */
final class AcuteVisits {

    private static final String FIRST = "11";
    private static final String FIRST_VISIT = "199000001";
    private static final String AGAIN = "12";
    private static final String REVISIT = "199000002";
    private static final String TREATMENT = "40";
    private static final String WOUND_CARE = "199000017";
    private static final String OPERATION = "50";
    private static final String WOUND_SEWN = "199000020";
    private static final String THREAD = "799000002";
    private static final String COLD = "9990003";
    private static final String CUT = "9990023";
    private static final String IMAGING = "70";
    private static final String XRAY = "199000011";
    private static final String INTERNAL = "01";
    private static final String BONES = "11";

    /** かぜ。Of a thousand people, by month from January. */
    private static final int[] COLDS = {120, 100, 70, 50, 45, 40, 45, 35, 40, 60, 85, 125};

    private static final int WOUNDS = 8;
    private static final int SCHOOL_AGE = 15;

    private AcuteVisits() {}

    static void add(FictionalPatient patient, YearMonth month, Draw draw, List<Care> cares) {
        LocalDate day = Weekdays.worked(month.atDay(draw.between(1, 24)));
        boolean child = patient.age(day) < SCHOOL_AGE;
        int chance = COLDS[month.getMonthValue() - 1];
        if (draw.chance(child ? 2 * chance : chance)) {
            cold(patient, day, draw, cares);
        }
        LocalDate accident = Weekdays.worked(month.atDay(draw.between(1, 20)));
        if (draw.chance(WOUNDS)) {
            wound(patient, accident, cares);
        }
    }

    private static void cold(FictionalPatient patient, LocalDate day, Draw draw, List<Care> cares) {
        boolean fever = draw.chance(600);
        boolean antibiotic = draw.chance(250);
        new Chart(patient, patient.familyClinic(), day, INTERNAL)
                .done(FIRST, FIRST_VISIT)
                .diagnosed(COLD, day)
                .prescribed(Medicines.forCold(patient.age(day), fever, antibiotic))
                .closeInto(cares);
        if (draw.chance(150)) {
            new Chart(patient, patient.familyClinic(), Weekdays.worked(day.plusDays(4)), INTERNAL)
                    .done(AGAIN, REVISIT)
                    .diagnosed(COLD, day)
                    .closeInto(cares);
        }
    }

    private static void wound(FictionalPatient patient, LocalDate day, List<Care> cares) {
        Charge sewn = new Charge(OPERATION, List.of(new ChargedItem.Act(WOUND_SEWN)), Formulary.actPoints(WOUND_SEWN));
        Charge thread = new Charge(
                OPERATION,
                List.of(new ChargedItem.MaterialUse(THREAD, BigDecimal.ONE)),
                Formulary.materialPoints(THREAD, 1));
        new Chart(patient, patient.district().bonesClinic(), day, BONES)
                .done(FIRST, FIRST_VISIT)
                .done(IMAGING, XRAY)
                .charged(sewn, 1)
                .charged(thread, 1)
                .diagnosed(CUT, day)
                .closeInto(cares);
        for (int days : List.of(3, 7)) {
            new Chart(patient, patient.district().bonesClinic(), Weekdays.worked(day.plusDays(days)), BONES)
                    .done(AGAIN, REVISIT)
                    .done(TREATMENT, WOUND_CARE)
                    .diagnosed(CUT, day)
                    .closeInto(cares);
        }
    }
}
