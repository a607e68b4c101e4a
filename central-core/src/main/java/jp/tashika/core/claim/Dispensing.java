package jp.tashika.core.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 調剤。One prescription of a pharmacy's claim, as it was handed out on one day.
 *
 * @param form absent when the claim gives none that is known
 * @param usageCode 用法, three digits
 * @param instruction 特別指示
 * @param prescribedOn 処方箋交付年月日
 * @param dispensedOn 調剤年月日
 * @param quantity 調剤数量, days or times
 */
public record Dispensing(
        Optional<DosageForm> form,
        Optional<String> usageCode,
        Optional<String> instruction,
        Optional<LocalDate> prescribedOn,
        LocalDate dispensedOn,
        int quantity,
        List<Item> items) {

    public Dispensing {
        items = List.copyOf(items);
        if (quantity < 0) {
            throw new IllegalArgumentException("a negative quantity: " + quantity);
        }
    }

    /**
     * 調剤した薬品。One drug of the prescription.
     *
     * @param amount 使用量
     * @param dose 1回用量
     */
    public record Item(String code, Optional<BigDecimal> amount, Optional<BigDecimal> dose) {}
}
