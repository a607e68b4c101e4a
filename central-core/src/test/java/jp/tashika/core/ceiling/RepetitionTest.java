package jp.tashika.core.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import jp.tashika.core.Fictional;
import jp.tashika.core.ceiling.Repetition.ReachedMonth;
import jp.tashika.vocabulary.number.InsurerNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionTest {

    @Tag("LIM-014")
    @ParameterizedTest(name = "{0} に、達した月が {1} なら、{2} 回、多数回該当 {3}")
    @CsvSource(textBlock = """
            2026-06, '',                                          0, false
            2026-06, '会社2026-03 会社2026-04 会社2026-05',            3, true
            2026-06, '会社2026-04 会社2026-05',                      2, false
            2026-06, '会社2025-07 会社2026-04 会社2026-05',            3, true
            2026-06, '会社2025-06 会社2026-04 会社2026-05',            2, false
            2026-06, '会社2026-05 会社2026-05 会社2026-05',            1, false
            2026-06, '町2026-03 会社2026-04 会社2026-05',             2, false
            2026-06, '町2026-03 町2026-04 町2026-05',                0, false
            2026-06, '会社2026-06 会社2026-07 会社2026-08',            0, false
            2026-01, '会社2025-02 会社2025-12 会社2025-11 会社2025-10', 4, true
            """)
    void fourthTimeInTwelveMonthsWithinOneInsurer(YearMonth month, String reached, long count, boolean expected) {
        List<ReachedMonth> months = Arrays.stream(reached.split(" "))
                .filter(text -> !text.isEmpty())
                .map(RepetitionTest::parsed)
                .toList();
        assertThat(Repetition.count(month, Fictional.COMPANY, months)).isEqualTo(count);
        assertThat(Repetition.isRepeated(month, Fictional.COMPANY, months)).isEqualTo(expected);
    }

    private static ReachedMonth parsed(String text) {
        InsurerNumber insurer = text.startsWith("町") ? Fictional.TOWN : Fictional.COMPANY;
        return new ReachedMonth(insurer, YearMonth.parse(text.replaceFirst("^(町|会社)", "")));
    }
}
