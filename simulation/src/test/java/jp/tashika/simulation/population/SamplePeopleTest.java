package jp.tashika.simulation.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tashika.format.insurer.row.CardClassification;
import jp.tashika.format.insurer.row.CeilingCategory;
import jp.tashika.format.insurer.row.CeilingKind;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CertificateStatement.CostCeiling;
import jp.tashika.format.insurer.row.CertificateStatement.DesignatedDisease;
import jp.tashika.format.insurer.row.CertificateStatement.ElderlyShare;
import jp.tashika.format.insurer.row.CopaymentRatio;
import jp.tashika.format.insurer.row.Disease;
import jp.tashika.format.insurer.row.LossReason;
import jp.tashika.vocabulary.number.CanonicalNumber;
import jp.tashika.vocabulary.number.InsuredNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplePeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Insurers INSURERS = Insurers.of(Insurers.DEFAULT_COUNT);
    private static final SamplePeople SAMPLES = SamplePeople.of(INSURERS, TODAY);

    @ParameterizedTest(name = "{0} の見本がある")
    @EnumSource(ExpectedAnswer.class)
    void everyAnswerHasAQuery(ExpectedAnswer expected) {
        assertThat(SAMPLES.queries()).anyMatch(query -> query.expected() == expected);
    }

    @ParameterizedTest(name = "適用区分 {0} の見本がある")
    @EnumSource(CeilingCategory.class)
    void everyCategoryHasAPerson(CeilingCategory category) {
        assertThat(stated(CostCeiling.class)).anyMatch(ceiling -> ceiling.category() == category);
    }

    @ParameterizedTest(name = "限度額適用認定証区分 {0} の見本がある")
    @EnumSource(CeilingKind.class)
    void everyKindOfCeilingHasAPerson(CeilingKind kind) {
        assertThat(stated(CostCeiling.class)).anyMatch(ceiling -> ceiling.ceilingKind() == kind);
    }

    @ParameterizedTest(name = "特定疾病 {0} の見本がある")
    @EnumSource(Disease.class)
    void everyDiseaseHasAPerson(Disease disease) {
        assertThat(stated(DesignatedDisease.class)).anyMatch(stated -> stated.disease() == disease);
    }

    @ParameterizedTest(name = "喪失事由 {0} の見本がある")
    @EnumSource(LossReason.class)
    void everyReasonOfLossHasAPerson(LossReason reason) {
        assertThat(coverages())
                .anyMatch(coverage -> coverage.statement().loss().stream().anyMatch(loss -> loss.reason() == reason));
    }

    @ParameterizedTest(name = "被保険者証区分 {0} の見本がある")
    @EnumSource(CardClassification.class)
    void everyClassificationHasAPerson(CardClassification classification) {
        assertThat(coverages()).anyMatch(coverage -> coverage.statement().classification() == classification);
    }

    @ParameterizedTest(name = "負担割合 {0} の見本がある")
    @EnumSource(CopaymentRatio.class)
    void everyRatioOfTheLateElderlyHasAPerson(CopaymentRatio ratio) {
        assertThat(coverages())
                .anyMatch(
                        coverage -> coverage.statement().ratio().stream().anyMatch(stated -> stated.ratio() == ratio));
    }

    @Test
    void sharesLongStaysAndConsentFreeCertificatesAreThere() {
        assertThat(stated(ElderlyShare.class)
                        .map(share -> share.ratio().ratio())
                        .distinct())
                .containsExactlyInAnyOrder(CopaymentRatio.TWENTY, CopaymentRatio.THIRTY);
        assertThat(stated(CostCeiling.class))
                .anyMatch(ceiling -> ceiling.longTermFrom().isPresent());
        assertThat(stated(DesignatedDisease.class)).anyMatch(disease -> disease.selfPayYen() == 20_000);
    }

    @ParameterizedTest(name = "氏名に {0} のある見本がある")
    @ValueSource(strings = {"髙", "﨑", "德", "𠮷", "󠄀", "●", "𠀋", "邉", "\uFA19", "É", "・", "＆", "&", "<", "さくら"})
    void everyOddNameHasAPerson(String odd) {
        assertThat(SAMPLES.people().stream().map(SamplePeopleTest::name)).anyMatch(name -> name.contains(odd));
    }

    @Test
    void longSingleAndOtherNamesAreThere() {
        assertThat(SAMPLES.people().stream().map(SamplePeopleTest::name))
                .anyMatch(name -> name.length() == 73)
                .allMatch(name -> name.length() <= 100)
                .anyMatch(name -> name.indexOf('　') < 0);
        assertThat(SAMPLES.people())
                .anyMatch(person -> person.coverages()
                        .getFirst()
                        .statement()
                        .person()
                        .otherName()
                        .isPresent())
                .anyMatch(person -> person.coverages()
                        .getFirst()
                        .statement()
                        .person()
                        .sexOnBack()
                        .isPresent());
    }

    /** What the numbers lead to among the sample people says what must be answered. */
    @ParameterizedTest(name = "{0} に照会しても期待どおり")
    @ValueSource(
            strings = {
                "2026-11-22",
                "2024-02-29",
                "2026-01-01",
                "2026-03-31",
                "2026-04-01",
                "2026-04-02",
                "2026-07-31",
                "2026-08-01",
                "2027-02-28",
                "2027-03-01"
            })
    void everyExpectationFollowsFromWhatIsRegistered(LocalDate today) {
        SamplePeople samples = SamplePeople.of(INSURERS, today);
        for (SampleQuery query : samples.queries()) {
            assertThat(samples.answerOn(query, today)).as(query.note()).isEqualTo(query.expected());
        }
    }

    @Test
    void expectationsOfALaterDayAreThoseOfThatDay() {
        List<SampleQuery> later = SAMPLES.queriesOn(TODAY.plusYears(2));
        assertThat(later).hasSameSizeAs(SAMPLES.queries());
        assertThat(later).isNotEqualTo(SAMPLES.queries());
        assertThat(SAMPLES.queriesOn(TODAY)).isEqualTo(SAMPLES.queries());
        for (int i = 0; i < later.size(); i++) {
            assertThat(later.get(i).note()).isEqualTo(SAMPLES.queries().get(i).note());
            assertThat(later.get(i).expected() == ExpectedAnswer.WITHHELD)
                    .isEqualTo(SAMPLES.queries().get(i).expected() == ExpectedAnswer.WITHHELD);
        }
    }

    @Tag("BAT-003")
    @ParameterizedTest(name = "一括照会の例 {0} {1}-{2}-{3} は {4}")
    @CsvSource({
        "オン資　二郎, 0001, 111111, 01, IN_FORCE",
        "厚労　太郎, 0002, 222222, 01, IN_FORCE",
        "番号　花子, 0003, 333333, 01, NOTHING_FITS",
        "資格　春子, 0099, 999999, 02, IN_FORCE",
        "厚生　夏美, 0100, 101010, 01, INVALID"
    })
    void theBatchOfTheSlideIsThere(String name, String symbol, String number, String branch, ExpectedAnswer expected) {
        assertThat(SAMPLES.people().stream().limit(5).map(SamplePeopleTest::name))
                .contains(name);
        assertThat(SAMPLES.queries().stream().limit(5))
                .anyMatch(query ->
                        query.insured().equals(new InsuredNumber(Optional.of(symbol), number, Optional.of(branch)))
                                && query.expected() == expected);
    }

    @Test
    void noNumberOfASampleMeetsAGeneratedOne() {
        Set<String> samples = new HashSet<>();
        SAMPLES.people().forEach(person -> person.coverages().forEach(coverage -> samples.add(key(coverage))));
        assertThat(Population.of(42, 100_000, TODAY, INSURERS)
                        .people()
                        .skip(SAMPLES.people().size())
                        .flatMap(person -> person.coverages().stream())
                        .map(SamplePeopleTest::key))
                .noneMatch(samples::contains);
    }

    private static String key(FictionalCoverage coverage) {
        InsuredNumber insured = coverage.statement().insured();
        return coverage.insurer().number()
                + CanonicalNumber.looseSymbol(insured.symbol().orElse("")) + ":"
                + CanonicalNumber.looseNumber(insured.number());
    }

    @Test
    void samplesFitIntoTheSmallestPopulationAndAreNumberedInOrder() {
        assertThat(SAMPLES.people().size()).isLessThan((int) Population.SIZE_MIN);
        for (int i = 0; i < SAMPLES.people().size(); i++) {
            assertThat(SAMPLES.people().get(i).index()).isEqualTo(i);
        }
        assertThat(SAMPLES.queries()).allSatisfy(query -> {
            assertThat(query.note()).containsPattern("[\\p{IsHiragana}\\p{IsHan}]");
            assertThat(query.toString()).isEqualTo("SampleQuery[" + query.expected() + "]");
        });
        assertThat(Arrays.stream(ExpectedAnswer.values())
                        .map(ExpectedAnswer::validity)
                        .filter(Optional::isPresent))
                .hasSize(5);
    }

    private static String name(FictionalPerson person) {
        return person.coverages().getFirst().statement().person().name();
    }

    private static Stream<FictionalCoverage> coverages() {
        return SAMPLES.people().stream().flatMap(person -> person.coverages().stream());
    }

    private static <T extends CertificateStatement.Stated> Stream<T> stated(Class<T> kind) {
        return coverages()
                .flatMap(coverage -> coverage.certificates().stream())
                .map(stated -> kind.isInstance(stated) ? kind.cast(stated) : null)
                .filter(Objects::nonNull);
    }
}
