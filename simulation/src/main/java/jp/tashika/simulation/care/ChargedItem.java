package jp.tashika.simulation.care;

import java.math.BigDecimal;

/** 明細の項目。One line of what is charged, without its points, which belong to the unit. */
public sealed interface ChargedItem {

    /** 診療行為。An act, by its code. */
    record Act(String code) implements ChargedItem {}

    /**
     * 医薬品。A drug.
     *
     * @param quantity a day's of oral medicine, one dose's of medicine taken when needed, else all of it
     */
    record DrugUse(String code, BigDecimal quantity) implements ChargedItem {}

    /** 特定器材。A material. */
    record MaterialUse(String code, BigDecimal quantity) implements ChargedItem {}

    /** コメント。A remark in free words, such as how a drug is taken. */
    record Remark(String text) implements ChargedItem {}
}
