package jp.tashika.simulation.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.simulation.population.FictionalFacility;

/** カルテ。What is written down on one day at one facility, until it becomes a visit and, with a prescription, a dispensing. */
final class Chart {

    private static final String PRESCRIBING = "80";
    private static final String PRESCRIPTION = "199000013";
    private static final String HANDING_OUT = "199000031";
    private static final String DISPENSING = "199000032";
    private static final String PRESCRIBED = "25";
    private static final String DISPENSED = "24";

    private final FictionalPatient patient;
    private final FictionalFacility facility;
    private final LocalDate day;
    private final String department;
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<Charged> charges = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private Optional<String> programme = Optional.empty();

    Chart(FictionalPatient patient, FictionalFacility facility, LocalDate day, String department) {
        this.patient = patient;
        this.facility = facility;
        this.day = day;
        this.department = department;
    }

    Chart diagnosed(Condition condition) {
        LocalDate since = patient.conditions().get(condition);
        return diagnosed(condition.code(), since == null ? day : since);
    }

    Chart diagnosed(String code, LocalDate since) {
        diagnoses.add(new Diagnosis(code, since));
        return this;
    }

    Chart done(String category, String act) {
        return charged(Charge.act(category, act, Formulary.actPoints(act)), 1);
    }

    /** Several acts that are priced together. */
    Chart doneTogether(String category, String... acts) {
        int points = 0;
        List<ChargedItem> items = new ArrayList<>();
        for (String act : acts) {
            items.add(new ChargedItem.Act(act));
            points += Formulary.actPoints(act);
        }
        return charged(new Charge(category, items, points), 1);
    }

    Chart charged(Charge charge, int times) {
        charges.add(new Charged(day, charge, times));
        return this;
    }

    Chart prescribed(List<Course> more) {
        courses.addAll(more);
        return this;
    }

    Chart paidInPartBy(String scheme) {
        programme = Optional.of(scheme);
        return this;
    }

    /** Adds the visit, and what the pharmacy did where the facility does not hand out medicine itself. */
    void closeInto(List<Care> cares) {
        Optional<Prescription> prescription = Optional.empty();
        if (!courses.isEmpty()) {
            if (patient.district().handsOutMedicine(facility)) {
                handOut();
            } else {
                done(PRESCRIBING, PRESCRIPTION);
                prescription = Optional.of(
                        new Prescription(facility, day, patient.pharmacy(), pharmacyDay(), courses, programme));
            }
        }
        cares.add(new Care.Visit(facility, day, department, diagnoses, charges, programme));
        prescription.map(Care.Dispensed::new).ifPresent(cares::add);
    }

    private void handOut() {
        for (Course course : courses) {
            charged(course.charge(), course.quantity());
        }
        done(DISPENSED, DISPENSING);
        done(PRESCRIBED, HANDING_OUT);
    }

    /** One in six goes to the pharmacy on the next day, within the month. */
    private LocalDate pharmacyDay() {
        boolean later = patient.habit().choice() % 6 == 5 && day.getDayOfMonth() < 27;
        return later ? Weekdays.worked(day.plusDays(1)) : day;
    }
}
