package jp.tashika.simulation.checkup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.tashika.simulation.care.Condition;
import jp.tashika.simulation.care.FictionalPatient;
import jp.tashika.simulation.population.Draw;

/**
 * 健康状態。What would be measured of a person on a day. A person keeps the same frame for life; diseases show years before
 * they are treated, and less so afterwards.
 */
final class Health {

    private static final long FRAME = 63;
    private static final long MOMENT = 64;
    private static final double DAYS_OF_YEAR = 365.25;
    private static final int YEARS_UNSEEN = 6;
    private static final int FRAME_PARTS = 8;

    private final FictionalPatient patient;
    private final LocalDate day;
    private final int age;
    private final double statureCm;
    private final double bmi;
    private final boolean smokes;
    private final int drinks;
    private final Draw moment;
    private final double[] frame = new double[FRAME_PARTS];

    Health(long seed, FictionalPatient patient, LocalDate day) {
        this.patient = patient;
        this.day = day;
        this.age = patient.age(day);
        Draw own = Draw.of(seed + FRAME, patient.person().index());
        for (int part = 0; part < FRAME_PARTS; part++) {
            frame[part] = spread(own);
        }
        double shrinking = Math.max(0, age - 60) * 0.08;
        this.statureCm = (patient.isFemale() ? 158 : 171) + 6 * frame[0] - shrinking;
        this.smokes = own.chance(patient.isFemale() ? 80 : 250);
        this.drinks = own.below(3);
        this.moment = Draw.of(seed + MOMENT, patient.person().index(), day.toEpochDay());
        this.bmi =
                Math.max(16.5, (patient.isFemale() ? 21.6 : 23.2) + 2.6 * frame[1] + heavier() + trend(frame[2], 0.12));
    }

    /** About normal: most within 1, none beyond 2. */
    private static double spread(Draw draw) {
        return (draw.below(1001) + draw.below(1001) + draw.below(1001) + draw.below(1001)) / 1000.0 - 2;
    }

    /** A slow change over the years, the same way for a person, by the calendar. */
    private double trend(double direction, double aYear) {
        return direction * aYear * (day.getYear() + day.getDayOfYear() / DAYS_OF_YEAR - 2020);
    }

    private double heavier() {
        double more = 0;
        more += patient.conditions().containsKey(Condition.DIABETES) ? 1.8 : 0;
        more += patient.conditions().containsKey(Condition.HYPERTENSION) ? 0.9 : 0;
        more += patient.conditions().containsKey(Condition.GOUT) ? 1.2 : 0;
        return more;
    }

    /**
     * How far a disease shows: rising to 1 over the years before it is treated, then down to {@code treated} within two.
     */
    private double burden(Condition condition, double treated) {
        LocalDate since = patient.conditions().get(condition);
        if (since == null) {
            return 0;
        }
        double years = ChronoUnit.DAYS.between(since, day) / DAYS_OF_YEAR;
        if (years < 0) {
            return Math.max(0, 1 + years / YEARS_UNSEEN);
        }
        return Math.max(treated, 1 - (1 - treated) * Math.min(1, years / 2)) + 0.02 * Math.max(0, years - 2);
    }

    private double noise(double size) {
        return size * spread(moment) / 2;
    }

    double statureCm() {
        return statureCm;
    }

    double weightKg() {
        double metres = statureCm / 100;
        return bmi * metres * metres + noise(0.8);
    }

    double waistCm() {
        return (patient.isFemale() ? 78 : 81) + (bmi - 22) * 2.4 + noise(2);
    }

    int systolic() {
        return whole(104
                + age * 0.3
                + 7 * frame[3]
                + Math.max(0, bmi - 23) * 1.1
                + 34 * burden(Condition.HYPERTENSION, 0.35)
                + noise(9));
    }

    int diastolic() {
        return whole(64
                + age * 0.12
                + 5 * frame[3]
                + Math.max(0, bmi - 23) * 0.7
                + 17 * burden(Condition.HYPERTENSION, 0.3)
                + noise(6));
    }

