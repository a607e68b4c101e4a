package jp.tashika.sheet.heading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("日と経過の書きかた")
class WrittenTest {

    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource(textBlock = """
            2026-11-20, 今日
            2026-11-19, 1日前
            2026-10-21, 30日前
            2026-10-20, 1か月前
            2026-08-20, 3か月前
            2025-11-21, 11か月前
            2025-11-20, 1年前
            2024-09-01, 2年2か月前
            2026-11-21, 先の日付
            """)
    void ageOfADay(LocalDate day, String age) {
        assertThat(Written.age(day, LocalDate.of(2026, 11, 20))).isEqualTo(age);
    }

    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource({"2026-11, 今月", "2026-10, 1か月前", "2024-11, 2年前", "2026-12, 先の月"})
    void ageOfAMonth(YearMonth month, String age) {
        assertThat(Written.age(month, YearMonth.of(2026, 11))).isEqualTo(age);
    }

    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource({"0.00, 0", "1.50, 1.5", "100, 100", "1E+2, 100", "0.00001, 0.00001"})
    void amount(BigDecimal amount, String written) {
        assertThat(Written.amount(amount)).isEqualTo(written);
    }
}
