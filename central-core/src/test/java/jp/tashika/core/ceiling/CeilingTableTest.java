package jp.tashika.core.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.registry.CeilingCategory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CeilingTableTest {

    private static final YearMonth LAST_KNOWN = YearMonth.of(2026, 7);

    @Tag("LIM-014")
    @ParameterizedTest(name = "{0}（{1}）の限度額は、医療費 {2} 円で {3} 円、多数回 {4}")
    @CsvSource(textBlock = """
            A01, INPATIENT,        0, 252600, 140100
            A01, INPATIENT,   842000, 252600, 140100
            A01, INPATIENT,  1000000, 254180, 140100
            A02, INPATIENT,        0, 167400,  93000
            A02, INPATIENT,   558000, 167400,  93000
            A02, OUTPATIENT, 1000000, 171820,  93000
            A03, INPATIENT,        0,  80100,  44400
            A03, INPATIENT,   267000,  80100,  44400
            A03, OUTPATIENT, 1000000,  87430,  44400
            A04, INPATIENT,  1000000,  57600,  44400
            A05, INPATIENT,  1000000,  35400,  24600
            A06, INPATIENT,  1000000,  35400,  24600
            B01, INPATIENT,  1000000, 254180, 140100
            B01, OUTPATIENT, 1000000, 254180, 140100
            B02, INPATIENT,  1000000, 171820,  93000
            B03, OUTPATIENT, 1000000,  87430,  44400
            B04, OUTPATIENT, 1000000,  18000, なし
            B04, INPATIENT,  1000000,  57600,  44400
            B05, OUTPATIENT, 1000000,   8000, なし
            B05, INPATIENT,  1000000,  24600, なし
            B06, OUTPATIENT, 1000000,   8000, なし
            B06, INPATIENT,  1000000,  15000, なし
            B07, INPATIENT,  1000000,  15000, なし
            B08, INPATIENT,  1000000,  15000, なし
            B09, OUTPATIENT, 1000000,  18000, なし
            B09, INPATIENT,  1000000,  57600,  44400
            B10, OUTPATIENT, 1000000,  18000, なし
            B10, INPATIENT,  1000000,  57600,  44400
            """)
    void ceilingsOfTheFacts(CeilingCategory category, CareSetting setting, long cost, long expected, String repeated) {
        CeilingRow row = row(CeilingFor.of(category), setting, LAST_KNOWN);
        assertThat(row.formula()).map(formula -> formula.yen(cost)).contains(expected);
        assertThat(row.repeatedYen().map(String::valueOf).orElse("なし")).isEqualTo(repeated);
        assertThat(row.state()).isEqualTo(CeilingRow.State.KNOWN);
    }

    @Tag("LIM-014")
    @ParameterizedTest(name = "区分ウの限度額は、医療費 {0} 円で {1} 円")
    @CsvSource({
        "266990, 80100",
        "267000, 80100",
        "267040, 80100",
        "267049, 80100",
        "267050, 80101",
        "267149, 80101",
        "267150, 80102",
        "267100, 80101"
    })
    @DisplayName("1％の部分は1円未満を四捨五入")
    void onePercentIsRoundedToTheYen(long cost, long expected) {
        assertThat(row(CeilingFor.A03, CareSetting.INPATIENT, LAST_KNOWN).formula())
                .map(formula -> formula.yen(cost))
                .contains(expected);
    }

    @Tag("LIM-014")
    @ParameterizedTest
    @EnumSource(CeilingCategory.class)
    @DisplayName("どの区分も、始まってからは、どの月にも行がちょうど一つある")
    void oneRowForEachMonth(CeilingCategory category) {
        YearMonth from = switch (category) {
            case A01, A02, A03, A04, A05, A06 -> YearMonth.of(2015, 1);
            case B01, B02, B03, B04, B05, B06, B07, B08 -> YearMonth.of(2018, 8);
            case B09, B10 -> YearMonth.of(2022, 10);
        };
        for (CareSetting setting : CareSetting.values()) {
            assertThat(rows(CeilingFor.of(category), setting, from.minusMonths(1)))
                    .isEmpty();
            for (YearMonth month = from; month.getYear() < 2040; month = month.plusMonths(1)) {
                assertThat(rows(CeilingFor.of(category), setting, month))
                        .as("%s %s %s", category, setting, month)
                        .hasSize(1);
            }
        }
    }

    @Tag("LIM-014")
    @ParameterizedTest
    @EnumSource(CeilingFor.class)
    @DisplayName("同じ月に二つの行はない")
    void neverTwoRows(CeilingFor holder) {
        assertThat(CeilingTable.rows()).anyMatch(row -> row.holder() == holder);
        for (CareSetting setting : CareSetting.values()) {
            for (YearMonth month = YearMonth.of(2006, 1); month.getYear() < 2040; month = month.plusMonths(1)) {
                assertThat(rows(holder, setting, month)).hasSizeLessThan(2);
            }
        }
    }

    @Tag("LIM-014")
    @ParameterizedTest(name = "{0} の {1} {2} の行は {3}")
    @CsvSource(textBlock = """
            2026-07, A03, INPATIENT,  KNOWN
            2026-08, A03, INPATIENT,  RAISED
            2027-07, A03, INPATIENT,  RAISED
            2027-08, A03, INPATIENT,  UNKNOWN
            2026-08, B04, OUTPATIENT, RAISED
            2026-08, B05, OUTPATIENT, RAISED
            2026-08, B06, OUTPATIENT, PRESS
            2026-08, B06, INPATIENT,  RAISED
            2027-08, B06, OUTPATIENT, UNKNOWN
            2026-08, PROGRAMME_UNDER_70, INPATIENT, UNKNOWN
            2026-08, DISEASE, OUTPATIENT, KNOWN
            """)
    void whatIsNotKnownSaysSo(YearMonth month, CeilingFor holder, CareSetting setting, CeilingRow.State expected) {
        assertThat(row(holder, setting, month).state()).isEqualTo(expected);
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("配慮措置は2022年10月から2025年9月まで")
    void easedForThreeYears() {
        assertThat(rows(CeilingFor.B09_EASED, CareSetting.OUTPATIENT, YearMonth.of(2022, 9)))
                .isEmpty();
        assertThat(rows(CeilingFor.B09_EASED, CareSetting.OUTPATIENT, YearMonth.of(2022, 10)))
                .hasSize(1);
        assertThat(rows(CeilingFor.B09_EASED, CareSetting.OUTPATIENT, YearMonth.of(2025, 9)))
                .hasSize(1);
        assertThat(rows(CeilingFor.B09_EASED, CareSetting.OUTPATIENT, YearMonth.of(2025, 10)))
                .isEmpty();
        assertThat(rows(CeilingFor.B09_EASED, CareSetting.INPATIENT, YearMonth.of(2024, 6)))
                .isEmpty();
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("額はどれも半額にできる偶数")
    void everyAmountCanBeHalved() {
        Stream<Long> amounts = CeilingTable.rows().stream()
                .flatMap(row -> Stream.concat(
                        row.repeatedYen().stream(),
                        row.formula().stream()
                                .flatMap(f -> Stream.of(f.baseYen(), f.offsetYen(), f.leastYen(), f.mostYen()))));
        assertThat(amounts).isNotEmpty().allMatch(yen -> yen % 2 == 0);
    }

    @Tag("LIM-005")
    @ParameterizedTest(name = "{0} の食事は、{1} で1食 {2} 円")
    @CsvSource(textBlock = """
            2018-03, GENERAL,        不明
            2018-04, GENERAL,        460
            2024-05, GENERAL,        460
            2024-06, GENERAL,        490
            2025-03, GENERAL,        490
            2025-04, GENERAL,        510
            2026-05, GENERAL,        510
            2026-06, GENERAL,        不明
            2024-05, RARE_DISEASE,   260
            2024-06, RARE_DISEASE,   280
            2025-04, RARE_DISEASE,   300
            2024-05, NON_TAXED,      210
            2024-06, NON_TAXED,      230
            2025-04, NON_TAXED,      240
            2024-05, NON_TAXED_LONG, 160
            2024-06, NON_TAXED_LONG, 180
            2025-04, NON_TAXED_LONG, 190
            2024-05, LOWEST,         100
            2024-06, LOWEST,         110
            2025-04, LOWEST,         110
            2026-06, LOWEST,         不明
            """)
    void pricesOfMeals(YearMonth month, MealRate rate, String expected) {
        assertThat(rate.yen(month).map(String::valueOf).orElse("不明")).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(MealRate.class)
    @Tag("LIM-005")
    @DisplayName("食事の行も、どの月にも一つだけ")
    void oneMealRowForEachMonth(MealRate rate) {
        for (YearMonth month = YearMonth.of(2018, 4); month.getYear() < 2030; month = month.plusMonths(1)) {
            YearMonth asked = month;
            assertThat(MealRate.rows().stream().filter(row -> row.rate() == rate && row.covers(asked)))
                    .hasSize(1);
        }
    }

    private static CeilingRow row(CeilingFor holder, CareSetting setting, YearMonth month) {
        return CeilingTable.find(holder, setting, month).orElseThrow();
    }

    private static List<CeilingRow> rows(CeilingFor holder, CareSetting setting, YearMonth month) {
        return CeilingTable.rows().stream()
                .filter(row -> row.holder() == holder && row.isFor(setting) && row.covers(month))
                .toList();
    }
}
