package jp.tashika.core.expense;

import jp.tashika.core.claim.Claim;
import jp.tashika.core.claim.ClaimCost;
import jp.tashika.core.claim.ClaimKey;
import jp.tashika.core.registry.CopaymentRatio;

/**
 * 医療費通知の一行。One claim on the notice.
 *
 * @param days 日数, for a pharmacy 回数
 * @param totalYen 医療費総額, 10割, with meals
 * @param shareYen 患者負担相当額; it may differ from what was paid, by rounding of each visit and by programmes
 * @param mealsLeftOut whether meals were had of which the claim does not tell the patient's part
 */
public record ExpenseLine(
        ClaimKey source,
        String facility,
        ExpenseKind kind,
        int days,
        long totalYen,
        long shareYen,
        boolean mealsLeftOut) {

    private static final long YEN_A_POINT = 10;

    /** The line of {@code claim}, for a person who pays {@code ratio}. */
    // spec| receipts 13: the burden that was recorded, else the share of the points, rounded half-up to ten yen
    public static ExpenseLine of(Claim claim, CopaymentRatio ratio) {
        ClaimCost cost = claim.cost();
        long careYen = cost.points() * YEN_A_POINT;
        long share = cost.burdenYen().orElseGet(() -> (careYen * ratio.percent() + 500) / 1000 * 10);
        return new ExpenseLine(
                claim.key(),
                claim.facility().name(),
                ExpenseKind.of(claim),
                claim.visits().count(),
                careYen + cost.mealYen(),
                share + cost.mealBurdenYen().orElse(0L),
                cost.mealYen() > 0 && cost.mealBurdenYen().isEmpty());
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "ExpenseLine[masked]";
    }
}
