package jp.tashika.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.tashika.core.registry.CeilingCategory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongTermStayTest {

    @Tag("LIM-005")
    @ParameterizedTest(name = "{0} に申請すると {1} から長期入院該当")
    @CsvSource({
        "2025-06-18, 2025-07-01",
        "2025-06-01, 2025-07-01",
        "2025-06-30, 2025-07-01",
        "2025-12-31, 2026-01-01",
        "2024-02-29, 2024-03-01"
    })
    void firstOfTheMonthAfter(LocalDate appliedOn, LocalDate expected) {
        assertThat(LongTermStay.from(appliedOn)).isEqualTo(expected);
    }

    @Tag("LIM-005")
    @ParameterizedTest(name = "区分 {0} で {1} 日入院すると該当するか: {2}")
    @CsvSource({
        "A05, 90, false",
        "A05, 91, true",
        "B05, 90, false",
        "B05, 91, true",
        "A04, 365, false",
        "A06, 365, false",
        "B04, 365, false",
        "B06, 365, false"
    })
    void moreThanNinetyDays(CeilingCategory category, int days, boolean expected) {
        assertThat(LongTermStay.isReached(category, days)).isEqualTo(expected);
    }
}
