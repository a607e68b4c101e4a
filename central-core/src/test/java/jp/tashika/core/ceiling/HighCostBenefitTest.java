package jp.tashika.core.ceiling;

import static jp.tashika.core.claim.CareSetting.INPATIENT;
import static jp.tashika.core.claim.CareSetting.OUTPATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;
import jp.tashika.vocabulary.number.SchemeCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighCostBenefitTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 6);
    private static final LocalDate YOUNG = LocalDate.of(1980, 4, 2);
    private static final LocalDate OLD = LocalDate.of(1953, 4, 2);

    @Tag("LIM-002")
    @Tag("LIM-014")
    @ParameterizedTest(name = "{0}・{1}・{2}割・医療費 {3} 円・多数回 {4} なら、支払いは {5} 円")
    @CsvSource(textBlock = """
            A01, INPATIENT,  3, 1000000, false, 254180
            A02, INPATIENT,  3, 1000000, false, 171820
            A03, INPATIENT,  3, 1000000, false,  87430
            A03, OUTPATIENT, 3, 1000000, false,  87430
            A04, INPATIENT,  3, 1000000, false,  57600
            A05, INPATIENT,  3, 1000000, false,  35400
            A06, INPATIENT,  3, 1000000, false,  35400
            A01, INPATIENT,  3, 1000000, true,  140100
            A02, INPATIENT,  3, 1000000, true,   93000
            A03, INPATIENT,  3, 1000000, true,   44400
            A04, INPATIENT,  3, 1000000, true,   44400
            A05, INPATIENT,  3, 1000000, true,   24600
            A01, INPATIENT,  3,  300000, false,  90000
            A03, INPATIENT,  3,  267000, false,  80100
            A03, INPATIENT,  3,  267040, false,  80100
            A03, INPATIENT,  3,  267050, false,  80101
            A03, INPATIENT,  3,  266990, false,  80100
            A03, INPATIENT,  3,  266900, false,  80070
            B01, INPATIENT,  3, 1000000, false, 254180
            B02, OUTPATIENT, 3, 1000000, false, 171820
            B03, OUTPATIENT, 3, 1000000, false,  87430
            B03, OUTPATIENT, 3, 1000000, true,   44400
            B04, OUTPATIENT, 2,  100000, false,  18000
            B04, OUTPATIENT, 2,   90000, false,  18000
            B04, OUTPATIENT, 2,   89990, false,  18000
            B04, OUTPATIENT, 2,   89900, false,  17980
            B04, OUTPATIENT, 2,  100000, true,   18000
            B04, INPATIENT,  2, 1000000, false,  57600
            B04, INPATIENT,  2, 1000000, true,   44400
            B05, OUTPATIENT, 2,  100000, false,   8000
            B05, INPATIENT,  2, 1000000, false,  24600
            B05, INPATIENT,  2, 1000000, true,   24600
            B06, OUTPATIENT, 2,  100000, false,   8000
            B06, INPATIENT,  2, 1000000, false,  15000
            B07, INPATIENT,  2, 1000000, false,  15000
            B08, INPATIENT,  2, 1000000, false,  15000
            B08, INPATIENT,  2, 1000000, true,   15000
            """)
    void oneVisitOfAMonth(
            CeilingCategory category, CareSetting setting, int tenths, long cost, boolean repeated, long expected) {
        Patient patient = patient(category, tenths).withRepeated(Optional.of(repeated));
        Charge charge = HighCostBenefit.charge(Question.of(MONTH, patient, setting, MonthCost.ofYen(0, cost)));
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(expected));
        assertThat(charge.total()).isEqualTo(charge.care());
        assertThat(charge.unknowns()).isEmpty();
    }

    @Tag("LIM-002")
    @ParameterizedTest(name = "これまで {0} 円（支払い {1} 円）のあと {2} 円の診療なら、今日は {3} 円")
    @CsvSource(textBlock = """
            0,       0,      10000,    3000
            200000,  60000,  200000,   21430
            400000,  81430,  100000,   1000
            400000,  81430,  0,        0
            200000,  60000,  0,        0
            200000,  60010,  200000,   21420
            266000,  79800,  1000,     300
            266000,  79800,  2000,     310
            266000,  90000,  2000,     0
            266800,  80070,  130,      30
            266970,  80050,  30,       50
            """)
    @DisplayName("月の途中からは、上限までの残り")
    void laterVisits(long before, long paid, long today, long expected) {
        Charge charge = HighCostBenefit.charge(Question.of(
                MONTH,
                patient(CeilingCategory.A03, 3),
                OUTPATIENT,
                MonthCost.ofYen(before, today).withPaid(paid)));
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(expected));
    }

    @Tag("LIM-002")
    @ParameterizedTest(name = "{0} 点の {1} 割は {2} 円")
    @CsvSource({
        "4, 1, 0",
        "5, 1, 10",
        "14, 1, 10",
        "15, 1, 20",
        "123, 3, 370",
        "291, 3, 870",
        "812, 2, 1620",
        "0, 3, 0",
        "1, 3, 0",
        "2, 3, 10"
    })
    @DisplayName("窓口では10円未満を四捨五入")
    void roundedToTenAtTheWindow(long points, int tenths, long expected) {
        Patient patient = Patient.of(YOUNG, ratio(tenths)).in(CeilingCategory.A03);
        Charge charge = HighCostBenefit.charge(Question.of(MONTH, patient, OUTPATIENT, MonthCost.ofPoints(0, points)));
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(expected));
    }

    @Test
    @Tag("LIM-002")
    @DisplayName("4円50銭は4円でも5円でもなく、そのまま切り捨てる")
    void roundedOnce() {
        Charge charge = HighCostBenefit.charge(
                Question.of(MONTH, patient(CeilingCategory.A03, 3), OUTPATIENT, MonthCost.ofYen(0, 15)));
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(0));
    }

    @Test
    @Tag("LIM-002")
    @DisplayName("70歳未満で区分が分からなければ、窓口では限度額を適用しない")
    void noCategoryNoCeiling() {
        Charge charge = HighCostBenefit.charge(
                Question.of(MONTH, Patient.of(YOUNG, CopaymentRatio.THIRTY), INPATIENT, MonthCost.ofYen(0, 1_000_000)));
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(300_000));
        assertThat(charge.ceiling()).isEmpty();
        assertThat(charge.unknowns()).containsExactly(Unknown.CATEGORY);
    }

    @Tag("LIM-014")
    @ParameterizedTest(name = "70歳以上・証なし・{0}割・後期 {1}・{2} なら外来 {3} 円まで")
    @CsvSource(textBlock = """
            1, なし,       2026-06, 18000
            2, なし,       2026-06, 18000
            3, なし,       2026-06, 254180
            1, 2023-04-02, 2026-06, 18000
            2, 2023-04-02, 2025-09, 18000
            3, 2023-04-02, 2026-06, 254180
            1, 2020-04-02, 2022-09, 18000
            """)
    void from70TheRatioTellsTheCategory(int tenths, String late, YearMonth month, long expected) {
        Patient patient = Patient.of(LocalDate.of(1945, 4, 2), ratio(tenths));
        Patient told = late.equals("なし") ? patient : patient.withLateElderlyFrom(LocalDate.parse(late));
        Charge charge = HighCostBenefit.charge(Question.of(month, told, OUTPATIENT, MonthCost.ofYen(0, 1_000_000)));
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(expected));
    }

    @ParameterizedTest(name = "{0} 生まれに {1} を示されたとき、{2} に不明な点は {3}")
    @CsvSource(textBlock = """
            1980-04-02, B04, 2026-06, 'CATEGORY,CATEGORY_OF_OTHER_AGE'
            1953-04-02, A03, 2026-06, CATEGORY_OF_OTHER_AGE
            1956-05-12, A03, 2026-05, ''
            1956-05-12, A03, 2026-06, CATEGORY_OF_OTHER_AGE
            1956-05-01, A03, 2026-04, ''
            1956-05-01, A03, 2026-05, CATEGORY_OF_OTHER_AGE
            """)
    @Tag("LIM-014")
    @DisplayName("年齢に合わない区分は使わない")
    void categoryOfTheOtherAge(LocalDate born, CeilingCategory shown, YearMonth month, String expected) {
        Charge charge = HighCostBenefit.charge(Question.of(
                month, Patient.of(born, CopaymentRatio.THIRTY).in(shown), INPATIENT, MonthCost.ofYen(0, 10_000)));
        assertThat(charge.unknowns().stream().map(Enum::name).sorted().toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(",")));
    }

    @Tag("LIM-014")
    @ParameterizedTest(name = "一般Ⅱの外来、{0} に医療費 {1} 円なら {2} 円")
    @CsvSource(textBlock = """
            2022-09, 60000,  12000
            2022-10, 60000,  9000
            2024-06, 20000,  4000
            2024-06, 30000,  6000
            2024-06, 30100,  6010
            2024-06, 60000,  9000
            2024-06, 149990, 17999
            2024-06, 150000, 18000
            2024-06, 500000, 18000
            2025-09, 60000,  9000
            2025-10, 60000,  12000
            2025-10, 500000, 18000
            """)
    @DisplayName("2割の配慮措置")
    void easedOutpatients(YearMonth month, long cost, long expected) {
        Patient patient = Patient.of(LocalDate.of(1945, 4, 2), CopaymentRatio.TWENTY)
                .withLateElderlyFrom(LocalDate.of(2020, 4, 2));
        Patient told = month.isBefore(YearMonth.of(2022, 10)) ? patient : patient.in(CeilingCategory.B09);
        Charge charge = HighCostBenefit.charge(Question.of(month, told, OUTPATIENT, MonthCost.ofYen(0, cost)));
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(expected));
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("配慮措置は、特定疾病・公費・入院にはない")
    void easedForNothingElse() {
        Patient patient = Patient.of(LocalDate.of(1945, 4, 2), CopaymentRatio.TWENTY)
                .withLateElderlyFrom(LocalDate.of(2020, 4, 2))
                .in(CeilingCategory.B09);
        Question question = Question.of(YearMonth.of(2024, 6), patient, OUTPATIENT, MonthCost.ofYen(0, 45_000));
        assertThat(HighCostBenefit.charge(question).care()).isEqualTo(new Amount.Exactly(7_500));
        assertThat(HighCostBenefit.charge(question.with(disease(Disease.HAEMOPHILIA)))
                        .care())
                .isEqualTo(new Amount.Exactly(9_000));
        assertThat(HighCostBenefit.charge(question.with(programme("54", 20, 5_000, MonthCost.NOTHING)))
                        .care())
                .isEqualTo(new Amount.Exactly(9_000));
        assertThat(HighCostBenefit.charge(Question.of(question.month(), patient, INPATIENT, MonthCost.ofYen(0, 45_000)))
                        .care())
                .isEqualTo(new Amount.Exactly(9_000));
    }

    @Tag("LIM-014")
    @ParameterizedTest(name = "{0} 生まれ・{1}・{2}・医療費 {4} 円なら、{3} に {5} 円")
    @CsvSource(textBlock = """
            1950-04-12, B04, OUTPATIENT, 2025-03, 1000000, 18000
            1950-04-12, B04, OUTPATIENT, 2025-04, 1000000, 9000
            1950-04-12, B10, OUTPATIENT, 2025-04, 1000000, 9000
            1950-04-12, B10, OUTPATIENT, 2025-05, 1000000, 18000
            1950-04-01, B04, OUTPATIENT, 2025-03, 1000000, 18000
            1950-04-01, B10, OUTPATIENT, 2025-04, 1000000, 18000
            1950-04-30, B04, OUTPATIENT, 2025-04, 1000000, 9000
            1950-04-12, B04, INPATIENT,  2025-04, 1000000, 28800
            1950-04-12, B05, INPATIENT,  2025-04, 1000000, 12300
            1950-04-12, B05, OUTPATIENT, 2025-04, 1000000, 4000
            1950-04-12, B06, INPATIENT,  2025-04, 1000000, 7500
            1950-04-12, B01, INPATIENT,  2025-04, 1000000, 132090
            1950-04-12, B01, INPATIENT,  2025-05, 1000000, 254180
            1950-04-12, B03, OUTPATIENT, 2025-04, 1000000, 48715
            1949-06-15, B09, OUTPATIENT, 2024-06,   60000, 7500
            1949-06-15, B09, OUTPATIENT, 2024-06,  150000, 9000
            1949-06-15, B09, OUTPATIENT, 2024-07,   60000, 9000
            """)
    @DisplayName("75歳到達月は限度額が半額。1日生まれにはない")
    void halvedInTheMonthOfThe75thBirthday(
            LocalDate born, CeilingCategory category, CareSetting setting, YearMonth month, long cost, long expected) {
        int tenths = category.compareTo(CeilingCategory.B04) < 0 ? 3 : 2;
        Patient patient = Patient.of(born, ratio(tenths)).in(category);
        boolean late = category == CeilingCategory.B09 || category == CeilingCategory.B10;
        Patient told = late ? patient.withLateElderlyFrom(born.plusYears(75)) : patient;
        Charge charge = HighCostBenefit.charge(Question.of(month, told, setting, MonthCost.ofYen(0, cost)));
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(expected));
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("障害認定で先に後期高齢者になった人は、75歳到達月にも半額にならない")
    void notHalvedWhoCameBefore() {
        Patient patient = Patient.of(LocalDate.of(1950, 4, 12), CopaymentRatio.TEN)
                .in(CeilingCategory.B10)
                .withLateElderlyFrom(LocalDate.of(2019, 7, 1));
        Charge charge = HighCostBenefit.charge(
                Question.of(YearMonth.of(2025, 4), patient, OUTPATIENT, MonthCost.ofYen(0, 1_000_000)));
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(18_000));
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("75歳になった人の被扶養者も半額")
    void dependantsAreHalvedToo() {
        Patient patient = patient(CeilingCategory.A03, 3).movingWithInsured();
        Charge charge = HighCostBenefit.charge(Question.of(MONTH, patient, INPATIENT, MonthCost.ofYen(0, 1_000_000)));
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(48_715));
        Charge repeated = HighCostBenefit.charge(
                Question.of(MONTH, patient.withRepeated(Optional.of(true)), INPATIENT, MonthCost.ofYen(0, 1_000_000)));
        assertThat(repeated.care()).isEqualTo(new Amount.Exactly(22_200));
    }

    @Tag("LIM-006")
    @Tag("LIM-007")
    @ParameterizedTest(name = "{0}・{1} 生まれ・{2} なら、{3} に {4} 円まで")
    @CsvSource(textBlock = """
            DIALYSIS,              1980-04-02, A01, 2026-06, 20000
            DIALYSIS,              1980-04-02, A02, 2026-06, 20000
            DIALYSIS,              1980-04-02, A03, 2026-06, 10000
            DIALYSIS,              1980-04-02, A05, 2026-06, 10000
            DIALYSIS,              1953-04-02, B01, 2026-06, 10000
            DIALYSIS,              1953-04-02, B06, 2026-06, 8000
            HAEMOPHILIA,           1980-04-02, A01, 2026-06, 10000
            HIV_BY_BLOOD_PRODUCTS, 1980-04-02, A02, 2026-06, 10000
            DIALYSIS,              1950-04-12, B04, 2025-04, 5000
            DIALYSIS,              1950-04-01, B04, 2025-04, 10000
            DIALYSIS,              1980-04-02, A01, 2026-11, 20000
            """)
    void designatedDisease(Disease disease, LocalDate born, CeilingCategory category, YearMonth month, long expected) {
        Patient patient = Patient.of(born, CopaymentRatio.THIRTY).in(category);
        Charge charge = HighCostBenefit.charge(Question.of(month, patient, OUTPATIENT, MonthCost.ofYen(0, 400_000))
                .with(disease(disease)));
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(expected));
    }

    @Test
    @Tag("LIM-006")
    @DisplayName("受療証に書かれた額があれば、それによる。区分が分からず額も見ていなければ、幅で答える")
    void statedLimitOfADisease() {
        Question question =
                Question.of(MONTH, Patient.of(YOUNG, CopaymentRatio.THIRTY), OUTPATIENT, MonthCost.ofYen(0, 400_000));
        assertThat(HighCostBenefit.charge(question.with(new DiseaseCare(Disease.DIALYSIS, Optional.of(20_000L))))
                        .care())
                .isEqualTo(new Amount.Exactly(20_000));
        Charge open = HighCostBenefit.charge(question.with(disease(Disease.DIALYSIS)));
        assertThat(open.care()).isEqualTo(new Amount.Between(10_000, 20_000));
        assertThat(open.unknowns()).contains(Unknown.DISEASE_LIMIT);
    }

    @Tag("LIM-002")
    @ParameterizedTest(name = "公費 {0}（{1}％・上限 {2}）{3} 円と医療保険 {4} 円なら、あわせて {5} 円")
    @CsvSource(textBlock = """
            54, 20, 10000,  100000,       0,  10000
            54, 20, 10000,   30000,       0,   6000
            54, 20, 10000,  100000,  100000,  40000
            54, 20, 10000,  100000, 1000000,  88430
            54, 20, 10000,   50000, 1000000,  97430
            54, 20, 10000,   69990, 1000000,  97430
            54, 20, 10000,   70000, 1000000,  88130
            52, 20,  5000,  100000,       0,   5000
            51, 20,  5000,  100000, 1000000,  88430
            15, 10,  5000,  100000, 1000000,  88430
            21, 10, なし,   100000,       0,  10000
            21, 10, なし,  1000000,       0,  87430
            38, 30, 20000, 1000000,       0,  20000
            12,  0, なし,  1000000,       0,      0
            12, 30, なし,  1000000,       0,  35400
            """)
    @DisplayName("公費併用（70歳未満・区分ウ・外来）")
    void withAProgramme(String scheme, int percent, String limit, long combined, long plain, long expected) {
        Question question = Question.of(MONTH, patient(CeilingCategory.A03, 3), OUTPATIENT, MonthCost.ofYen(0, plain))
                .with(programme(scheme, percent, limit(limit), MonthCost.ofYen(0, combined)));
        assertThat(HighCostBenefit.charge(question).care()).isEqualTo(new Amount.Exactly(expected));
    }

    @Tag("LIM-002")
    @ParameterizedTest(name = "{0}・{1}・公費 {2}・多数回 {3}：公費併用分 {4} 円は {5} 円まで")
    @CsvSource(textBlock = """
            A01, OUTPATIENT, 54, false, 1000000, 254180
            A01, OUTPATIENT, 54, true,  1000000, 254180
            A01, OUTPATIENT, 51, false, 1000000, 254180
            A01, OUTPATIENT, 52, false, 1000000, 254180
            A01, OUTPATIENT, 15, false, 1000000,  87430
            A01, INPATIENT,  54, true,  1000000, 140100
            A01, INPATIENT,  21, true,  1000000,  87430
            A01, INPATIENT,  12, false, 1000000,  35400
            B04, OUTPATIENT, 21, false, 1000000,  18000
            B06, OUTPATIENT, 21, false, 1000000,  18000
            B06, OUTPATIENT, 54, false, 1000000,   8000
            B06, INPATIENT,  21, false, 1000000,  57600
            B04, OUTPATIENT, 12, false, 1000000,   8000
            B04, INPATIENT,  12, false, 1000000,  15000
            """)
    @DisplayName("公費併用分の限度額は、難病・小児慢性だけ本人の区分")
    void ceilingOfTheCombinedPart(
            CeilingCategory category, CareSetting setting, String scheme, boolean repeated, long cost, long expected) {
        Question question = Question.of(
                        MONTH, patient(category, 3).withRepeated(Optional.of(repeated)), setting, MonthCost.NOTHING)
                .with(programme(scheme, 30, Formula.UNBOUNDED, MonthCost.ofYen(0, cost)));
        assertThat(HighCostBenefit.charge(question).care()).isEqualTo(new Amount.Exactly(expected));
    }

    @Test
    @Tag("LIM-002")
    @DisplayName("70歳以上は、少額の公費併用分も残りの限度額から引く")
    void from70EverythingIsSummed() {
        Question question = Question.of(MONTH, patient(CeilingCategory.B04, 2), OUTPATIENT, MonthCost.ofYen(0, 500_000))
                .with(programme("54", 20, 2_000, MonthCost.ofYen(0, 20_000)));
        assertThat(HighCostBenefit.charge(question).care()).isEqualTo(new Amount.Exactly(18_000));
    }

    @Test
    @Tag("LIM-002")
    @DisplayName("公費の上限は、ほかの医療機関で支払った分だけ減る")
    void limitOfAProgrammeOverFacilities() {
        Programme programme = new Programme(scheme("54"), 20, Optional.of(10_000L), 9_000, MonthCost.ofYen(0, 100_000));
        Question question = Question.of(MONTH, patient(CeilingCategory.A03, 3), OUTPATIENT, MonthCost.NOTHING)
                .with(programme);
        assertThat(HighCostBenefit.charge(question).care()).isEqualTo(new Amount.Exactly(1_000));
    }

    @Test
    @Tag("LIM-002")
    @DisplayName("医療保険の割合が公費の割合より低ければ、医療保険の割合で支払う")
    void neverMoreThanTheInsuranceAsks() {
        Patient patient = Patient.of(LocalDate.of(1945, 4, 2), CopaymentRatio.TEN)
                .in(CeilingCategory.B10)
                .withLateElderlyFrom(LocalDate.of(2020, 4, 2));
        Question question = Question.of(MONTH, patient, OUTPATIENT, MonthCost.NOTHING)
                .with(programme("54", 20, Formula.UNBOUNDED, MonthCost.ofYen(0, 10_000)));
        assertThat(HighCostBenefit.charge(question).care()).isEqualTo(new Amount.Exactly(1_000));
    }

    @Test
    @Tag("LIM-002")
    @DisplayName("公費の分にこれまでの費用がなければ、医療保険の分の支払額だけで足りる")
    void paidOfOnePartIsEnough() {
        Question question = Question.of(
                        MONTH,
                        patient(CeilingCategory.A03, 3),
                        OUTPATIENT,
                        MonthCost.ofYen(10_000, 0).withPaid(3_000))
                .with(programme("80", 0, Formula.UNBOUNDED, MonthCost.ofYen(0, 1_000)));
        assertThat(HighCostBenefit.charge(question).unknowns()).containsExactly(Unknown.PROGRAMME_LOCAL);
    }

    @ParameterizedTest(name = "公費 {0} なら {1}")
    @CsvSource({"80, PROGRAMME_LOCAL", "89, PROGRAMME_LOCAL", "18, PROGRAMME_FIRST", "13, PROGRAMME_FIRST"})
    @Tag("LIM-002")
    @DisplayName("規則が分からない公費では、医療保険の負担を上限とする幅で答える")
    void programmesNotTold(String scheme, Unknown expected) {
        Question question = Question.of(MONTH, patient(CeilingCategory.A03, 3), OUTPATIENT, MonthCost.ofYen(0, 10_000))
                .with(programme(scheme, 0, Formula.UNBOUNDED, MonthCost.ofYen(0, 20_000)));
        Charge charge = HighCostBenefit.charge(question);
        assertThat(charge.care()).isEqualTo(new Amount.Between(0, 9_000));
        assertThat(charge.unknowns()).containsExactly(expected);
    }

    @Tag("LIM-014")
    @ParameterizedTest(name = "{0} の {1} {2}・{3}割・多数回 {4}・医療費 {5} 円：{6}")
    @CsvSource(textBlock = """
            2026-07, A03, INPATIENT,  3, false, 1000000, 87430
            2026-08, A03, INPATIENT,  3, false, 1000000, 87430～300000
            2026-11, A03, INPATIENT,  3, false,  200000, 60000
            2026-11, A03, INPATIENT,  3, false,  280000, 84000
            2026-11, A03, INPATIENT,  3, false,  286000, 85800
            2026-11, A03, INPATIENT,  3, false,  287000, 85800～86100
            2026-11, A03, INPATIENT,  3, true,  1000000, 44400
            2026-11, A04, INPATIENT,  3, false, 1000000, 57600～300000
            2026-11, B06, OUTPATIENT, 2, false, 1000000, 8000
            2026-11, B05, OUTPATIENT, 2, false, 1000000, 8000～200000
            2026-11, B04, OUTPATIENT, 2, false,   90000, 18000
            2026-11, B04, OUTPATIENT, 2, false,  100000, 18000～20000
            2027-07, A03, INPATIENT,  3, true,  1000000, 44400
            2027-08, A03, INPATIENT,  3, true,  1000000, 0～300000
            2027-08, B06, OUTPATIENT, 2, false,   10000, 0～2000
            2014-12, A03, INPATIENT,  3, false, 1000000, 0～300000
            2018-07, B04, OUTPATIENT, 2, false,   10000, 0～2000
            """)
    @DisplayName("限度額が確認できない月は、分かる範囲で答える")
    void monthsOfWhichNotAllIsKnown(
            YearMonth month,
            CeilingCategory category,
            CareSetting setting,
            int tenths,
            boolean repeated,
            long cost,
            String expected) {
        LocalDate born = AgeGroup.UNDER_70.has(category) ? YOUNG : LocalDate.of(1945, 5, 2);
        Patient patient = Patient.of(born, ratio(tenths)).in(category).withRepeated(Optional.of(repeated));
        Charge charge = HighCostBenefit.charge(Question.of(month, patient, setting, MonthCost.ofYen(0, cost)));
        assertThat(shown(charge.care())).isEqualTo(expected);
        assertThat(charge.unknowns().isEmpty())
                .isEqualTo(!month.isAfter(YearMonth.of(2026, 7)) && month.isAfter(YearMonth.of(2018, 7)));
    }

    @Tag("LIM-005")
    @ParameterizedTest(name = "{0} に {1}・{2} 食・難病 {3}・長期該当 {4} なら {5}")
    @CsvSource(textBlock = """
            2026-05, A03,  10, false, なし,       5100
            2025-03, A03,  10, false, なし,       4900
            2024-05, A03,  10, false, なし,       4600
            2026-05, A03,  10, true,  なし,       3000
            2026-05, A05,  10, false, なし,       2400
            2026-05, A05,  10, true,  なし,       2400
            2026-05, A05,  10, false, 2026-05-01, 1900
            2026-05, A05,  10, false, 2026-06-01, 2400
            2026-05, B05,  10, false, 2025-07-01, 1900
            2026-05, B06,  10, false, 2025-07-01, 1100
            2026-05, B04,  93, false, なし,       47430
            2026-05, A03,  0,  false, なし,       0
            2026-05, A06,  10, false, なし,       0～
            2026-06, A03,  10, false, なし,       0～
            2026-06, A03,  0,  false, なし,       0
            """)
    @DisplayName("食事の標準負担額")
    void meals(YearMonth month, CeilingCategory category, int count, boolean rare, String longStay, String expected) {
        Meals meals = new Meals(
                Meals.Kind.MEAL,
                count,
                rare,
                longStay.equals("なし") ? Optional.empty() : Optional.of(LocalDate.parse(longStay)));
        Charge charge =
                HighCostBenefit.charge(Question.of(month, patient(category, 2), INPATIENT, MonthCost.ofYen(0, 10_000))
                        .with(meals));
        assertThat(shown(charge.meals())).isEqualTo(expected);
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(2_000));
        assertThat(charge.total()).isEqualTo(charge.care().plus(charge.meals()));
        assertThat(charge.unknowns().contains(Unknown.MEAL_PRICE)).isEqualTo(expected.endsWith("～"));
    }

    @Test
    @Tag("LIM-005")
    @DisplayName("生活療養の額は分からないと答える")
    void livingCosts() {
        Meals meals = new Meals(Meals.Kind.LIVING, 3, false, Optional.empty());
        Charge charge = HighCostBenefit.charge(
                Question.of(MONTH, patient(CeilingCategory.B04, 2), INPATIENT, MonthCost.ofYen(0, 10_000))
                        .with(meals));
        assertThat(charge.total()).isEqualTo(new Amount.AtLeast(2_000));
        assertThat(charge.unknowns()).containsExactly(Unknown.LIVING_COST);
    }

    @Test
    @Tag("LIM-002")
    @DisplayName("計算の各行から、なぜその額かが読める")
    void everyStepIsExplained() {
        Charge charge = HighCostBenefit.charge(Question.of(
                MONTH,
                patient(CeilingCategory.A03, 3),
                INPATIENT,
                MonthCost.ofYen(200_000, 800_000).withPaid(60_000)));
        assertThat(charge.steps())
                .containsExactly(
                        Step.fact(Step.Kind.CATEGORY, "70歳未満、適用区分は区分ウ"),
                        Step.amount(Step.Kind.CEILING, "限度額 80,100円 ＋ （1,000,000円 − 267,000円）× 1％ ＝ 87,430円", 87_430),
                        Step.amount(Step.Kind.COST, "今月の医療費 これまで200,000円 ＋ 今日800,000円", 1_000_000),
                        Step.amount(Step.Kind.SHARE, "医療費の30％", 300_000),
                        Step.amount(Step.Kind.CEILING, "支払いの上限（達しています）", 87_430),
                        Step.amount(Step.Kind.PAID, "これまでの支払い", 60_000),
                        Step.amount(Step.Kind.TODAY, "今日の分：上限までの残り", 27_430));
        assertThat(charge.ceiling()).contains(new Amount.Exactly(87_430));
    }

    @Test
    @Tag("LIM-002")
    @DisplayName("支払い過ぎは返さず、精算が必要と示す")
    void overpaid() {
        Charge charge = HighCostBenefit.charge(Question.of(
                MONTH,
                patient(CeilingCategory.A03, 3),
                INPATIENT,
                MonthCost.ofYen(300_000, 10_000).withPaid(90_000)));
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(0));
        assertThat(charge.steps())
                .anySatisfy(step -> assertThat(step.kind()).isEqualTo(Step.Kind.REFUND))
                .filteredOn(step -> step.kind() == Step.Kind.REFUND)
                .extracting(Step::yen)
                .containsExactly(Optional.of(90_000L - 80_530));
    }

    @Test
    @Tag("LIM-002")
    @DisplayName("これまでの支払額や多数回が分からなければ、そう伝える")
    void assumptionsAreTold() {
        Patient patient = patient(CeilingCategory.A03, 3).withRepeated(Optional.empty());
        Charge charge = HighCostBenefit.charge(Question.of(MONTH, patient, INPATIENT, MonthCost.ofYen(10_000, 10_000)));
        assertThat(charge.care()).isEqualTo(new Amount.Exactly(3_000));
        assertThat(charge.unknowns()).containsExactly(Unknown.REPETITION, Unknown.PAID_BEFORE);
    }

    @Test
    @DisplayName("ありえない問いは作れない")
    void impossibleQuestions() {
        assertThatThrownBy(() -> MonthCost.ofYen(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MonthCost.ofYen(0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MonthCost.ofYen(0, 0).withPaid(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MonthCost.ofYen(0, Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Meals.of(94)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Meals.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> programme("01", 10, 0, MonthCost.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> programme("54", 31, 0, MonthCost.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> programme("54", 20, -1, MonthCost.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DiseaseCare(Disease.DIALYSIS, Optional.of(-1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Question.of(MONTH, patient(CeilingCategory.A03, 3), OUTPATIENT, MonthCost.NOTHING)
                        .with(Meals.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("文字にしても個人のことは出ない")
    void masked() {
        Question question = Question.of(MONTH, patient(CeilingCategory.A03, 3), OUTPATIENT, MonthCost.NOTHING)
                .with(disease(Disease.HAEMOPHILIA));
        assertThat(question + " " + question.patient() + " " + question.disease() + HighCostBenefit.charge(question))
                .doesNotContain("1980", "A03", "HAEMOPHILIA", "区分");
    }

    private static Patient patient(CeilingCategory category, int tenths) {
        return Patient.of(AgeGroup.UNDER_70.has(category) ? YOUNG : OLD, ratio(tenths))
                .in(category);
    }

    private static DiseaseCare disease(Disease disease) {
        return new DiseaseCare(disease, Optional.empty());
    }

    private static Programme programme(String scheme, int percent, long limit, MonthCost cost) {
        return new Programme(
                scheme(scheme), percent, limit == Formula.UNBOUNDED ? Optional.empty() : Optional.of(limit), 0, cost);
    }

    private static SchemeCode scheme(String digits) {
        return SchemeCode.of(digits).orElseThrow();
    }

    private static long limit(String text) {
        return text.equals("なし") ? Formula.UNBOUNDED : Long.parseLong(text);
    }

    static CopaymentRatio ratio(int tenths) {
        return switch (tenths) {
            case 1 -> CopaymentRatio.TEN;
            case 2 -> CopaymentRatio.TWENTY;
            case 3 -> CopaymentRatio.THIRTY;
            default -> throw new IllegalArgumentException("tenths " + tenths);
        };
    }

    private static String shown(Amount amount) {
        return switch (amount) {
            case Amount.Exactly(long yen) -> Long.toString(yen);
            case Amount.Between(long least, long most) -> least + "～" + most;
            case Amount.AtLeast(long yen) -> yen + "～";
        };
    }
}
