package jp.tashika.core.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import jp.tashika.core.claim.CareFacility;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.claim.ClaimKey;

/**
 * 実施内容。What was done when and where.
 *
 * @param source the claim it was taken from; what is claimed again under it replaces this
 * @param day 診療年月日; absent where a DPC claim names a surgery without its day
 * @param code the nine digits of the act, or the section of the fee table where a claim gives no more
 * @param times 回数
 * @param quantity 数量
 */
public record Performed(
        ClaimKey source,
        YearMonth careMonth,
        Optional<LocalDate> day,
        CareFacility facility,
        CareSetting setting,
        String code,
        String name,
        int times,
        Optional<BigDecimal> quantity) {

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Performed[masked]";
    }
}
