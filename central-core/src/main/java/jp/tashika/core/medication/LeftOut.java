package jp.tashika.core.medication;

/**
 * 抽出しなかったもの。Something of a claim that no record was made of.
 *
 * @param group which prescription of the claim, counted from 1; 0 for the whole claim
 */
public record LeftOut(Reason reason, int group) {

    /** 抽出しない理由。Why. */
    public enum Reason {
        /** 抽出開始前。The month is before the first that is taken. */
        BEFORE_START,
        /** 被保険者番号なし。The claim names no insured number to hang it on. */
        NOBODY_INSURED,
        /** 薬剤料の減点。A deduction, no drug. */
        REDUCTION,
        /** 材料。No drug. */
        MATERIAL,
        /** 算定日なし。No day is given. */
        NO_DAY,
        /** 暦にない日。The month has no such day, or the day is of another month. */
        DAY_OUTSIDE_MONTH
    }
}
