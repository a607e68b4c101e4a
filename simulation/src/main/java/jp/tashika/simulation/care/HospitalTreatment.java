package jp.tashika.simulation.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.simulation.population.Draw;

/** 病院の外来治療。Dialysis three times a week, courses of radiation, and pictures. */
final class HospitalTreatment {

    private static final String AGAIN = "12";
    private static final String REVISIT = "199000002";
    private static final String TREATMENT = "40";
    private static final String DIALYSIS = "199000018";
    private static final String INJECTION = "33";
    private static final String INJECTED = "199000014";
    private static final String SALINE = "699000022";
    private static final String CANCER_DRUG = "699000025";
    private static final String CHEMOTHERAPY = "199000039";
    private static final String TESTS = "60";
    private static final String BLOOD = "199000009";
    private static final String GASTROSCOPY = "199000038";
    private static final String IMAGING = "70";
    private static final String SCAN = "199000012";
    private static final String CONTRAST = "699000026";
    private static final String OTHER = "80";
    private static final String RADIATION_PLAN = "199000027";
    private static final String RADIATION = "199000028";
    private static final String KIDNEYS = "20";
    private static final String RADIOLOGY = "30";
    private static final String INTERNAL = "01";
    private static final int DAYS = 28;
    private static final int FRACTIONS = 10;

    private final FictionalPatient patient;
    private final YearMonth month;
    private final List<Care> cares;

    private HospitalTreatment(FictionalPatient patient, YearMonth month, List<Care> cares) {
        this.patient = patient;
        this.month = month;
        this.cares = cares;
    }

    static void add(FictionalPatient patient, YearMonth month, Draw draw, List<Care> cares) {
        HospitalTreatment treatment = new HospitalTreatment(patient, month, cares);
        boolean radiates = draw.chance(120);
        LocalDate start = Weekdays.worked(month.atDay(draw.between(1, 6)));
        if (patient.isTreatedFor(Condition.KIDNEY_FAILURE, month.atDay(1))) {
            treatment.dialysis();
        }
        if (patient.isTreatedFor(Condition.TUMOUR, month.atDay(1))) {
            if (radiates) {
                treatment.radiation(start);
            } else {
                treatment.tumour(start.plusDays(7));
            }
        }
        LocalDate looked = Weekdays.worked(month.atDay(draw.between(3, 26)));
        if (draw.chance(6) && patient.age(looked) >= 40) {
            treatment.picture(looked);
        }
    }

    private void dialysis() {
        int shift = patient.habit().choice() % 2;
        List<LocalDate> days = new ArrayList<>();
        for (int weekday : List.of(shift, shift + 2, shift + 4)) {
            days.addAll(Weekdays.all(month, weekday));
        }
        days.sort(null);
        for (LocalDate day : days) {
            Chart chart = chart(day, KIDNEYS)
                    .diagnosed(Condition.KIDNEY_FAILURE)
                    .done(TREATMENT, DIALYSIS)
                    .charged(drug(TREATMENT, SALINE), 1);
            if (day.equals(days.getFirst())) {
                chart.done(TESTS, BLOOD).prescribed(Medicines.forDisease(patient, Condition.KIDNEY_FAILURE, day, DAYS));
            }
            chart.closeInto(cares);
        }
    }

    private void radiation(LocalDate start) {
        LocalDate day = start;
        for (int fraction = 0; fraction < FRACTIONS; fraction++) {
            Chart chart = chart(day, RADIOLOGY).diagnosed(Condition.TUMOUR).done(OTHER, RADIATION);
            if (fraction == 0) {
                chart.done(OTHER, RADIATION_PLAN);
            }
            chart.closeInto(cares);
            LocalDate next = day.plusDays(1);
            day = next.getDayOfWeek().getValue() >= 6
                    ? next.plusDays(8 - next.getDayOfWeek().getValue())
                    : next;
        }
    }

    private void tumour(LocalDate start) {
        LocalDate day = Weekdays.worked(start);
        chart(day, INTERNAL)
                .diagnosed(Condition.TUMOUR)
                .done(TESTS, BLOOD)
                .done(INJECTION, CHEMOTHERAPY)
                .charged(drug(INJECTION, CANCER_DRUG), 1)
                .charged(drug(INJECTION, SALINE), 1)
                .done(INJECTION, INJECTED)
                .prescribed(Medicines.forDisease(patient, Condition.TUMOUR, day, DAYS))
                .closeInto(cares);
    }

    private void picture(LocalDate day) {
        boolean scan = patient.habit().choice() % 2 == 0;
        Chart chart = chart(day, INTERNAL).diagnosed(Condition.GASTRITIS);
        if (scan) {
            chart.done(IMAGING, SCAN).charged(drug(IMAGING, CONTRAST), 1);
        } else {
            chart.done(TESTS, GASTROSCOPY);
        }
        chart.closeInto(cares);
    }

    private Chart chart(LocalDate day, String department) {
        return new Chart(patient, patient.district().hospital(), day, department).done(AGAIN, REVISIT);
    }

    private static Charge drug(String category, String code) {
        return new Charge(
                category,
                List.of(new ChargedItem.DrugUse(code, BigDecimal.ONE)),
                Formulary.points(Formulary.yen(code)));
    }
}
