package jp.tashika.simulation.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.Relation;
import jp.tashika.vocabulary.number.CanonicalNumber;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.time.Age;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Insurers INSURERS = Insurers.of(Insurers.DEFAULT_COUNT);
    private static final List<FictionalPerson> PEOPLE =
            population(100_000).people().toList();

    private static Population population(long size) {
        return Population.of(42, size, TODAY, INSURERS);
    }

    @Test
    void theSameSeedGivesTheSamePeopleInAnyOrderAndNumber() {
        List<FictionalPerson> again = population(100_000).people().parallel().toList();
        assertThat(again).isEqualTo(PEOPLE);
        Population larger = population(1_000_000);
        for (int index = 0; index < 100_000; index += 997) {
            assertThat(larger.person(index)).isEqualTo(PEOPLE.get(index));
        }
    }

    @Test
    void anotherSeedGivesOtherPeopleBehindTheSameSamples() {
        Population other = Population.of(43, 1000, TODAY, INSURERS);
        int samples = other.samples().people().size();
        assertThat(other.people().limit(samples)).isEqualTo(PEOPLE.subList(0, samples));
        assertThat(other.people().skip(samples)).doesNotContainAnyElementsOf(PEOPLE.subList(samples, 1000));
    }

    @ParameterizedTest(name = "{0} 人")
    @ValueSource(longs = {Population.SIZE_MIN, 201, 263, 1000, 1001, 4999})
    void everySizeIsExact(long size) {
        assertThat(population(size).people().map(FictionalPerson::index).toList())
                .isEqualTo(LongStream.range(0, size).boxed().toList());
    }

    @ParameterizedTest(name = "{0} 人は作れない")
    @ValueSource(longs = {-1, 0, 199, Population.SIZE_MAX + 1})
    void otherSizesAreRefused(long size) {
        assertThatThrownBy(() -> population(size)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyOutsideIsFound() {
        Population small = population(1000);
        assertThatThrownBy(() -> small.person(1000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> small.person(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noTwoCoveragesShareTheirNumbersEvenLoosely() {
        Set<String> seen = new HashSet<>();
        PEOPLE.forEach(person -> person.coverages()
                .forEach(coverage -> assertThat(seen.add(loosely(coverage))).isTrue()));
    }

    @Test
    void numbersAreUniqueAtTheFarEndOfTheNation() {
        Population nation = population(Population.SIZE_MAX);
        Set<String> seen = new HashSet<>();
        LongStream.concat(
                        LongStream.range(99_990_000, 100_010_000),
                        LongStream.range(Population.SIZE_MAX - 5000, Population.SIZE_MAX))
                .mapToObj(nation::person)
                .flatMap(person -> person.coverages().stream())
                .forEach(coverage -> assertThat(seen.add(loosely(coverage))).isTrue());
    }

    private static String loosely(FictionalCoverage coverage) {
        InsuredNumber insured = coverage.statement().insured();
        return coverage.insurer().number() + ":"
                + CanonicalNumber.looseSymbol(insured.symbol().orElse("")) + ":"
                + CanonicalNumber.looseNumber(insured.number()) + ":"
                + insured.branch().orElse("");
    }

    @Test
    void numbersFollowTheRecordingRule() {
        PEOPLE.stream().flatMap(person -> person.coverages().stream()).forEach(coverage -> {
            InsuredNumber insured = coverage.statement().insured();
            String both = insured.symbol().orElse("") + insured.number();
            assertThat(both.length()).isLessThanOrEqualTo(19);
            boolean late = coverage.insurer().kind() == InsurerKind.LATE_ELDERLY;
            assertThat(insured.symbol().isEmpty()).isEqualTo(late);
            if (late) {
                assertThat(insured.number()).matches("\\d{8}");
            }
        });
    }

    @Test
    void individualNumbersAndCardSerialsAreUnique() {
        assertThat(PEOPLE.stream().map(person -> person.individual().digits())).doesNotHaveDuplicates();
        assertThat(PEOPLE.stream().flatMap(person -> person.card().stream()).map(card -> card.serial()))
                .doesNotHaveDuplicates()
                .allMatch(serial -> serial.matches("[1-9A-F][0-9A-F]*"));
    }

    @Test
    void agesAreLikeJapans() {
        double people = PEOPLE.size();
        assertThat(PEOPLE.stream().filter(p -> age(p) < 15).count() / people).isCloseTo(0.112, within(0.015));
        assertThat(PEOPLE.stream().filter(p -> age(p) >= 65).count() / people).isCloseTo(0.292, within(0.015));
        assertThat(PEOPLE.stream().filter(p -> age(p) >= 75).count() / people).isCloseTo(0.167, within(0.015));
        assertThat(PEOPLE.stream().filter(p -> age(p) >= 100).count()).isBetween(20L, 200L);
        assertThat(PEOPLE).allMatch(p -> age(p) >= 0 && age(p) < 110);
    }

    private static int age(FictionalPerson person) {
        return Age.years(birthdate(person), TODAY);
    }

    private static LocalDate birthdate(FictionalPerson person) {
        return person.coverages().getFirst().statement().person().birthdate();
    }

    @Test
    void everyKindOfHistoryHasItsShare() {
        Map<ExpectedAnswer, Integer> answers = new EnumMap<>(ExpectedAnswer.class);
        long several = 0;
        for (FictionalPerson person : PEOPLE) {
            several += person.coverages().size() > 1 ? 1 : 0;
            for (FictionalCoverage coverage : person.coverages()) {
                answers.merge(ExpectedAnswer.of(person, coverage, TODAY), 1, Integer::sum);
            }
        }
        System.out.println(answers + ", with several coverages: " + several);
        assertThat(answers.get(ExpectedAnswer.IN_FORCE)).isBetween(90_000, 98_000);
        assertThat(answers.get(ExpectedAnswer.SUPERSEDED)).isBetween(9_000, 22_000);
        assertThat(answers.get(ExpectedAnswer.INVALID)).isBetween(3_000, 8_000);
        assertThat(answers.get(ExpectedAnswer.WITHHELD)).isBetween(200, 900);
    }

    @Test
    void everyKindOfInsurerHasItsShare() {
        Map<InsurerKind, Integer> kinds = new EnumMap<>(InsurerKind.class);
        PEOPLE.forEach(
                person -> kinds.merge(person.coverages().getLast().insurer().kind(), 1, Integer::sum));
        System.out.println(kinds);
        assertThat(kinds).containsOnlyKeys(InsurerKind.values());
        assertThat(kinds.get(InsurerKind.LATE_ELDERLY)).isBetween(15_000, 19_000);
        assertThat(kinds.get(InsurerKind.ASSOCIATION)).isBetween(20_000, 40_000);
        assertThat(kinds.get(InsurerKind.TOWN)).isBetween(15_000, 32_000);
    }

    @Test
    void everyCertificateAndCategoryOccurs() {
        Map<String, Integer> seen = new HashMap<>();
        PEOPLE.stream()
                .skip(population(1000).samples().people().size())
                .flatMap(person -> person.coverages().stream())
                .flatMap(coverage -> coverage.certificates().stream())
                .forEach(stated -> seen.merge(named(stated), 1, Integer::sum));
        System.out.println(seen);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(1 + 16 + 3);
        int elderly = seen.get("ElderlyShare");
        long between = PEOPLE.stream()
                .filter(person -> Age.isElderlyShare(birthdate(person), TODAY))
                .count();
        assertThat(elderly / (double) between).isBetween(0.85, 1.0);
    }

    private static String named(CertificateStatement.Stated stated) {
        return switch (stated) {
            case CertificateStatement.ElderlyShare _ -> "ElderlyShare";
            case CertificateStatement.CostCeiling ceiling -> ceiling.category().name();
            case CertificateStatement.DesignatedDisease disease ->
                disease.disease().name();
            case CertificateStatement.FormerCard _ -> "FormerCard";
            case CertificateStatement.Withdrawn _ -> "Withdrawn";
        };
    }

    @Test
    void statementsHangTogether() {
        for (FictionalPerson person : PEOPLE) {
            LocalDate born = birthdate(person);
            assertThat(person.coverages()).isNotEmpty();
            for (FictionalCoverage coverage : person.coverages()) {
                CoverageStatement statement = coverage.statement();
                assertThat(statement.acquiredOn()).isAfterOrEqualTo(born);
                assertThat(statement.card().until().stream())
                        .allMatch(last -> !last.isBefore(statement.card().from()));
                boolean late = coverage.insurer().kind() == InsurerKind.LATE_ELDERLY;
                assertThat(statement.ratio().isPresent()).isEqualTo(late);
                assertThat(statement.relation().isEmpty()).isEqualTo(late);
                assertThat(statement.insuredName().isPresent())
                        .isEqualTo(statement.relation().equals(Optional.of(Relation.FAMILY)));
                if (!late) {
                    assertThat(statement.acquiredOn()).isBefore(Age.lateElderlyFrom(born));
                }
                coverage.certificates()
                        .forEach(stated -> assertThat(ends(stated)).isAfterOrEqualTo(stated.from()));
            }
            assertThat(inForce(person)).isLessThanOrEqualTo(1);
        }
    }

    private static LocalDate ends(CertificateStatement.Stated stated) {
        return switch (stated) {
            case CertificateStatement.ElderlyShare share -> share.term().until().orElseThrow();
            case CertificateStatement.CostCeiling ceiling ->
                ceiling.term().until().orElseThrow();
            case CertificateStatement.DesignatedDisease disease ->
                disease.term().until().orElseThrow();
            case CertificateStatement.FormerCard card -> card.term().until().orElseThrow();
            case CertificateStatement.Withdrawn withdrawn -> withdrawn.from();
        };
    }

    private static long inForce(FictionalPerson person) {
        return person.coverages().stream()
                .filter(coverage -> coverage.period().covers(TODAY))
                .count();
    }

    @Test
    void familiesShareTheirNumbersAndTwinsTheirBirthday() {
        Map<String, Set<String>> branches = new HashMap<>();
        Set<String> birthdays = new HashSet<>();
        int twins = 0;
        for (FictionalPerson person : PEOPLE) {
            CoverageStatement statement = person.coverages().getLast().statement();
            String family = person.coverages().getLast().insurer().number() + ":"
                    + statement.insured().symbol().orElse("") + ":"
                    + statement.insured().number();
            branches.computeIfAbsent(family, _ -> new HashSet<>())
                    .add(statement.insured().branch().orElse(""));
            twins += birthdays.add(family + birthdate(person)) ? 0 : 1;
        }
        assertThat(branches.values().stream().filter(b -> b.size() >= 4).count())
                .isGreaterThan(3000);
        assertThat(twins).isBetween(20, 1000);
    }

    @Test
    void oddNamesOccur() {
        List<String> names = PEOPLE.stream()
                .skip(200)
                .map(person ->
                        person.coverages().getFirst().statement().person().name())
                .toList();
        for (String odd : List.of("髙", "﨑", "德", "𠮷", "󠄀", "●", "Ｊ")) {
            assertThat(names.stream().filter(name -> name.contains(odd)).count())
                    .as(odd)
                    .isGreaterThan(50);
        }
    }

    @ParameterizedTest(name = "{0} でも作れる")
    @ValueSource(
            strings = {
                "2024-02-29",
                "2026-01-01",
                "2026-03-31",
                "2026-04-01",
                "2026-07-31",
                "2026-08-01",
                "2026-12-31",
                "2027-03-01"
            })
    void anyDayWillDo(LocalDate today) {
        Population population = Population.of(7, 20_000, today, INSURERS);
        population
                .people()
                .forEach(person -> person.coverages().forEach(coverage -> {
                    coverage.period();
                    coverage.certificates()
                            .forEach(stated -> assertThat(ends(stated)).isAfterOrEqualTo(stated.from()));
                    assertThat(coverage.statement().card().until().stream())
                            .allMatch(
                                    last -> !last.isBefore(coverage.statement().acquiredOn()));
                }));
    }

    @Test
    void aMillionPeopleArePrintedInSeconds() {
        LongAdder coverages = new LongAdder();
        LongAdder bare = new LongAdder();
        for (int round = 0; round < 2; round++) {
            long started = System.nanoTime();
            population(1_000_000)
                    .people()
                    .forEach(person -> coverages.add(person.coverages().size()));
            System.out.printf("1,000,000 people on one core: %.2f s%n", (System.nanoTime() - started) / 1e9);
        }
        assertThat(coverages.sum()).isGreaterThan(2_000_000);
        assertThat(bare.sum()).isZero();
    }

    @Test
    void facilitiesHaveRightCodesOfThreeTables() {
        List<FictionalFacility> facilities =
                IntStream.range(0, 230_000).mapToObj(FictionalFacility::of).toList();
        assertThat(facilities).allMatch(facility -> facility.code().hasRightCheckDigit());
        assertThat(facilities.stream().map(FictionalFacility::code)).doesNotHaveDuplicates();
        assertThat(facilities.stream()
                        .map(facility -> facility.code().pointTable().orElseThrow())
                        .distinct())
                .hasSize(3);
        assertThat(facilities).allMatch(facility -> facility.code().prefecture().matches("48|49"));
        assertThatThrownBy(() -> FictionalFacility.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FictionalFacility.of(FictionalFacility.COUNT_MAX))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "保険者 {0}")
    @ValueSource(ints = {50, 51, 200, 1000, 3400})
    void insurersHaveRightNumbersOfEveryKind(int count) {
        Insurers insurers = Insurers.of(count);
        assertThat(insurers.all()).hasSize(count).allSatisfy(insurer -> {
            assertThat(insurer.number().hasRightCheckDigit()).isTrue();
            assertThat(insurer.number().printed().substring(insurer.kind().isNational() ? 0 : 2))
                    .matches("4[89].*");
        });
        assertThat(insurers.all().stream().map(FictionalInsurer::number)).doesNotHaveDuplicates();
        assertThat(insurers.all().stream().map(FictionalInsurer::name)).doesNotHaveDuplicates();
        for (InsurerKind kind : InsurerKind.values()) {
            assertThat(insurers.of(kind)).hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(insurers.of(InsurerKind.NATIONAL_UNION))
                .allMatch(insurer -> insurer.number().printed().charAt(2) == '3');
        assertThat(insurers.of(InsurerKind.TOWN))
                .noneMatch(insurer -> insurer.number().printed().charAt(2) == '3');
    }

    @ParameterizedTest(name = "保険者 {0} は作れない")
    @ValueSource(ints = {-1, 0, 49, 3401})
    void otherCountsOfInsurersAreRefused(int count) {
        assertThatThrownBy(() -> Insurers.of(count)).isInstanceOf(IllegalArgumentException.class);
    }
}
