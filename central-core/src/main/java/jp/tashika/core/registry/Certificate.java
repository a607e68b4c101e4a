package jp.tashika.core.registry;

import java.time.LocalDate;
import java.util.Optional;

/** 証。A certificate that an insurer issued beside the coverage. */
public sealed interface Certificate {

    Term term();

    /** 高齢受給者証。The share of a person of 70 to 74 (LIM-003). */
    record ElderlyShare(Term term, CopaymentRatio ratio) implements Certificate {

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "ElderlyShare[masked]";
        }
    }

    /**
     * 限度額適用認定証等。The ceiling of what the patient pays in a month (LIM-004, LIM-005).
     *
     * @param longTermFrom 長期入院該当年月日
     */
    record CostCeiling(Term term, CeilingKind kind, CeilingCategory category, Optional<LocalDate> longTermFrom)
            implements Certificate {

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "CostCeiling[masked]";
        }
    }

    /**
     * 特定疾病療養受療証。A disease whose treatment is paid up to a fixed sum (LIM-006).
     *
     * @param selfPayYen 自己負担限度額, yen a month
     */
    record DesignatedDisease(Term term, Disease disease, int selfPayYen) implements Certificate {

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "DesignatedDisease[masked]";
        }
    }
}
