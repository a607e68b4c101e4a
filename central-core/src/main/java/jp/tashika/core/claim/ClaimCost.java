package jp.tashika.core.claim;

import java.util.Optional;

/**
 * レセプトの費用。What a claim asks for.
 *
 * @param points 合計点数
 * @param mealYen 食事・生活療養の合計金額
 * @param burdenYen 負担金額, recorded only where it is not simply a share of the points
 * @param mealBurdenYen 標準負担額, where the claim records it
 * @param noticed 医療費通知対象: whether the claim belongs on the notice to the person
 */
public record ClaimCost(
        long points, long mealYen, Optional<Long> burdenYen, Optional<Long> mealBurdenYen, boolean noticed) {

    public ClaimCost {
        if (points < 0
                || mealYen < 0
                || burdenYen.filter(yen -> yen < 0).isPresent()
                || mealBurdenYen.filter(yen -> yen < 0).isPresent()) {
            throw new IllegalArgumentException("a negative amount");
        }
    }
}
