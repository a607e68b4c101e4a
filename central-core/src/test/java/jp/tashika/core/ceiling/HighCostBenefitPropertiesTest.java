package jp.tashika.core.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.vocabulary.number.SchemeCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** jqwik takes no annotations of JUnit, so its properties stand by themselves. */
@Domain(Questions.class)
@Domain(DomainContext.Global.class)
class HighCostBenefitPropertiesTest {

    /** A month of which every ceiling is known. */
    private static final YearMonth KNOWN = YearMonth.of(2026, 6);

    @Property
    @Label("どの額も負にならず、範囲は逆転せず、説明があり、食事と療養の和が合計になる")
    @Tag("LIM-002")
    void neverNegativeAndAlwaysExplained(@ForAll Question question) {
        Charge charge = HighCostBenefit.charge(question);
        for (Amount amount : List.of(charge.total(), charge.care(), charge.meals())) {
            assertThat(least(amount)).isNotNegative();
            assertThat(most(amount)).isGreaterThanOrEqualTo(least(amount));
        }
        assertThat(charge.total()).isEqualTo(charge.care().plus(charge.meals()));
        assertThat(charge.steps()).isNotEmpty();
        assertThat(charge.unknowns()).doesNotHaveDuplicates();
    }

    @Property
    @Label("幅で答えるときは、必ず不明な点を挙げる")
    @Tag("LIM-002")
    void noRangeWithoutReason(@ForAll Question question) {
        Charge charge = HighCostBenefit.charge(question);
        if (!(charge.total() instanceof Amount.Exactly)) {
            assertThat(charge.unknowns()).isNotEmpty();
        }
    }

    @Property
    @Label("療養の支払いは、割合による負担を（10円未満の端数のほか）超えない")
    @Tag("LIM-002")
    void neverMoreThanTheShare(@ForAll Question question) {
        int percent = question.patient().ratio().percent();
        MonthCost whole = question.withoutProgrammes().cost();
        assertThat(most(HighCostBenefit.charge(question).care()))
                .isLessThanOrEqualTo(Rounding.toYen(whole.afterYen(), percent) + 10);
    }

    @Property
    @Label("月の医療費が増えて、月の支払いが減ることはない（公費のない月）")
    @Tag("LIM-002")
    void monotoneInCost(@ForAll Question question, @ForAll @LongRange(max = 1_000_000) long more) {
        Question one = alone(question, question.cost().afterYen());
        Question other = alone(question, question.cost().afterYen() + more);
        assertThat(least(HighCostBenefit.charge(other).care()))
                .isGreaterThanOrEqualTo(least(HighCostBenefit.charge(one).care()));
        assertThat(most(HighCostBenefit.charge(other).care()))
                .isGreaterThanOrEqualTo(most(HighCostBenefit.charge(one).care()));
    }

    @Property
    @Label("公費のある月も、医療保険だけの分が増えて支払いが減ることはない")
    @Tag("LIM-002")
    void monotoneWithAProgramme(
            @ForAll Question question, @ForAll Programme programme, @ForAll @LongRange(max = 1_000_000) long more) {
        Question one = alone(question, question.cost().afterYen()).with(programme);
        Question other = alone(question, question.cost().afterYen() + more).with(programme);
        assertThat(least(HighCostBenefit.charge(other).care()))
                .isGreaterThanOrEqualTo(least(HighCostBenefit.charge(one).care()));
    }

    @Property
    @Label("公費と医療保険の支払いの和は、合算する限り、両方の費用に対する限度額を超えない")
    @Tag("LIM-002")
    void bothPartsTogetherWithinTheCeiling(
            @ForAll @LongRange(max = 300_000) long combinedPoints, @ForAll @LongRange(max = 300_000) long plainPoints) {
        Question question = known(CeilingCategory.A03, MonthCost.ofPoints(0, plainPoints))
                .with(new Programme(
                        SchemeCode.of("54").orElseThrow(),
                        20,
                        Optional.of(30_000L),
                        0,
                        MonthCost.ofPoints(0, combinedPoints)));
        long care = most(HighCostBenefit.charge(question).care());
        if (combinedPoints * 3 >= Counter.SUMMED_FROM_YEN) {
            Formula formula = CeilingTable.find(CeilingFor.A03, CareSetting.OUTPATIENT, KNOWN)
                    .flatMap(CeilingRow::formula)
                    .orElseThrow();
            assertThat(care).isLessThanOrEqualTo(formula.yen((combinedPoints + plainPoints) * 10));
        }
    }

    @Property
    @Label("診療を何回に分けても、上限に達すれば月の合計は1円まで同じ")
    @Tag("LIM-002")
    void splittingDoesNotMatterOnceReached(
            @ForAll CeilingCategory category,
            @ForAll @Size(min = 1, max = 12) List<@LongRange(max = 60_000) Long> visits) {
        long whole = visits.stream().mapToLong(Long::longValue).sum();
        long once = pay(category, List.of(whole));
        long split = pay(category, visits);
        boolean reached = once < Rounding.toTenYen(whole * 10, ratioOf(category));
        if (reached) {
            assertThat(split).isEqualTo(once);
        } else {
            // below the ceiling each visit is rounded to ten yen by itself
            assertThat(Math.abs(split - once)).isLessThanOrEqualTo(5L * (visits.size() + 1));
        }
    }

