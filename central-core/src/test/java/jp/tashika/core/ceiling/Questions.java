package jp.tashika.core.ceiling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;
import jp.tashika.vocabulary.number.SchemeCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** 架空の問い。Any month, any patient, any cost; nobody in particular. */
class Questions extends DomainContextBase {

    private static final long COST_MOST = 5_000_000;

    @Provide
    Arbitrary<YearMonth> months() {
        return Arbitraries.integers()
                .between(0, 12 * 14)
                .map(n -> YearMonth.of(2014, 6).plusMonths(n));
    }

    @Provide
    Arbitrary<MonthCost> costs() {
        Arbitrary<Long> yen = Arbitraries.longs().between(0, COST_MOST / 10).map(points -> points * 10);
        return Combinators.combine(yen, yen).as(MonthCost::ofYen);
    }

    @Provide
    Arbitrary<Patient> patients() {
        Arbitrary<LocalDate> births = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 24_000).map(LocalDate.of(1936, 1, 1)::plusDays),
                Arbitraries.integers().between(0, 2_000).map(LocalDate.of(1948, 1, 1)::plusDays));
        return Combinators.combine(
                        births,
                        Arbitraries.of(CopaymentRatio.class),
                        Arbitraries.of(CeilingCategory.class).optional(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false).optional(),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
                .as((birth, ratio, category, late, repeated, moves) -> new Patient(
                        birth,
                        ratio,
                        category,
                        late ? Optional.of(birth.plusYears(75)) : Optional.empty(),
                        repeated,
                        moves));
    }

    @Provide
    Arbitrary<Programme> programmes() {
        return Combinators.combine(
                        Arbitraries.of("12", "15", "18", "21", "38", "51", "52", "54", "80"),
                        Arbitraries.of(0, 5, 10, 20, 30),
                        Arbitraries.longs().between(0, 50_000).optional(),
                        Arbitraries.longs().between(0, 20_000),
                        costs())
                .as((scheme, percent, limit, elsewhere, cost) ->
                        new Programme(SchemeCode.of(scheme).orElseThrow(), percent, limit, elsewhere, cost));
    }

    @Provide
    Arbitrary<Question> questions() {
        Arbitrary<Optional<DiseaseCare>> diseases = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Optional.empty())),
                Tuple.of(
                        1,
                        Arbitraries.of(Disease.class)
                                .map(disease -> Optional.of(new DiseaseCare(disease, Optional.empty())))));
        Arbitrary<List<Programme>> several = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.of())),
                Tuple.of(3, programmes().list().ofSize(1)),
                Tuple.of(1, programmes().list().ofMinSize(2).ofMaxSize(4)));
        return Combinators.combine(
                        months(), patients(), Arbitraries.of(CareSetting.class), costs(), several, diseases, meals())
                .as((month, patient, setting, cost, programmes, disease, meals) -> new Question(
                        month,
                        patient,
                        setting,
                        cost,
                        programmes,
                        disease,
                        setting == CareSetting.INPATIENT ? meals : Optional.empty()));
    }

    private static Arbitrary<Optional<Meals>> meals() {
        return Combinators.combine(
                        Arbitraries.of(Meals.Kind.class),
                        Arbitraries.integers().between(0, 93),
                        Arbitraries.of(true, false))
                .as((kind, count, rare) -> new Meals(kind, count, rare, Optional.empty()))
                .optional();
    }
}
