package jp.tashika.core.registration;

import java.util.Optional;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/** 証の割合の規則。The ratio on a card, the one in use and those before it. */
final class CardRatioRule {

    private CardRatioRule() {}

    // spec| domain rules 6, F5: a ratio stands with the class that gives it; elsewhere it follows from age
    static Optional<Fault> fault(
            InsurerNumber insurer, Optional<CopaymentRatio> ratio, Optional<IncomeClass> incomeClass) {
        if (!insurer.isLateElderly()) {
            return ratio.map(_ -> Fault.of(Outcome.ROW_VALUE_SURPLUS, "ratio"));
        }
        if (ratio.isEmpty() || incomeClass.isEmpty()) {
            return Optional.of(Fault.of(Outcome.ROW_VALUE_MISSING, ratio.isEmpty() ? "ratio" : "income_class"));
        }
        return ratio.filter(stated -> stated != incomeClass.get().lateElderlyRatio())
                .map(_ -> Fault.of(Outcome.ROW_RATIO_CONTRADICTED, "ratio"));
    }
}