    @Property
    @Label("端数の出ない診療なら、何回に分けても月の合計は同じ")
    @Tag("LIM-002")
    void splittingDoesNotMatterWithoutFractions(
            @ForAll CeilingCategory category,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 6_000) Integer> tens) {
        List<Long> visits = tens.stream().map(ten -> ten * 10L).toList();
        long whole = visits.stream().mapToLong(Long::longValue).sum();
        assertThat(pay(category, visits)).isEqualTo(pay(category, List.of(whole)));
    }

    @Property
    @Label("公費のある月も、診療を分けて支払う合計は、一度に支払う額と端数のほか変わらない")
    @Tag("LIM-002")
    void splittingWithAProgramme(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 6_000) Integer> combinedTens,
            @ForAll @LongRange(max = 3_000) long plainTens) {
        List<Long> combined = combinedTens.stream().map(ten -> ten * 10L).toList();
        long whole = combined.stream().mapToLong(Long::longValue).sum();
        long once = most(HighCostBenefit.charge(mixed(MonthCost.ofPoints(0, whole), plainTens))
                .care());
        long before = 0;
        long paid = 0;
        for (long visit : combined) {
            MonthCost cost = MonthCost.ofPoints(before, visit).withPaid(paid);
            paid += most(HighCostBenefit.charge(mixed(cost, 0)).care());
            before += visit;
        }
        MonthCost last = MonthCost.ofPoints(before, 0).withPaid(paid);
        assertThat(paid + most(HighCostBenefit.charge(mixed(last, plainTens)).care()))
                .isEqualTo(once);
    }

    @Property
    @Label("半額の月の支払いは、そうでない月より多くならない")
    @Tag("LIM-014")
    void halvedIsNeverMore(@ForAll Question question) {
        Patient patient = question.patient();
        Question moving = withPatient(question, patient.movingWithInsured());
        Question staying = withPatient(
                question,
                new Patient(
                        patient.birthdate(),
                        patient.ratio(),
                        patient.category(),
                        patient.lateElderlyFrom(),
                        patient.repeated(),
                        false));
        if (question.programmes().isEmpty() && question.cost().beforeYen() == 0) {
            assertThat(most(HighCostBenefit.charge(moving).care()))
                    .isLessThanOrEqualTo(most(HighCostBenefit.charge(staying).care()));
        }
    }

    private static long pay(CeilingCategory category, List<Long> points) {
        List<Long> paid = new ArrayList<>();
        long before = 0;
        for (long visit : points) {
            long sum = paid.stream().mapToLong(Long::longValue).sum();
            MonthCost cost = MonthCost.ofPoints(before, visit).withPaid(sum);
            Charge charge = HighCostBenefit.charge(known(category, cost));
            assertThat(charge.care()).isInstanceOf(Amount.Exactly.class);
            paid.add(most(charge.care()));
            before += visit;
        }
        return paid.stream().mapToLong(Long::longValue).sum();
    }

    private static Question known(CeilingCategory category, MonthCost cost) {
        LocalDate born = AgeGroup.UNDER_70.has(category) ? LocalDate.of(1980, 4, 2) : LocalDate.of(1950, 4, 2);
        Patient patient = Patient.of(born, HighCostBenefitTest.ratio(ratioOf(category) / 10))
                .in(category);
        return Question.of(KNOWN, patient, CareSetting.OUTPATIENT, cost);
    }

    private static Question mixed(MonthCost combined, long plainTens) {
        return known(CeilingCategory.A03, MonthCost.ofPoints(0, plainTens * 10))
                .with(new Programme(SchemeCode.of("54").orElseThrow(), 20, Optional.of(10_000L), 0, combined));
    }

    private static int ratioOf(CeilingCategory category) {
        return AgeGroup.UNDER_70.has(category) || category.compareTo(CeilingCategory.B04) < 0 ? 30 : 20;
    }

    private static Question alone(Question question, long costYen) {
        return new Question(
                question.month(),
                question.patient(),
                question.setting(),
                MonthCost.ofYen(0, costYen),
                List.of(),
                question.disease(),
                Optional.empty());
    }

    private static Question withPatient(Question question, Patient patient) {
        return new Question(
                question.month(),
                patient,
                question.setting(),
                question.cost(),
                question.programmes(),
                question.disease(),
                question.meals());
    }

    private static long least(Amount amount) {
        return switch (amount) {
            case Amount.Exactly(long yen) -> yen;
            case Amount.Between(long least, long _) -> least;
            case Amount.AtLeast(long yen) -> yen;
        };
    }

    private static long most(Amount amount) {
        return switch (amount) {
            case Amount.Exactly(long yen) -> yen;
            case Amount.Between(long _, long most) -> most;
            case Amount.AtLeast _ -> Long.MAX_VALUE;
        };
    }
}
