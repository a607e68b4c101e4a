package jp.tashika.core.ceiling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** 説明。Gathers the lines and reservations of one answer while it is worked out. */
final class Explanation {

    private final List<Step> steps = new ArrayList<>();
    private final Set<Unknown> unknowns = EnumSet.noneOf(Unknown.class);

    void fact(Step.Kind kind, String text) {
        steps.add(Step.fact(kind, text));
    }

    void amount(Step.Kind kind, String text, long yen) {
        steps.add(Step.amount(kind, text, yen));
    }

    void unknown(Unknown unknown) {
        unknowns.add(unknown);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<Unknown> unknowns() {
        return List.copyOf(unknowns);
    }
}
