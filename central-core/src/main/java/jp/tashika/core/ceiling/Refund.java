package jp.tashika.core.ceiling;

import java.util.List;

/** 払戻し。What the insurer pays back after the month or the year, and why. */
public record Refund(Amount amount, List<Step> steps, List<Unknown> unknowns) {

    public Refund {
        steps = List.copyOf(steps);
        unknowns = List.copyOf(unknowns);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Refund[masked]";
    }
}
