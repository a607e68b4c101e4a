package jp.tashika.core.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tashika.core.registry.CeilingCategory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlyCeilingTest {

    @Tag("LIM-014")
    @ParameterizedTest(name = "{0} 年8月からの年、{1}、毎月 {2} 円なら、払戻しは {3} 円から {4} 円")
    @CsvSource(textBlock = """
            2024, B04, 18000, 72000, 72000
            2024, B09, 18000, 72000, 72000
            2024, B10, 12000, 0,     0
            2024, B10, 12001, 12,    12
            2024, B05, 8000,  0,     0
            2024, A03, 80100, 0,     0
            2025, B04, 18000, 72000, 72000
            2026, B04, 18000, 0,     216000
            2026, B05, 8000,  0,     96000
            2017, B04, 14000, 0,     168000
            2026, B04, 0,     0,     0
            """)
    void beyondTheYear(int year, CeilingCategory category, long monthly, long least, long most) {
        Map<YearMonth, Long> paid = IntStream.range(0, 12)
                .mapToObj(n -> YearMonth.of(year, 8).plusMonths(n))
                .collect(Collectors.toMap(month -> month, _ -> monthly));
        Refund refund = YearlyCeiling.refund(year, category, paid);
        assertThat(refund.amount()).isEqualTo(Amount.between(least, most));
        assertThat(refund.unknowns().isEmpty()).isEqualTo(year >= 2018 && year <= 2025);
    }

    @Test
    @Tag("LIM-014")
    @DisplayName("7月までと翌8月からは、別の年に数える")
    void onlyMonthsOfTheYear() {
        Map<YearMonth, Long> paid = Map.of(
                YearMonth.of(2024, 7),
                200_000L,
                YearMonth.of(2024, 8),
                100_000L,
                YearMonth.of(2025, 7),
                44_001L,
                YearMonth.of(2025, 8),
                200_000L);
        assertThat(YearlyCeiling.refund(2024, CeilingCategory.B04, paid).amount())
                .isEqualTo(new Amount.Exactly(1));
    }
}
