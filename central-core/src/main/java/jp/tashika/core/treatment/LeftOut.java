package jp.tashika.core.treatment;

/** 抽出しなかったもの。Something of a claim that no record was made of; what is simply not shown is not among it. */
public record LeftOut(Reason reason, String code) {

    /** 抽出しない理由。Why. */
    public enum Reason {
        /** 抽出開始前。The month is before the first that is taken. */
        BEFORE_START,
        /** 被保険者番号なし。The claim names no insured number to hang it on. */
        NOBODY_INSURED,
        /** マスターになし。The master does not know the code: it might be surgery, so nothing is shown. */
        NOT_IN_MASTER,
        /** 算定日なし。No day is given. */
        NO_DAY,
        /** 暦にない日。The month has no such day, or the day is of another month. */
        DAY_OUTSIDE_MONTH
    }
}
