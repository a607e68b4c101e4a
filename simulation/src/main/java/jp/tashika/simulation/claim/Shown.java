package jp.tashika.simulation.claim;

import java.util.Optional;
import jp.tashika.simulation.population.FictionalCoverage;

/**
 * 提示された資格。By what a claim names the person.
 *
 * @param coverage the coverage on the card that was shown; none for people on public assistance
 */
record Shown(Optional<FictionalCoverage> coverage) {

    /** Personal: only what kind it is. */
    @Override
    public String toString() {
        return "Shown[" + (coverage.isPresent() ? "coverage" : "assistance") + "]";
    }
}
