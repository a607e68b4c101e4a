package jp.tashika.core.registration;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Set;
import jp.tashika.core.registry.CopaymentRatio;

/** 所得区分。The income class by which an insurer judged a ratio; with age and scheme it allows one ratio only. */
public enum IncomeClass {
    /** 現役並み所得者。 */
    WORKING_LEVEL,
    /** 一定以上所得者。 */
    ABOVE_SET_INCOME,
    /** 一般。 */
    GENERAL,
    /** 低所得Ⅱ。 */
    LOW_II,
    /** 低所得Ⅰ。 */
    LOW_I;

    /** 70～74歳で1割だった世代。Born up to this day, by the special measure until their 75th birthday. */
    private static final LocalDate TEN_PERCENT_BORN_UNTIL = LocalDate.of(1944, Month.APRIL, 1);

    /** The one ratio of this class in 後期高齢者医療. */
    public CopaymentRatio lateElderlyRatio() {
        return switch (this) {
            case WORKING_LEVEL -> CopaymentRatio.THIRTY;
            case ABOVE_SET_INCOME -> CopaymentRatio.TWENTY;
            case GENERAL, LOW_II, LOW_I -> CopaymentRatio.TEN;
        };
    }

    /** The one ratio of this class from 70 to 74; empty when the class does not exist there. */
    public Optional<CopaymentRatio> elderlyRatio(LocalDate birthdate) {
        return switch (this) {
            case WORKING_LEVEL -> Optional.of(CopaymentRatio.THIRTY);
            case ABOVE_SET_INCOME -> Optional.empty();
            case GENERAL, LOW_II, LOW_I ->
                Optional.of(birthdate.isAfter(TEN_PERCENT_BORN_UNTIL) ? CopaymentRatio.TWENTY : CopaymentRatio.TEN);
        };
    }

    static Set<CopaymentRatio> elderlyRatios(LocalDate birthdate) {
        return birthdate.isAfter(TEN_PERCENT_BORN_UNTIL)
                ? Set.of(CopaymentRatio.TWENTY, CopaymentRatio.THIRTY)
                : Set.of(CopaymentRatio.TEN, CopaymentRatio.THIRTY);
    }
}
