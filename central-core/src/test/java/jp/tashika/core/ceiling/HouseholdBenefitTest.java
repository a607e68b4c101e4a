package jp.tashika.core.ceiling;

import static jp.tashika.core.ceiling.AgeGroup.FROM_70;
import static jp.tashika.core.ceiling.AgeGroup.UNDER_70;
import static jp.tashika.core.claim.CareSetting.INPATIENT;
import static jp.tashika.core.claim.CareSetting.OUTPATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.registry.CeilingCategory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HouseholdBenefitTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 6);

    private static HouseholdMonth household(
            YearMonth month,
            CeilingCategory under70,
            CeilingCategory from70,
            boolean repeated,
            HouseholdCare... cares) {
        return new HouseholdMonth(month, Optional.of(under70), Optional.of(from70), repeated, List.of(cares));
    }

    private static HouseholdMonth general(HouseholdCare... cares) {
        return household(MONTH, CeilingCategory.A03, CeilingCategory.B04, false, cares);
    }

    private static HouseholdCare care(int person, AgeGroup group, CareSetting setting, long cost, long burden) {
        return HouseholdCare.of(person, group, setting, cost, burden);
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("70歳以上の外来は、個人ごとに18,000円まで")
    void outpatientsByPerson() {
        Refund refund = HouseholdBenefit.refund(general(
                care(1, FROM_70, OUTPATIENT, 60_000, 12_000),
                care(1, FROM_70, OUTPATIENT, 50_000, 10_000),
                care(2, FROM_70, OUTPATIENT, 50_000, 10_000)));
        assertThat(refund.amount()).isEqualTo(new Amount.Exactly(4_000));
        assertThat(yen(refund)).containsExactly(4_000L, 0L, 0L, 4_000L);
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("個人の外来のあと、70歳以上の世帯で57,600円まで")
    void elderlyTogether() {
        Refund refund = HouseholdBenefit.refund(general(
                care(1, FROM_70, OUTPATIENT, 150_000, 22_000),
                care(1, FROM_70, INPATIENT, 400_000, 57_600),
                care(2, FROM_70, OUTPATIENT, 50_000, 10_000)));
        assertThat(yen(refund)).containsExactly(4_000L, 28_000L, 0L, 32_000L);
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("最後に、70歳未満の21,000円以上の分をあわせて、70歳未満の限度額まで")
    void wholeHousehold() {
        Refund refund = HouseholdBenefit.refund(
                general(care(1, FROM_70, INPATIENT, 400_000, 57_600), care(2, UNDER_70, OUTPATIENT, 200_000, 60_000)));
        // 80,100 + (600,000 - 267,000) x 1 % = 83,430
        assertThat(yen(refund)).containsExactly(0L, 0L, 117_600L - 83_430L, 117_600L - 83_430L);
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("70歳未満の21,000円に満たない分は合算しない")
    void smallPartsAreNotSummed() {
        Refund small = HouseholdBenefit.refund(household(
                MONTH,
                CeilingCategory.A05,
                CeilingCategory.B05,
                false,
                care(1, UNDER_70, OUTPATIENT, 69_990, 20_997),
                care(2, UNDER_70, OUTPATIENT, 100_000, 30_000)));
        assertThat(small.amount()).isEqualTo(new Amount.Exactly(0));
        Refund counted = HouseholdBenefit.refund(household(
                MONTH,
                CeilingCategory.A05,
                CeilingCategory.B05,
                false,
                care(1, UNDER_70, OUTPATIENT, 70_000, 21_000),
                care(2, UNDER_70, OUTPATIENT, 100_000, 30_000)));
        assertThat(counted.amount()).isEqualTo(new Amount.Exactly(51_000 - 35_400));
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("合算する分がなければ、70歳未満の限度額は70歳以上の分にかからない")
    void theCeilingUnder70NeedsSomethingUnder70() {
        Refund refund = HouseholdBenefit.refund(household(
                MONTH,
                CeilingCategory.A05,
                CeilingCategory.B04,
                false,
                care(1, FROM_70, INPATIENT, 400_000, 57_600),
                care(2, UNDER_70, OUTPATIENT, 69_990, 20_997)));
        assertThat(refund.amount()).isEqualTo(new Amount.Exactly(0));
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("多数回該当は世帯の限度額を下げ、個人の外来は変えない")
    void repeated() {
        Refund refund = HouseholdBenefit.refund(household(
                MONTH,
                CeilingCategory.A03,
                CeilingCategory.B04,
                true,
                care(1, FROM_70, OUTPATIENT, 150_000, 18_000),
                care(1, FROM_70, INPATIENT, 400_000, 57_600)));
        assertThat(yen(refund)).containsExactly(0L, 75_600L - 44_400L, 0L, 75_600L - 44_400L);
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("現役並みには外来だけの限度額がない")
    void workingLevelHasNoOutpatientCeiling() {
        Refund refund = HouseholdBenefit.refund(household(
                MONTH,
                CeilingCategory.A03,
                CeilingCategory.B03,
                false,
                care(1, FROM_70, OUTPATIENT, 200_000, 60_000),
                care(1, FROM_70, INPATIENT, 200_000, 60_000)));
        assertThat(yen(refund)).containsExactly(0L, 120_000L - 81_430L, 0L, 120_000L - 81_430L);
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("75歳到達月の人は先に半額の限度額まで下げ、順序は推定と伝える")
    void halvedPerson() {
        Refund refund = HouseholdBenefit.refund(general(
                care(1, FROM_70, OUTPATIENT, 100_000, 9_000).halvedByBirthday(),
                care(1, FROM_70, OUTPATIENT, 100_000, 9_000).halvedByBirthday(),
                care(1, FROM_70, INPATIENT, 400_000, 28_800).halvedByBirthday(),
                care(2, FROM_70, INPATIENT, 400_000, 57_600)));
        // 9,000, then 9,000 + 28,800 down to 28,800, then 28,800 + 57,600 down to 57,600
        assertThat(yen(refund)).containsExactly(9_000L + 9_000L, 28_800L, 0L, 46_800L);
        assertThat(refund.unknowns()).containsExactly(Unknown.HOUSEHOLD_ORDER);
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("半額の月の被扶養者も、先に本人の分を半額まで")
    void halvedDependant() {
        Refund refund = HouseholdBenefit.refund(general(
                care(1, UNDER_70, INPATIENT, 200_000, 40_715).halvedByBirthday(),
                care(1, UNDER_70, OUTPATIENT, 100_000, 30_000).halvedByBirthday()));
        // 40,050 + (300,000 - 133,500) x 1 % = 41,715
        assertThat(refund.amount()).isEqualTo(new Amount.Exactly(70_715 - 41_715));
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("限度額や区分が分からない月は、払戻しを幅で答える")
    void unknownMonths() {
        HouseholdCare inpatient = care(1, UNDER_70, INPATIENT, 1_000_000, 300_000);
        Refund raised = HouseholdBenefit.refund(
                household(YearMonth.of(2026, 11), CeilingCategory.A03, CeilingCategory.B04, false, inpatient));
        assertThat(raised.amount()).isEqualTo(new Amount.Between(0, 300_000 - 87_430));
        assertThat(raised.unknowns()).containsExactly(Unknown.CEILING);
        Refund nobody = HouseholdBenefit.refund(
                new HouseholdMonth(MONTH, Optional.empty(), Optional.empty(), false, List.of(inpatient)));
        assertThat(nobody.amount()).isEqualTo(new Amount.Between(0, 300_000));
        assertThat(nobody.unknowns()).containsExactly(Unknown.CATEGORY);
    }

    @Test
    @DisplayName("ありえない世帯は作れない")
    void impossibleHouseholds() {
        assertThatThrownBy(() -> care(1, UNDER_70, INPATIENT, 10, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> care(1, UNDER_70, INPATIENT, -1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> household(MONTH, CeilingCategory.B04, CeilingCategory.B04, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> household(MONTH, CeilingCategory.A03, CeilingCategory.A03, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("療養のない月には払戻しもない")
    void nothing() {
        assertThat(HouseholdBenefit.refund(general()).amount()).isEqualTo(new Amount.Exactly(0));
    }

    private static List<Long> yen(Refund refund) {
        return refund.steps().stream().map(Step::yen).flatMap(Optional::stream).toList();
    }
}