    double hemoglobinA1c() {
        return 5.1
                + age * 0.004
                + 0.15 * frame[4]
                + Math.max(0, bmi - 24) * 0.03
                + 2.1 * burden(Condition.DIABETES, 0.5)
                + noise(0.2);
    }

    int fastingGlucose() {
        return whole(84
                + age * 0.1
                + 5 * frame[4]
                + Math.max(0, bmi - 24) * 0.9
                + 62 * burden(Condition.DIABETES, 0.5)
                + noise(8));
    }

    int ldl() {
        return whole(106
                + 15 * frame[5]
                + (patient.isFemale() && age > 50 ? 10 : 0)
                + trend(frame[6], 1.5)
                + 66 * burden(Condition.DYSLIPIDEMIA, 0.05)
                + noise(12));
    }

    int hdl() {
        return Math.max(25, whole((patient.isFemale() ? 68 : 56) - 1.6 * (bmi - 22) + 7 * frame[6] + noise(5)));
    }

    int triglyceride() {
        return Math.max(
                32,
                whole(82
                        + 11 * (bmi - 22)
                        + 20 * frame[7]
                        + 60 * burden(Condition.DYSLIPIDEMIA, 0.4)
                        + 12 * drinks
                        + noise(40)));
    }

    int ast() {
        return Math.max(10, whole(21 + 0.6 * (bmi - 22) + 3 * drinks + noise(6)));
    }

    int alt() {
        return Math.max(7, whole(20 + 1.8 * (bmi - 22) + noise(9)));
    }

    int gammaGt() {
        return Math.max(9, whole((patient.isFemale() ? 20 : 32) + 14 * drinks + 1.5 * (bmi - 22) + noise(14)));
    }

    double creatinine() {
        return Math.max(
                0.35,
                (patient.isFemale() ? 0.62 : 0.82)
                        + 0.002 * Math.max(0, age - 50)
                        + 0.07 * frame[0]
                        + 5.5 * burden(Condition.KIDNEY_FAILURE, 1)
                        + noise(0.05));
    }

    /** 推算糸球体濾過量。By the Japanese formula, from what creatinine is written. */
    double filtration(double creatinine) {
        double men = 194 * Math.pow(creatinine, -1.094) * Math.pow(Math.max(18, age), -0.287);
        return patient.isFemale() ? men * 0.739 : men;
    }

    double hemoglobin() {
        return (patient.isFemale() ? 13.1 : 15.0) + 0.8 * frame[1] / 2 - Math.max(0, age - 65) * 0.03 + noise(0.5);
    }

    int redCells() {
        return whole((patient.isFemale() ? 435 : 485) + 20 * frame[1] - Math.max(0, age - 65) + noise(12));
    }

    double hematocrit() {
        return (patient.isFemale() ? 39.5 : 44.5) + 1.5 * frame[1] + noise(1.2);
    }

    double eyesight() {
        return Math.max(0.1, Math.min(1.5, 1.1 + 0.3 * frame[7] - Math.max(0, age - 45) * 0.015));
    }

    /** 尿の判定。1 for －, 2 for ±, 3 for ＋ and so on. */
    int urineSugar() {
        return hemoglobinA1cAtLeast(8.0) ? 4 : hemoglobinA1cAtLeast(7.2) ? 3 : 1;
    }

    int urineProtein() {
        return patient.isTreatedFor(Condition.KIDNEY_FAILURE, day) ? 5 : moment.chance(60) ? 2 : 1;
    }

    private boolean hemoglobinA1cAtLeast(double limit) {
        return 5.1 + age * 0.004 + 0.15 * frame[4] + 2.1 * burden(Condition.DIABETES, 0.5) >= limit;
    }

    boolean isTreatedFor(Condition condition) {
        return patient.isTreatedFor(condition, day);
    }

    boolean smokes() {
        return smokes && age >= 20;
    }

    /** 飲酒。0 hardly ever, 1 now and then, 2 every day. */
    int drinks() {
        return age >= 20 ? drinks : 0;
    }

    boolean isHeavy() {
        return bmi >= 25;
    }

    boolean exercises() {
        return frame[2] < -0.3;
    }

    int age() {
        return age;
    }

    private static int whole(double number) {
        return (int) Math.round(number);
    }
}
