package jp.tashika.format.checkup.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.tashika.format.checkup.item.FiscalYear;
import jp.tashika.format.checkup.item.Programme;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewingWindowTest {

    @Tag("CHK-007")
    @ParameterizedTest(name = "{0} に、{1} の健診は見える: {2}")
    @CsvSource(textBlock = """
            2021-03-31, 2020-04-01, true
            2021-03-31, 2020-03-31, false
            2025-03-31, 2020-04-01, true
            2025-03-31, 2020-03-31, false
            2025-04-01, 2021-03-31, false
            2025-04-01, 2021-04-01, true
            2026-11-22, 2022-04-01, true
            2026-11-22, 2022-03-31, false
            2026-11-22, 2026-11-22, true
            2026-11-22, 2027-03-31, true
            2026-11-22, 2027-04-01, false
            2020-01-01, 2019-12-31, false
            """)
    void showsFiveFiscalYears(LocalDate today, LocalDate held, boolean shown) {
        assertThat(ViewingWindow.on(today).shows(held)).isEqualTo(shown);
    }

    @Property
    void neverShowsMoreThanFiveYearsNorAnythingBefore2020(
            @ForAll @IntRange(max = 20_000) int day, @ForAll @IntRange(max = 20_000) int held) {
        LocalDate today = LocalDate.of(2000, 1, 1).plusDays(day);
        LocalDate when = LocalDate.of(2000, 1, 1).plusDays(held);
        boolean shown = ViewingWindow.on(today).shows(when);
        int years = FiscalYear.of(today).year() - FiscalYear.of(when).year();
        assertThat(shown).isEqualTo(years >= 0 && years < 5 && !when.isBefore(LocalDate.of(2020, 4, 1)));
    }

    @ParameterizedTest(name = "{0} は {1}年度")
    @CsvSource({"2025-03-31, 2024", "2025-04-01, 2025", "2026-01-01, 2025", "2024-02-29, 2023"})
    void fiscalYearsBeginInApril(LocalDate day, int year) {
        FiscalYear fiscal = FiscalYear.of(day);
        assertThat(fiscal.year()).isEqualTo(year);
        assertThat(fiscal.covers(day)).isTrue();
        assertThat(fiscal.covers(fiscal.firstDay().minusDays(1))).isFalse();
        assertThat(fiscal.covers(fiscal.lastDay().plusDays(1))).isFalse();
        assertThat(fiscal.covers(fiscal.lastDay())).isTrue();
    }

    @Tag("CHK-001")
    @ParameterizedTest(name = "{0}、{1}生まれ、{2}: {3}")
    @CsvSource(textBlock = """
            SPECIFIC,     1986-03-31, 2025-04-01, true
            SPECIFIC,     1986-04-01, 2025-04-01, false
            SPECIFIC,     1950-06-11, 2025-06-10, true
            SPECIFIC,     1950-06-10, 2025-06-10, false
            LATE_ELDERLY, 1950-06-10, 2025-06-10, true
            LATE_ELDERLY, 1960-06-10, 2025-06-10, true
            LATE_ELDERLY, 1960-06-11, 2025-06-10, false
            EMPLOYER,     2005-01-01, 2025-06-10, true
            """)
    void eachProgrammeHasItsAges(Programme programme, LocalDate birthdate, LocalDate held, boolean fits) {
        assertThat(TargetAge.fits(programme, birthdate, held)).isEqualTo(fits);
    }
}
