package jp.tashika.core.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.tashika.core.medication.MedicationExtraction;
import jp.tashika.core.treatment.TreatmentExtraction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractionDayTest {

    @Tag("MED-006")
    @Tag("MED-007")
    @ParameterizedTest(name = "{0} に受け付けたレセプトは {1} の朝から")
    @CsvSource({
        "2026-07-01, 2026-07-11",
        "2026-07-04, 2026-07-11",
        "2026-07-05, 2026-07-11",
        "2026-07-10, 2026-07-11",
        "2026-07-11, 2026-07-12",
        "2026-07-12, 2026-07-13",
        "2026-07-13, 2026-08-11",
        "2026-07-31, 2026-08-11",
        "2026-12-13, 2027-01-11",
        "2028-02-29, 2028-03-11"
    })
    void readyOn(LocalDate receivedOn, LocalDate expected) {
        assertThat(ExtractionDay.of(receivedOn)).isEqualTo(expected);
        assertThat(ExtractionDay.is(expected)).isTrue();
    }

    @Test
    @Tag("MED-006")
    @DisplayName("抽出は11日から13日だけ。逃した分は次の抽出が拾う")
    void runsAndCatchesUp() {
        LocalDate received = LocalDate.of(2026, 7, 8);
        assertThat(ExtractionDay.covers(LocalDate.of(2026, 7, 10), received)).isFalse();
        assertThat(ExtractionDay.covers(LocalDate.of(2026, 7, 11), received)).isTrue();
        assertThat(ExtractionDay.covers(LocalDate.of(2026, 7, 12), received)).isTrue();
        assertThat(ExtractionDay.covers(LocalDate.of(2026, 7, 12), LocalDate.of(2026, 7, 12)))
                .isFalse();
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            assertThat(ExtractionDay.is(day)).isEqualTo(day.getDayOfMonth() >= 11 && day.getDayOfMonth() <= 13);
            assertThat(ExtractionDay.of(day)).isAfter(day);
        }
    }

    @Tag("MED-003")
    @Tag("MED-008")
    @Tag("MED-011")
    @ParameterizedTest(name = "{0} 診療分の薬剤情報は {1} に見えるか: {2}")
    @CsvSource({
        "2021-08, 2021-10-01, false",
        "2021-09, 2021-09-30, false",
        "2021-09, 2021-10-01, true",
        "2021-09, 2024-09-30, true",
        "2021-09, 2024-10-01, false",
        "2024-02, 2027-02-28, true",
        "2024-02, 2027-03-01, false"
    })
    void drugsForThreeYears(YearMonth careMonth, LocalDate day, boolean expected) {
        assertThat(MedicationExtraction.VIEWING.includes(careMonth, day)).isEqualTo(expected);
    }

    @Tag("FUT-004")
    @ParameterizedTest(name = "{0} 診療分の診療情報は {1} に見えるか: {2}")
    @CsvSource({
        "2022-08, 2023-05-01, false",
        "2022-09, 2023-04-30, false",
        "2022-09, 2023-05-01, true",
        "2022-09, 2025-09-30, true",
        "2022-09, 2025-10-01, false"
    })
    void treatmentsForThreeYears(YearMonth careMonth, LocalDate day, boolean expected) {
        assertThat(TreatmentExtraction.VIEWING.includes(careMonth, day)).isEqualTo(expected);
    }

    @Test
    @Tag("MED-008")
    @DisplayName("期間は設定で5年にできる。5年前の診療日はまだ見える")
    void fiveYears() {
        ViewingPeriod five = MedicationExtraction.VIEWING.withYears(5);
        YearMonth care = YearMonth.of(2021, 9);
        assertThat(five.includes(care, LocalDate.of(2026, 9, 30))).isTrue();
        assertThat(five.includes(care, LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(five.overOn(care)).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThatThrownBy(() -> five.withYears(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
