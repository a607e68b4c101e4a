package jp.tashika.simulation.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import jp.tashika.format.insurer.row.CoverageStatement.StatedLoss;
import jp.tashika.format.insurer.row.LossReason;
import jp.tashika.simulation.care.FictionalPatient;
import jp.tashika.simulation.population.Draw;
import jp.tashika.simulation.population.FictionalCoverage;
import jp.tashika.simulation.population.FictionalFacility;

/**
 * 架空の窓口。Which card a person shows on a day: the one in force, or, as some do soon after a change, the one that was lost.
 */
final class Desk {

    private static final long CARDS = 51;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_KEPT = 2;

    private final long seed;
    private final int oldCards;

    Desk(long seed, int oldCards) {
        this.seed = seed;
        this.oldCards = oldCards;
    }

    /** Empty for people without any coverage, who pay everything themselves. */
    Optional<Shown> shown(FictionalPatient patient, FictionalFacility facility, LocalDate day) {
        Optional<FictionalCoverage> lost = lostBefore(patient, day);
        boolean showsLost = lost.isPresent() && keepsOldCard(patient, facility, day);
        Optional<FictionalCoverage> inForce = patient.inForce(day);
        if (showsLost) {
            return Optional.of(new Shown(lost));
        }
        if (inForce.isPresent()) {
            return Optional.of(new Shown(inForce));
        }
        return isOnAssistance(patient, day) ? Optional.of(new Shown(Optional.empty())) : Optional.empty();
    }

    private static Optional<FictionalCoverage> lostBefore(FictionalPatient patient, LocalDate day) {
        LocalDate since = YearMonth.from(day).minusMonths(MONTHS_KEPT).atDay(1);
        return patient.person().coverages().reversed().stream()
                .filter(coverage -> coverage.statement()
                        .loss()
                        .filter(loss -> loss.reason() != LossReason.DEATH
                                && !loss.lostOn().isAfter(day)
                                && !loss.lostOn().isBefore(since))
                        .isPresent())
                .findFirst();
    }

    /** The same at every visit to a facility in a month. */
    private boolean keepsOldCard(FictionalPatient patient, FictionalFacility facility, LocalDate day) {
        long place = Long.parseLong(facility.code().digits()) * MONTHS_OF_YEAR * 200
                + (long) day.getYear() * MONTHS_OF_YEAR
                + day.getMonthValue();
        return Draw.of(seed + CARDS, patient.person().index(), place).chance(oldCards);
    }

    private static boolean isOnAssistance(FictionalPatient patient, LocalDate day) {
        return patient.person()
                .coverages()
                .getLast()
                .statement()
                .loss()
                .filter(loss -> loss.reason() == LossReason.PUBLIC_ASSISTANCE)
                .map(StatedLoss::lostOn)
                .filter(lostOn -> !lostOn.isAfter(day))
                .isPresent();
    }
}
