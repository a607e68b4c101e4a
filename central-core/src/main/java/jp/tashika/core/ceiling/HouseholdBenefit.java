package jp.tashika.core.ceiling;

import java.util.Optional;
import jp.tashika.core.claim.CareSetting;

/** 世帯合算。What the insurer pays back of a household's month, beyond the ceilings of each facility. */
public final class HouseholdBenefit {

    private HouseholdBenefit() {}

    // spec| domain rules 7.2: outpatients of 70 and over by person, then all of 70 and over, then the whole household
    public static Refund refund(HouseholdMonth household) {
        Explanation why = new Explanation();
        if (household.cares().stream().anyMatch(HouseholdCare::halved)) {
            why.unknown(Unknown.HOUSEHOLD_ORDER);
        }
        Ceilings ceilings = Ceilings.of(household, why);
        HouseholdSum least = HouseholdSum.of(household, ceilings.most());
        HouseholdSum most = HouseholdSum.of(household, ceilings.least());
        least.explain(why);
        if (least.refundYen() != most.refundYen()) {
            why.amount(Step.Kind.REFUND, "限度額がもっとも低い場合の払戻し", most.refundYen());
        }
        return new Refund(Amount.between(least.refundYen(), most.refundYen()), why.steps(), why.unknowns());
    }

    /** 世帯の限度額。The three ceilings of a household, each as far as it is known. */
    private record Ceilings(Bounds outpatient, Bounds from70, Bounds under70) {

        private static Ceilings of(HouseholdMonth household, Explanation why) {
            boolean elderly = household.cares().stream().anyMatch(care -> care.group() == AgeGroup.FROM_70);
            boolean younger = household.cares().stream().anyMatch(care -> care.group() == AgeGroup.UNDER_70);
            RowBounds person = new RowBounds(household.month(), CareSetting.OUTPATIENT, false);
            RowBounds all = new RowBounds(household.month(), CareSetting.INPATIENT, household.repeated());
            return new Ceilings(
                    elderly ? outpatient(household, person, why) : Bounds.NONE,
                    elderly ? known(household.from70().map(CeilingFor::of), all, why) : Bounds.NONE,
                    younger ? known(household.under70().map(CeilingFor::of), all, why) : Bounds.NONE);
        }

        /** 現役並み has no ceiling of its own for outpatients. */
        private static Bounds outpatient(HouseholdMonth household, RowBounds rows, Explanation why) {
            return household
                    .from70()
                    .map(CeilingFor::of)
                    .map(holder -> rows.find(holder)
                                    .filter(row -> row.setting().isEmpty()
                                            && row.formula().isPresent())
                                    .isPresent()
                            ? Bounds.NONE
                            : rows.of(holder, why))
                    .orElse(Bounds.UNKNOWN);
        }

        private static Bounds known(Optional<CeilingFor> holder, RowBounds rows, Explanation why) {
            return holder.map(own -> rows.of(own, why)).orElseGet(() -> {
                why.unknown(Unknown.CATEGORY);
                return Bounds.UNKNOWN;
            });
        }

        private HouseholdSum.Limits least() {
            return new HouseholdSum.Limits(outpatient.least(), from70.least(), under70.least());
        }

        private HouseholdSum.Limits most() {
            return new HouseholdSum.Limits(outpatient.most(), from70.most(), under70.most());
        }
    }
}
