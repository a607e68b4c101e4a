package jp.tashika.simulation.checkup;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.format.checkup.item.FiscalYear;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.format.checkup.programme.TargetAge;
import jp.tashika.format.insurer.row.Relation;
import jp.tashika.simulation.care.FictionalPatient;
import jp.tashika.simulation.population.Draw;
import jp.tashika.simulation.population.FictionalCoverage;
import jp.tashika.simulation.population.InsurerKind;

/**
 * 健診の受診。That a person is examined in a fiscal year, when, under which programme, and as a member of which insurer.
 */
record Attendance(FictionalCoverage coverage, Programme programme, LocalDate heldOn) {

    private static final long HABITS = 61;
    private static final long YEARS = 62;
    private static final int FIRST_DAY = 60;
    private static final int DAYS = 270;
    private static final int WORKING_AGE = 18;

    /** How many days go by until the document of a checkup is made. */
    static final int DAYS_TO_DOCUMENT = 40;

    /** People who like to be examined are examined nearly every year, the others hardly ever. */
    static Optional<Attendance> of(long seed, FictionalPatient patient, FiscalYear year, LocalDate today) {
        Draw habit = Draw.of(seed + HABITS, patient.person().index());
        int inclination = habit.below(1000);
        int usualDay = FIRST_DAY + habit.below(DAYS);
        Draw draw = Draw.of(seed + YEARS, patient.person().index(), year.year());
        LocalDate heldOn = worked(year.firstDay().plusDays(Math.min(340, usualDay + draw.below(21))));
        boolean skips = draw.chance(80);
        if (skips || heldOn.plusDays(DAYS_TO_DOCUMENT).isAfter(today) || !patient.isAliveOn(heldOn)) {
            return Optional.empty();
        }
        return patient.inForce(heldOn)
                .flatMap(coverage -> programme(patient, coverage, heldOn)
                        .filter(programme -> inclination < attending(programme))
                        .map(programme -> new Attendance(coverage, programme, heldOn)));
    }

    private static Optional<Programme> programme(
            FictionalPatient patient, FictionalCoverage coverage, LocalDate heldOn) {
        InsurerKind kind = coverage.insurer().kind();
        if (kind == InsurerKind.LATE_ELDERLY) {
            return Optional.of(Programme.LATE_ELDERLY);
        }
        if (TargetAge.fits(Programme.SPECIFIC, patient.birthdate(), heldOn)) {
            return Optional.of(Programme.SPECIFIC);
        }
        boolean employed = isOfEmployees(kind)
                && patient.age(heldOn) >= WORKING_AGE
                && coverage.statement().relation().filter(Relation.SELF::equals).isPresent();
        return employed ? Optional.of(Programme.EMPLOYER) : Optional.empty();
    }

    private static boolean isOfEmployees(InsurerKind kind) {
        return switch (kind) {
            case ASSOCIATION, SEAMEN, UNION, SELF_DEFENCE, STATE_MUTUAL, LOCAL_MUTUAL, SCHOOL_MUTUAL -> true;
            case LATE_ELDERLY, RETIRED, TOWN, NATIONAL_UNION -> false;
        };
    }

    /** Of a thousand. */
    private static int attending(Programme programme) {
        return switch (programme) {
            case LATE_ELDERLY -> 320;
            case EMPLOYER -> 850;
            default -> 640;
        };
    }

    private static LocalDate worked(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SUNDAY -> day.plusDays(1);
            case SATURDAY -> day.minusDays(1);
            default -> day;
        };
    }
}
