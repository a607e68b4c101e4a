package jp.tashika.reader.station;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tashika.card.cardface.FaceNumberB;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("RDR-026")
@DisplayName("照合番号Bの試行")
class NumberTriesTest {

    private final NumberTries tries = new NumberTries();

    private static FaceNumberB number(int code) {
        return FaceNumberB.parse(String.format("5502172035%04d", code)).orElseThrow();
    }

    private boolean isTried(int code, boolean isKeyed, int left) {
        boolean isTried = tries.begin(number(code), isKeyed, left);
        if (isTried) {
            tries.isWrong(number(code));
        }
        return isTried;
    }

    @ParameterizedTest(name = "残り {0} 回: 読んだ番号 {1}、入力した番号 {2}")
    @DisplayName("機械は残り7回を割らず、人の入力も残り3回を割らない")
    @CsvSource({
        "10, true, true",
        "8, true, true",
        "7, false, true",
        "4, false, true",
        "3, false, false",
        "0, false, false"
    })
    void left(int left, boolean isRead, boolean isKeyed) {
        assertThat(isTried(1, false, left)).isEqualTo(isRead);
        assertThat(isTried(2, true, left)).isEqualTo(isKeyed);
        assertThat(new NumberTries().mayKey(left)).isEqualTo(isKeyed);
    }

    @Test
    @DisplayName("一度の受付で機械は2回まで、人の入力も2回まで。読み直しても同じ番号は試さない")
    void twiceEach() {
        assertThat(isTried(1, false, 10)).isTrue();
        assertThat(isTried(1, false, 9)).isFalse();
        assertThat(tries.mayRead()).isTrue();
        assertThat(isTried(2, false, 9)).isTrue();
        assertThat(tries.mayRead()).isFalse();
        assertThat(isTried(3, false, 10)).isFalse();
        assertThat(isTried(2, true, 8)).isFalse();
        assertThat(isTried(4, true, 8)).isTrue();
        assertThat(isTried(5, true, 7)).isTrue();
        assertThat(tries.mayKey(6)).isFalse();
        assertThat(isTried(6, true, 6)).isFalse();
    }

    @Test
    @DisplayName("合っていた番号は、この受付のあいだ何度でも使える")
    void rightAgain() {
        for (int i = 0; i < 4; i++) {
            assertThat(tries.begin(number(1), false, 10)).isTrue();
            tries.isRight(number(1));
        }
        assertThat(tries.right()).contains(number(1));
        assertThat(tries.toString()).doesNotContain("5502");
    }
}
