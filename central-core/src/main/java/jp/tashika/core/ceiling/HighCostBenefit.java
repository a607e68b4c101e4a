package jp.tashika.core.ceiling;

import java.util.Optional;

/** 高額療養費の窓口計算。Works out what a patient pays today where the ceiling of the month is applied at the counter. */
public final class HighCostBenefit {

    private HighCostBenefit() {}

    // spec| LIM-002, LIM-014
    public static Charge charge(Question question) {
        Explanation why = new Explanation();
        boolean told = isProgrammeTold(question, why);
        Question counted = told ? question : question.withoutProgrammes();
        LimitChoice choice = new LimitChoice(counted, why);
        Bounds plain = choice.plain();
        Bounds combined = counted.programmes().stream()
                .findFirst()
                .map(programme -> choice.combined(programme.rule()))
                .orElse(Bounds.NONE);
        Counter least = Counter.of(counted, combined.least(), plain.least());
        Counter most = Counter.of(counted, combined.most(), plain.most());
        explain(plain, least, most, why);
        Amount care = Amount.between(told ? least.careYen() : 0, most.careYen());
        Amount meals = meals(counted, choice, why);
        return new Charge(
                care.plus(meals),
                care,
                meals,
                ceiling(least.plain().capYen(), most.plain().capYen()),
                why.steps(),
                why.unknowns());
    }

    /** Whether the rules of the programme are known; if not, it can only lower what the insurance leaves. */
    private static boolean isProgrammeTold(Question question, Explanation why) {
        if (question.programmes().isEmpty()) {
            return true;
        }
        if (question.programmes().size() > 1) {
            why.unknown(Unknown.PROGRAMMES_SEVERAL);
            return false;
        }
        return switch (question.programmes().getFirst().rule()) {
            case OWN_CATEGORY, ASSISTANCE, FIXED -> true;
            case FIRST -> {
                why.unknown(Unknown.PROGRAMME_FIRST);
                yield false;
            }
            case LOCAL -> {
                why.unknown(Unknown.PROGRAMME_LOCAL);
                yield false;
            }
        };
    }

    private static void explain(Bounds plain, Counter least, Counter most, Explanation why) {
        if (most.isPaidAssumed()) {
            why.unknown(Unknown.PAID_BEFORE);
        }
        long cost = most.countedYen();
        plain.most()
                .deciding(cost)
                .ifPresent(
                        formula -> why.amount(Step.Kind.CEILING, "限度額 " + formula.shownFor(cost), formula.yen(cost)));
        if (!plain.isKnown()) {
            plain.least()
                    .deciding(cost)
                    .filter(formula -> formula.yen(cost) > 0)
                    .ifPresent(formula ->
                            why.amount(Step.Kind.CEILING, "限度額は少なくとも " + formula.shownFor(cost), formula.yen(cost)));
        }
        most.explain(why);
        if (least.careYen() != most.careYen()) {
            why.amount(Step.Kind.TODAY, "限度額がもっとも低い場合の今日の支払い", least.careYen());
        }
    }

    private static Optional<Amount> ceiling(long leastYen, long mostYen) {
        if (mostYen < Formula.UNBOUNDED) {
            return Optional.of(Amount.between(leastYen, mostYen));
        }
        return leastYen < Formula.UNBOUNDED ? Optional.of(new Amount.AtLeast(leastYen)) : Optional.empty();
    }

    private static Amount meals(Question question, LimitChoice choice, Explanation why) {
        return question.meals()
                .filter(meals -> meals.count() > 0)
                .map(meals -> switch (meals.kind()) {
                    case MEAL -> mealPrice(question, choice, meals, why);
                    case LIVING -> {
                        why.unknown(Unknown.LIVING_COST);
                        yield Amount.unknown();
                    }
                })
                .orElse(new Amount.Exactly(0));
    }

    private static Amount mealPrice(Question question, LimitChoice choice, Meals meals, Explanation why) {
        Optional<MealRate> rate = MealRate.of(choice.chosen(), meals, question.month());
        Optional<Long> yen = rate.flatMap(known -> known.yen(question.month()));
        if (rate.isEmpty() || yen.isEmpty()) {
            why.unknown(Unknown.MEAL_PRICE);
            return Amount.unknown();
        }
        long sum = yen.get() * meals.count();
        why.amount(
                Step.Kind.MEALS,
                "食事 " + rate.get().label() + " " + Rounding.shown(yen.get()) + " × " + meals.count() + "食",
                sum);
        return new Amount.Exactly(sum);
    }
}
