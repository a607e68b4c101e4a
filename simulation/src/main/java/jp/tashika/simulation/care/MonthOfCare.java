package jp.tashika.simulation.care;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.tashika.simulation.population.Draw;

/** 月の診療。All that was done for a person in a month, the same for the same seed. */
public final class MonthOfCare {

    private static final long MONTHS = 43;
    private static final int MONTHS_OF_YEAR = 12;

    private final long seed;

    public MonthOfCare(long seed) {
        this.seed = seed;
    }

    /** In the order of the days; nothing before birth, after death, or at a clinic while in hospital. */
    public List<Care> of(FictionalPatient patient, YearMonth month) {
        Draw draw = Draw.of(
                seed + MONTHS,
                patient.person().index(),
                (long) month.getYear() * MONTHS_OF_YEAR + month.getMonthValue());
        List<Care> cares = new ArrayList<>();
        HospitalStays.add(patient, month, draw, cares);
        List<Care.Stay> stays = cares.stream()
                .filter(Care.Stay.class::isInstance)
                .map(Care.Stay.class::cast)
                .toList();
        ChronicVisits.add(patient, month, cares);
        HospitalTreatment.add(patient, month, draw, cares);
        AcuteVisits.add(patient, month, draw, cares);
        DentalVisits.add(patient, month, draw, cares);
        cares.removeIf(care -> !patient.isAliveOn(care.day()) || isAwayInHospital(care, stays));
        cares.sort(Comparator.comparing(Care::day));
        return cares;
    }

    private static boolean isAwayInHospital(Care care, List<Care.Stay> stays) {
        return !(care instanceof Care.Stay)
                && stays.stream()
                        .anyMatch(stay ->
                                !care.day().isBefore(stay.day()) && !care.day().isAfter(stay.dischargedOn()));
    }
}
