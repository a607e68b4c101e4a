package jp.tashika.core.ceiling;

import static jp.tashika.core.ceiling.AgeGroup.FROM_70;
import static jp.tashika.core.ceiling.AgeGroup.UNDER_70;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.registry.CeilingCategory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** jqwik takes no annotations of JUnit, so its properties stand by themselves. */
class HouseholdBenefitPropertiesTest {

    @Provide
    Arbitrary<List<HouseholdCare>> cares() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(CareSetting.class),
                        Arbitraries.longs().between(0, 3_000_000),
                        Arbitraries.longs().between(0, 100_000))
                .as((person, setting, cost, burden) -> HouseholdCare.of(
                        person, person < 3 ? FROM_70 : UNDER_70, setting, cost, Math.min(cost, burden)))
                .list()
                .ofMaxSize(10);
    }

    @Property
    @Label("払戻しは負にならず、負担を超えず、三つの段の和である")
    @Tag("LIM-014")
    void withinWhatWasBorne(@ForAll("cares") List<HouseholdCare> cares, @ForAll boolean repeated) {
        Refund refund = HouseholdBenefit.refund(month(cares, repeated));
        long borne = cares.stream().mapToLong(HouseholdCare::burdenYen).sum();
        assertThat(refund.amount()).isInstanceOfSatisfying(Amount.Exactly.class, exactly -> {
            assertThat(exactly.yen()).isBetween(0L, borne);
            List<Long> steps = refund.steps().stream()
                    .filter(step -> step.kind() == Step.Kind.REFUND)
                    .map(step -> step.yen().orElseThrow())
                    .toList();
            assertThat(steps).hasSize(3).allMatch(yen -> yen >= 0);
            assertThat(steps.stream().mapToLong(Long::longValue).sum()).isEqualTo(exactly.yen());
        });
    }

    @Property
    @Label("並び順は払戻しを変えない")
    @Tag("LIM-014")
    void orderDoesNotMatter(@ForAll("cares") List<HouseholdCare> cares, @ForAll Random random) {
        List<HouseholdCare> shuffled = new ArrayList<>(cares);
        Collections.shuffle(shuffled, random);
        assertThat(HouseholdBenefit.refund(month(shuffled, false)))
                .isEqualTo(HouseholdBenefit.refund(month(cares, false)));
    }

    private static HouseholdMonth month(List<HouseholdCare> cares, boolean repeated) {
        return new HouseholdMonth(
                YearMonth.of(2026, 6),
                Optional.of(CeilingCategory.A03),
                Optional.of(CeilingCategory.B04),
                repeated,
                cares);
    }
}
