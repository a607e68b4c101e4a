package jp.tashika.simulation.care;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.simulation.population.FictionalFacility;

/** 慢性疾患の通院。Visits for what people have for years: every month or two to the same doctors. */
final class ChronicVisits {

    private static final String AGAIN = "12";
    private static final String REVISIT = "199000002";
    private static final String GUIDANCE = "13";
    private static final String LIFESTYLE_GUIDANCE = "199000005";
    private static final String DISEASE_GUIDANCE = "199000040";
    private static final String TESTS = "60";
    private static final String BLOOD = "199000009";
    private static final String HEMOGLOBIN_A1C = "199000033";
    private static final String LIPIDS = "199000034";
    private static final String URINE = "199000035";
    private static final String HEART_TRACE = "199000036";
    private static final String IMAGING = "70";
    private static final String XRAY = "199000011";
    private static final String OTHER = "80";
    private static final String REHABILITATION = "199000015";
    private static final String TALK = "199000016";
    private static final String AT_HOME = "14";
    private static final String INJECTION_GUIDANCE = "199000007";

    /** 精神通院医療の法別。 */
    private static final String MENTAL_HEALTH = "21";

    private static final String INTERNAL = "01";
    private static final String BONES = "11";
    private static final String MIND = "33";
    private static final int DAYS_OF_A_MONTH = 28;
    private static final int TESTED_EVERY_MONTHS = 3;
    private static final int MONTHS_OF_YEAR = 12;

    private static final List<Condition> INTERNAL_DISEASES = List.of(
            Condition.HYPERTENSION,
            Condition.DYSLIPIDEMIA,
            Condition.DIABETES,
            Condition.GASTRITIS,
            Condition.GOUT,
            Condition.ASTHMA,
            Condition.HAY_FEVER,
            Condition.ATRIAL_FIBRILLATION);
    private static final List<Condition> OF_BONES = List.of(Condition.KNEE_PAIN, Condition.OSTEOPOROSIS);
    private static final List<Condition> OF_THE_MIND = List.of(Condition.INSOMNIA, Condition.DEPRESSION);

    private final FictionalPatient patient;
    private final YearMonth month;
    private final List<Care> cares;

    private ChronicVisits(FictionalPatient patient, YearMonth month, List<Care> cares) {
        this.patient = patient;
        this.month = month;
        this.cares = cares;
    }

    static void add(FictionalPatient patient, YearMonth month, List<Care> cares) {
        ChronicVisits visits = new ChronicVisits(patient, month, cares);
        if (patient.isTreatedFor(Condition.KIDNEY_FAILURE, month.atDay(1))) {
            return; // the dialysis ward looks after everything
        }
        visits.family();
        visits.bones();
        visits.mind();
        visits.secondDoctor();
    }

    private void family() {
        LocalDate day =
                Weekdays.nth(month, patient.habit().weekday(), patient.habit().choice() % 4);
        List<Condition> treated = treated(INTERNAL_DISEASES, day);
        if (treated.isEmpty() || !isDue(patient.habit().everyMonths(), 0)) {
            return;
        }
        int days = DAYS_OF_A_MONTH * patient.habit().everyMonths();
        Chart chart = chart(patient.familyClinic(), day, INTERNAL);
        treated.forEach(condition ->
                chart.diagnosed(condition).prescribed(Medicines.forDisease(patient, condition, day, days)));
        if (treated.stream().anyMatch(ChronicVisits::isOfLifestyle)) {
            chart.done(GUIDANCE, LIFESTYLE_GUIDANCE);
        } else {
            chart.done(GUIDANCE, DISEASE_GUIDANCE);
        }
        if (isDue(TESTED_EVERY_MONTHS, 1)) {
            tests(chart, treated);
        }
        if (injectsInsulin(treated, day)) {
            chart.done(AT_HOME, INJECTION_GUIDANCE);
        }
        chart.closeInto(cares);
    }

    private static void tests(Chart chart, List<Condition> treated) {
        if (treated.contains(Condition.DIABETES)) {
            chart.doneTogether(TESTS, BLOOD, HEMOGLOBIN_A1C).done(TESTS, URINE);
        } else if (treated.contains(Condition.DYSLIPIDEMIA)) {
            chart.doneTogether(TESTS, BLOOD, LIPIDS);
        } else {
            chart.done(TESTS, BLOOD);
        }
        if (treated.contains(Condition.ATRIAL_FIBRILLATION)) {
            chart.done(TESTS, HEART_TRACE);
        }
    }

