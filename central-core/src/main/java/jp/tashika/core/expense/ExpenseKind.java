package jp.tashika.core.expense;

import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.claim.Claim;

/** 医療費の区分。Under which heading a notice shows a cost. */
public enum ExpenseKind {
    /** 入院。 */
    INPATIENT,
    /** 外来。 */
    OUTPATIENT,
    /** 歯科。 */
    DENTAL,
    /** 調剤。 */
    DISPENSING;

    static ExpenseKind of(Claim claim) {
        return switch (claim.kind()) {
            case MEDICAL, DPC -> claim.setting() == CareSetting.INPATIENT ? INPATIENT : OUTPATIENT;
            case DENTAL -> DENTAL;
            case DISPENSING -> DISPENSING;
        };
    }
}
