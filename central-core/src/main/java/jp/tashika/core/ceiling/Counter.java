package jp.tashika.core.ceiling;

import static jp.tashika.core.ceiling.Rounding.shown;

import java.util.Optional;

/**
 * 窓口の計算。One calculation with ceilings taken as known; a range of ceilings is calculated at both ends.
 *
 * @param programme the part that a programme pays too
 * @param plain the part that the insurance pays alone
 * @param countedYen the cost that the ceiling of the plain part was taken at
 */
record Counter(Optional<Part> programme, Part plain, long countedYen) {

    /** 21,000円。Under 70, what is below this is not summed up with other care (domain rules 7.2). */
    static final long SUMMED_FROM_YEN = 21_000;

    static Counter of(Question question, Limit combined, Limit plain) {
        int percent = question.patient().ratio().percent();
        MonthCost own = question.cost();
        if (question.programmes().isEmpty()) {
            Part alone = new Part(own, percent, plain.yen(own.beforeYen()), plain.yen(own.afterYen()));
            return new Counter(Optional.empty(), alone, own.afterYen());
        }
        Programme programme = question.programmes().getFirst();
        MonthCost cost = programme.cost();
        Part paidToo = new Part(
                cost,
                Math.min(programme.percent(), percent),
                Math.min(combined.yen(cost.beforeYen()), programme.roomYen()),
                Math.min(combined.yen(cost.afterYen()), programme.roomYen()));
        Pool before = new Pool(question, combined, cost.beforeYen(), own.beforeYen());
        Pool after = new Pool(question, combined, cost.afterYen(), own.afterYen());
        Part rest =
                new Part(own, percent, before.cap(plain, paidToo.paidYen()), after.cap(plain, paidToo.paidAfterYen()));
        return new Counter(Optional.of(paidToo), rest, after.countedYen());
    }

    /** 合算。The costs of both parts at one moment of the month. */
    private record Pool(Question question, Limit combined, long combinedYen, long plainYen) {

        // spec| domain rules 7.2: the rest is limited on the sum of both costs less what was paid in the programme,
        // under 70 only if the burden of the combined part is 21,000 or more
        private boolean isSummed() {
            long share = Rounding.toYen(combinedYen, question.patient().ratio().percent());
            long burden = Math.min(share, combined.yen(combinedYen));
            return combinedYen > 0 && (question.ageGroup() == AgeGroup.FROM_70 || burden >= SUMMED_FROM_YEN);
        }

        private long countedYen() {
            return isSummed() ? combinedYen + plainYen : plainYen;
        }

        private long cap(Limit plain, long programmePaidYen) {
            return isSummed() ? Math.max(0, plain.yen(countedYen()) - programmePaidYen) : plain.yen(plainYen);
        }
    }

    /** What the care costs the patient today; nothing is handed back at the counter. */
    long careYen() {
        return Math.max(0, programme.map(Part::todayYen).orElse(0L) + plain.todayYen());
    }

    boolean isPaidAssumed() {
        return plain.isPaidAssumed() || programme.filter(Part::isPaidAssumed).isPresent();
    }

    void explain(Explanation why) {
        programme.ifPresent(part -> explain(why, part, "公費併用分"));
        if (programme.isEmpty() || plain.cost().afterYen() > 0) {
            explain(why, plain, programme.isEmpty() ? "" : "医療保険だけの分");
        }
        long owed = programme.map(Part::todayYen).orElse(0L) + plain.todayYen();
        if (owed < 0) {
            why.amount(Step.Kind.REFUND, "支払い過ぎ（窓口では返金せず、精算が必要）", -owed);
        }
    }

    private static void explain(Explanation why, Part part, String name) {
        String head = name.isEmpty() ? "" : name + "：";
        MonthCost cost = part.cost();
        why.amount(
                Step.Kind.COST,
                head + "今月の医療費 これまで" + shown(cost.beforeYen()) + " ＋ 今日" + shown(cost.todayYen()),
                cost.afterYen());
        why.amount(
                name.equals("公費併用分") ? Step.Kind.PROGRAMME : Step.Kind.SHARE,
                head + "医療費の" + part.percent() + "％",
                Rounding.toYen(cost.afterYen(), part.percent()));
        if (part.capYen() < Formula.UNBOUNDED) {
            why.amount(
                    Step.Kind.CEILING, head + (part.isReached() ? "支払いの上限（達しています）" : "支払いの上限（達していません）"), part.capYen());
        }
        why.amount(Step.Kind.PAID, head + "これまでの支払い", part.paidYen());
        why.amount(
                Step.Kind.TODAY,
                head + (part.isReached() ? "今日の分：上限までの残り" : "今日の分：10円未満を四捨五入"),
                Math.max(0, part.todayYen()));
    }
}
