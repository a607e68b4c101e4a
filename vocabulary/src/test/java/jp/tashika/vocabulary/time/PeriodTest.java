package jp.tashika.vocabulary.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate BASE = LocalDate.of(2024, 1, 1);

    @ParameterizedTest(name = "取得 {0} 喪失 {1} は {2} に有効か: {3}")
    @CsvSource({
        "2020-04-01, 2024-12-01, 2024-11-30, true",
        "2020-04-01, 2024-12-01, 2024-12-01, false",
        "2020-04-01, 2024-12-01, 2020-04-01, true",
        "2020-04-01, 2024-12-01, 2020-03-31, false",
        "2025-06-10, , 2025-06-10, true",
        "2025-06-10, , 2025-06-09, false",
        "2020-04-01, 2025-06-10, 2025-06-10, false",
        "2025-01-01, , 2024-12-20, false",
        "2024-12-01, 2024-12-01, 2024-12-01, false",
    })
    void coversUpToTheDayBeforeTheLoss(LocalDate from, LocalDate lostOn, LocalDate day, boolean valid) {
        assertThat(new Period(from, Optional.ofNullable(lostOn)).covers(day)).isEqualTo(valid);
    }

    @Test
    void lossBeforeAcquisitionIsRefused() {
        assertThatThrownBy(() -> Period.of(BASE, BASE.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLastDayIsTheDayBeforeTheLoss() {
        assertThat(Period.of(BASE, LocalDate.of(2024, 12, 1)).lastDay()).contains(LocalDate.of(2024, 11, 30));
        assertThat(Period.since(BASE).lastDay()).isEmpty();
    }

    @Property
    void everyDayIsBeforeInsideOrLost(
            @ForAll @IntRange(min = 0, max = 4000) int length, @ForAll @IntRange(min = -4000, max = 8000) int offset) {
        Period period = Period.of(BASE, BASE.plusDays(length));
        LocalDate day = BASE.plusDays(offset);
        int states = (period.isAfter(day) ? 1 : 0) + (period.covers(day) ? 1 : 0) + (period.isLostOn(day) ? 1 : 0);
        assertThat(states).isEqualTo(1);
    }

    @Property
    void anOpenPeriodNeverEnds(@ForAll @IntRange(min = 0, max = 80000) int offset) {
        assertThat(Period.since(BASE).covers(BASE.plusDays(offset))).isTrue();
        assertThat(Period.since(BASE).isLostOn(BASE.plusDays(offset))).isFalse();
    }
}
