package jp.tashika.reader.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("誤りの割合")
class ErrorRatesTest {

    private static double[] tenths(String text) {
        return Arrays.stream(text.split(" "))
                .mapToDouble(it -> Integer.parseInt(it) / 10.0)
                .toArray();
    }

    @ParameterizedTest(name = "本人 {0} 他人 {1} 閾値 {2}/10: FMR {3} FNMR {4}")
    @CsvSource(textBlock = """
        5 6 7 8,  1 2 3 4,  5, 0.0,  0.0
        5 6 7 8,  1 2 3 4,  6, 0.0,  0.25
        5 6 7 8,  1 2 3 4,  3, 0.5,  0.0
        3 6 7 8,  1 2 3 4,  4, 0.25, 0.25
        5 5 5 5,  5 5 5 5,  5, 1.0,  0.0
        1,        9,        5, 1.0,  1.0
        """)
    @Tag("RDR-009")
    void areAsDefined(String genuine, String impostor, int threshold, double fmr, double fnmr) {
        ErrorRates rates = ErrorRates.of(tenths(genuine), tenths(impostor));
        assertThat(rates.fmr(threshold / 10.0)).isEqualTo(fmr);
        assertThat(rates.fnmr(threshold / 10.0)).isEqualTo(fnmr);
    }

    @Test
    @DisplayName("等誤り率")
    void findsWhereBothAreEqual() {
        assertThat(ErrorRates.of(tenths("5 6 7 8"), tenths("1 2 3 4")).equalErrorRate())
                .isZero();
        assertThat(ErrorRates.of(tenths("3 6 7 8"), tenths("1 2 3 4")).equalErrorRate())
                .isEqualTo(0.25);
        assertThat(ErrorRates.of(tenths("1"), tenths("9")).equalErrorRate()).isEqualTo(1);
    }

    @Test
    @DisplayName("どちらかの試行がなければ割合はない")
    void needsBothKinds() {
        assertThatIllegalArgumentException().isThrownBy(() -> ErrorRates.of(new double[0], tenths("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> ErrorRates.of(tenths("1"), new double[0]));
    }

    @Test
    @DisplayName("ウィルソンの区間: 知られた値")
    void knowsWilson() {
        Interval none = Interval.wilson(0, 900);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.00425, within(0.00002));
        Interval half = Interval.wilson(50, 100);
        assertThat(half.low()).isCloseTo(0.4038, within(0.0001));
        assertThat(half.high()).isCloseTo(0.5962, within(0.0001));
        assertThat(Interval.wilson(10, 10).high()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(-1, 2));
    }

    @Test
    @DisplayName("試行: すべての組と、三枚の最良")
    void pairsPictures() {
        Trials trials = new Trials(List.of(0, 0, 0, 0, 1, 1, 1, 1));
        Trials.Scores byNumber = (one, other) -> one / 4 == other / 4 ? 1 : Math.abs(one - other) / 100.0;
        ErrorRates single = trials.single(byNumber);
        assertThat(single.genuineCount()).isEqualTo(12);
        assertThat(single.impostorCount()).isEqualTo(16);
        ErrorRates best = trials.bestOf(3, byNumber);
        assertThat(best.genuineCount()).isEqualTo(8);
        assertThat(best.impostorCount()).isEqualTo(8);
        assertThat(best.fmr(0.065)).isEqualTo(0.125);
        assertThat(best.fnmr(1)).isZero();
    }
}
