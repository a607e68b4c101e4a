package jp.tashika.format.insurer.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndividualNumberTest {

    @Test
    @Tag("SYS-012")
    @DisplayName("検査用数字は前の11桁から決まる")
    void checkDigitFollowsFromElevenDigits() {
        assertThat(IndividualNumber.ofBody("12345678901").digits()).isEqualTo("123456789018");
        assertThat(IndividualNumber.parse("123456789018")).isPresent();
    }

    @ParameterizedTest(name = "「{0}」は個人番号ではない")
    @ValueSource(strings = {"123456789017", "12345678901", "1234567890188", "", "１２３４５６７８９０１８", "12345678901x"})
    void refusesWhatDoesNotFit(String text) {
        assertThat(IndividualNumber.parse(text)).isEmpty();
        assertThatThrownBy(() -> new IndividualNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("本体の一桁の打ち間違いは見つかる")
    void findsAnySingleWrongDigit() {
        String right = "123456789018";
        for (int place = 0; place < 11; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(IndividualNumber.parse(wrong).isPresent()).isEqualTo(wrong.equals(right));
            }
        }
    }

    @Test
    @DisplayName("文字列表現に番号は出ない")
    void masksItself() {
        assertThat(IndividualNumber.ofBody("12345678901").toString()).doesNotContainPattern("[0-9]");
    }
}
