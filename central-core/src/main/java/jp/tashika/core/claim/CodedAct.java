package jp.tashika.core.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * コーディングデータ。One act, drug or material of a DPC stay, bundled or not, with its day.
 *
 * @param order 順序番号: what shares it on one day belongs together
 * @param amount 使用量
 */
public record CodedAct(
        LocalDate day,
        Optional<CareSection> section,
        int order,
        String code,
        Optional<BigDecimal> amount,
        Optional<BigDecimal> quantity,
        int times) {

    /** 医薬品。Whether the code is one of the drug master. */
    public boolean isDrug() {
        return code.startsWith("6");
    }

    /** 診療行為。Whether the code is one of the master of acts. */
    public boolean isAct() {
        return code.startsWith("1");
    }
}
