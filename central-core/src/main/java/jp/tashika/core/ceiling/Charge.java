package jp.tashika.core.ceiling;

import java.util.List;
import java.util.Optional;

/**
 * 窓口負担。What the patient pays today, and why.
 *
 * @param total care and meals together
 * @param care the share of the care, insurance and programme
 * @param meals what the meals cost
 * @param ceiling what the month's care may cost at this facility; absent when no ceiling is applied at the counter
 * @param steps the calculation line by line
 * @param unknowns what could not be known, each once
 */
public record Charge(
        Amount total, Amount care, Amount meals, Optional<Amount> ceiling, List<Step> steps, List<Unknown> unknowns) {

    public Charge {
        steps = List.copyOf(steps);
        unknowns = List.copyOf(unknowns);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Charge[masked]";
    }
}
