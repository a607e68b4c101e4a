package jp.tashika.core.registry;

import static jp.tashika.core.Fictional.coverage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ELG-021")
class CoverageTest {

    private final Coverage renewed = coverage("C", "2020-04-01", "")
            .cardFrom("2024-08-01")
            .beside("2022-08-01", "2023-07-31")
            .beside("2023-08-01", "")
            .make();

    @ParameterizedTest(name = "{0} の証は {1} から")
    @CsvSource({
        "2020-04-01, 2022-08-01", // before the first one, the first
        "2022-07-31, 2022-08-01",
        "2022-08-01, 2022-08-01",
        "2023-07-31, 2022-08-01",
        "2023-08-01, 2023-08-01",
        "2024-07-31, 2023-08-01", // left open, and replaced all the same
        "2024-08-01, 2024-08-01",
        "2099-01-01, 2024-08-01",
    })
    void knowsTheCardOfEachDay(LocalDate day, LocalDate from) {
        assertThat(renewed.cardOn(day).term().from()).isEqualTo(from);
    }

    @Test
    @DisplayName("終わった証も、次の証が始まるまではその日の証")
    void keepsACardThatIsOver() {
        Coverage over = coverage("C", "2020-04-01", "").cardUntil("2020-12-31").make();
        assertThat(over.cardOn(LocalDate.of(2021, 1, 1)).term().isOver(LocalDate.of(2021, 1, 1)))
                .isTrue();
    }

    @Test
    @DisplayName("証のない資格は作れず、氏名も割合も文字にならない")
    void needsACard() {
        assertThatThrownBy(() -> new Coverage(
                        renewed.id(),
                        renewed.insurer(),
                        renewed.insured(),
                        renewed.period(),
                        renewed.classification(),
                        renewed.bearer(),
                        renewed.relation(),
                        renewed.insuredName(),
                        List.of(),
                        renewed.lossReason(),
                        false,
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(renewed.cards().getFirst()).hasToString("InsuredCard[masked]");
    }
}