    private boolean injectsInsulin(List<Condition> treated, LocalDate day) {
        return treated.contains(Condition.DIABETES)
                && Medicines.forDisease(patient, Condition.DIABETES, day, 1).stream()
                        .anyMatch(course -> course.form() == MedicineForm.INJECTED);
    }

    private void bones() {
        List<LocalDate> days = Weekdays.all(month, (patient.habit().weekday() + 2) % 6);
        List<Condition> treated = treated(OF_BONES, days.getFirst());
        if (treated.isEmpty()) {
            return;
        }
        boolean exercises =
                treated.contains(Condition.KNEE_PAIN) && patient.habit().choice() % 3 == 0;
        for (int visit = 0; visit < (exercises ? days.size() : 1); visit++) {
            Chart chart = chart(patient.district().bonesClinic(), days.get(visit), BONES);
            treated.forEach(chart::diagnosed);
            if (visit % 2 == 0 && visit < 4) {
                for (Condition condition : treated) {
                    chart.prescribed(Medicines.forDisease(
                            patient, condition, days.get(visit), exercises ? 14 : DAYS_OF_A_MONTH));
                }
            }
            if (exercises) {
                chart.done(OTHER, REHABILITATION);
            }
            if (visit == 0 && isDue(6, 2)) {
                chart.done(IMAGING, XRAY);
            }
            chart.closeInto(cares);
        }
    }

    private void mind() {
        LocalDate day = Weekdays.nth(month, (patient.habit().weekday() + 4) % 6, 1);
        List<Condition> treated = treated(OF_THE_MIND, day);
        if (treated.isEmpty()) {
            return;
        }
        Chart chart = chart(patient.district().mindClinic(), day, MIND).done(OTHER, TALK);
        treated.forEach(condition ->
                chart.diagnosed(condition).prescribed(Medicines.forDisease(patient, condition, day, DAYS_OF_A_MONTH)));
        if (treated.contains(Condition.DEPRESSION)) {
            chart.paidInPartBy(MENTAL_HEALTH);
        }
        chart.closeInto(cares);
    }

    /** The hospital gives the same ingredients as the family doctor does. */
    private void secondDoctor() {
        LocalDate day = Weekdays.nth(month, (patient.habit().weekday() + 1) % 6, 2);
        boolean hypertension = patient.isTreatedFor(Condition.HYPERTENSION, day);
        boolean stomach = patient.isTreatedFor(Condition.GASTRITIS, day);
        if (!patient.habit().goesTwice() || !(hypertension || stomach)) {
            return;
        }
        Chart chart = chart(patient.district().hospital(), day, INTERNAL)
                .prescribed(Medicines.fromTheHospital(hypertension, DAYS_OF_A_MONTH));
        if (hypertension) {
            chart.diagnosed(Condition.HYPERTENSION);
        }
        if (stomach || hypertension) {
            chart.diagnosed(Condition.GASTRITIS);
        }
        chart.closeInto(cares);
    }

    private Chart chart(FictionalFacility facility, LocalDate day, String department) {
        return new Chart(patient, facility, day, department).done(AGAIN, REVISIT);
    }

    /** Hay fever is treated from February to April alone. */
    private List<Condition> treated(List<Condition> among, LocalDate day) {
        List<Condition> treated = new ArrayList<>();
        for (Condition condition : among) {
            boolean season = condition != Condition.HAY_FEVER || (day.getMonthValue() >= 2 && day.getMonthValue() <= 4);
            if (season && patient.isTreatedFor(condition, day)) {
                treated.add(condition);
            }
        }
        return treated;
    }

    /** Whether something that comes every so many months comes in this one. */
    private boolean isDue(int everyMonths, int shift) {
        int count = month.getYear() * MONTHS_OF_YEAR + month.getMonthValue();
        return (count + patient.habit().choice() + shift) % everyMonths == 0;
    }

    private static boolean isOfLifestyle(Condition condition) {
        return condition == Condition.HYPERTENSION
                || condition == Condition.DYSLIPIDEMIA
                || condition == Condition.DIABETES;
    }
}
