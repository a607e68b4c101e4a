package jp.tashika.core.ceiling;

import java.util.Optional;

/**
 * 計算の一行。One line of why, in the order of the calculation.
 *
 * @param text the line for a reader, in Japanese
 * @param yen the amount the line ends with, absent for a line that only states a fact
 */
public record Step(Kind kind, String text, Optional<Long> yen) {

    /** 計算の行の種類。What a line speaks of. */
    public enum Kind {
        /** 年齢と適用区分。 */
        CATEGORY,
        /** 多数回該当。 */
        REPEATED,
        /** 75歳到達月の半額。 */
        HALVED,
        /** 特定疾病。 */
        DISEASE,
        /** 配慮措置。 */
        EASED,
        /** 医療費。 */
        COST,
        /** 割合による負担。 */
        SHARE,
        /** 限度額。 */
        CEILING,
        /** 公費。 */
        PROGRAMME,
        /** 支払済額。 */
        PAID,
        /** 合算。 */
        SUM,
        /** 払戻し。 */
        REFUND,
        /** 食事。 */
        MEALS,
        /** 今日の支払い。 */
        TODAY
    }

    static Step fact(Kind kind, String text) {
        return new Step(kind, text, Optional.empty());
    }

    static Step amount(Kind kind, String text, long yen) {
        return new Step(kind, text, Optional.of(yen));
    }
}
