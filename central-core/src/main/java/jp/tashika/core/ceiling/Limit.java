package jp.tashika.core.ceiling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 限度額。The lowest of several formulas; without any, there is no ceiling. */
record Limit(List<Formula> formulas) {

    static final Limit NONE = new Limit(List.of());

    Limit {
        formulas = List.copyOf(formulas);
    }

    static Limit of(Formula formula) {
        return new Limit(List.of(formula));
    }

    long yen(long costYen) {
        return formulas.stream()
                .mapToLong(formula -> formula.yen(costYen))
                .min()
                .orElse(Formula.UNBOUNDED);
    }

    /** The formula that decides at this cost. */
    Optional<Formula> deciding(long costYen) {
        return formulas.stream().min(Comparator.comparingLong(formula -> formula.yen(costYen)));
    }

    Limit and(Limit other) {
        List<Formula> both = new ArrayList<>(formulas);
        both.addAll(other.formulas);
        return new Limit(both);
    }

    Limit halved() {
        return new Limit(formulas.stream().map(Formula::halved).toList());
    }
}
