package jp.tashika.format.oqs.record;

import java.math.BigDecimal;
import java.util.Optional;
import jp.tashika.format.oqs.message.Texts;

/**
 * 薬剤の一行。A drug as a record shows it.
 *
 * @param section 診療識別: by mouth, as needed, on the skin and so on
 * @param code 医薬品コード, nine digits
 * @param ingredient 一般名
 * @param usage 用法
 * @param instruction 特別指示
 * @param quantity for one day or one time, in {@code unit}
 * @param times days, or how often
 */
public record DrugLine(
        Optional<String> section,
        Optional<String> code,
        String name,
        Optional<String> ingredient,
        Optional<String> usage,
        Optional<String> instruction,
        Optional<BigDecimal> quantity,
        Optional<String> unit,
        Optional<Integer> times) {

    /** @throws IllegalArgumentException when the name is blank, or the quantity less than 0 */
    public DrugLine {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
        if (quantity.isPresent() && quantity.get().signum() < 0) {
            throw new IllegalArgumentException("quantity is less than 0");
        }
        section = Texts.present(section);
        code = Texts.present(code);
        ingredient = Texts.present(ingredient);
        usage = Texts.present(usage);
        instruction = Texts.present(instruction);
        unit = Texts.present(unit);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "DrugLine[***]";
    }
}
