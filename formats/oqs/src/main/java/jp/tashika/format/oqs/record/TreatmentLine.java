package jp.tashika.format.oqs.record;

import java.math.BigDecimal;
import java.util.Optional;
import jp.tashika.format.oqs.message.Texts;

/**
 * 診療行為の一行。A treatment as a record shows it.
 *
 * @param code 診療行為コード, nine digits
 * @param section 診療識別
 */
public record TreatmentLine(
        Optional<String> code,
        String name,
        Optional<String> section,
        Optional<BigDecimal> quantity,
        Optional<String> unit,
        Optional<Integer> times) {

    /** @throws IllegalArgumentException when the name is blank, or the quantity less than 0 */
    public TreatmentLine {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
        if (quantity.isPresent() && quantity.get().signum() < 0) {
            throw new IllegalArgumentException("quantity is less than 0");
        }
        code = Texts.present(code);
        section = Texts.present(section);
        unit = Texts.present(unit);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "TreatmentLine[***]";
    }
}
