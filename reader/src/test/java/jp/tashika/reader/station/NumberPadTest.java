package jp.tashika.reader.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RDR-026")
@DisplayName("照合番号Bの入力欄")
class NumberPadTest {

    private final NumberPad pad = new NumberPad();

    private void type(String digits) {
        digits.chars().forEach(digit -> pad.press(pad.keys().indexOf(digit - '0')));
    }

    @Test
    @DisplayName("14桁がそろうと番号になる。三つに分けて見せる")
    void fourteen() {
        assertThat(pad.keys()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 0);
        assertThat(pad.groups()).containsExactly("______", "____", "____");
        type("5502172");
        assertThat(pad.groups()).containsExactly("550217", "2___", "____");
        assertThat(pad.number()).isEmpty();
        type("0352285");
        assertThat(pad.number())
                .hasValueSatisfying(number -> assertThat(number.digits()).isEqualTo("55021720352285"));
        assertThat(pad.toString()).doesNotContain("55");
    }

    @Test
    @DisplayName("ないキーと15桁目は変えない。消すと一字ずつ戻り、空からは戻らない")
    void wrongKeys() {
        pad.press(-1);
        pad.press(10);
        pad.erase();
        assertThat(pad.count()).isZero();
        type("550217203522859");
        assertThat(pad.count()).isEqualTo(NumberPad.LENGTH);
        pad.erase();
        assertThat(pad.number()).isEmpty();
        assertThat(pad.groups()).containsExactly("550217", "2035", "228_");
        pad.wipe();
        assertThat(pad.groups()).containsExactly("______", "____", "____");
    }
}
