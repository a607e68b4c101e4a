package jp.tashika.simulation.care;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.simulation.population.Draw;

/** 歯科受診。Two or three days at the dentist's, some with medicine against pain and infection. */
final class DentalVisits {

    private static final int PER_MILLE = 85;
    private static final int FIRST_TEETH_YEARS = 3;
    private static final String CARIES = "9990005";
    private static final String GUMS = "9990019";
    private static final List<String> TEETH = List.of("101600", "102600", "103600", "104600", "101700", "104700");

    // dental acts have a master of their own, which is not read here: codes and points are invented
    private static final Charge FIRST = Charge.act("11", "399000001", 264);
    private static final Charge AGAIN = Charge.act("12", "399000002", 56);
    private static final Charge GUIDANCE = Charge.act("13", "399000003", 80);
    private static final Charge GUM_TREATMENT = Charge.act("31", "399000004", 72);
    private static final Charge EXTRACTION = Charge.act("41", "399000005", 270);
    private static final Charge FILLING = Charge.act("62", "399000006", 174);
    private static final Charge HANDING_OUT = Charge.act("24", "399000007", 11);

    private DentalVisits() {}

    static void add(FictionalPatient patient, YearMonth month, Draw draw, List<Care> cares) {
        LocalDate first = Weekdays.worked(month.atDay(draw.between(1, 14)));
        boolean extraction = draw.chance(200);
        boolean caries = draw.chance(600);
        String tooth = draw.one(TEETH);
        if (!draw.chance(PER_MILLE) || patient.age(first) < FIRST_TEETH_YEARS) {
            return;
        }
        visit(patient, first, first, caries, tooth, opening(first, extraction), cares);
        LocalDate second = Weekdays.worked(first.plusDays(7));
        List<Charged> charges = new ArrayList<>(List.of(new Charged(second, AGAIN, 1)));
        charges.add(new Charged(second, caries && !extraction ? FILLING : GUM_TREATMENT, 1));
        visit(patient, second, first, caries, tooth, charges, cares);
    }

    private static List<Charged> opening(LocalDate day, boolean extraction) {
        List<Charged> charges = new ArrayList<>();
        charges.add(new Charged(day, FIRST, 1));
        charges.add(new Charged(day, GUIDANCE, 1));
        charges.add(new Charged(day, extraction ? EXTRACTION : GUM_TREATMENT, 1));
        if (extraction) {
            Medicines.fromTheDentist()
                    .forEach(course -> charges.add(new Charged(day, course.charge(), course.quantity())));
            charges.add(new Charged(day, HANDING_OUT, 1));
        }
        return charges;
    }

    private static void visit(
            FictionalPatient patient,
            LocalDate day,
            LocalDate since,
            boolean caries,
            String tooth,
            List<Charged> charges,
            List<Care> cares) {
        cares.add(new Care.DentalVisit(patient.dentist(), day, caries ? CARIES : GUMS, tooth, since, charges));
    }
}
