package jp.tashika.card.cardface;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.tashika.card.cardface.FaceNumberB.PrintedBirthdate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("照合番号B")
@Tag("CRD-003")
class FaceNumberBTest {

    @ParameterizedTest(name = "{0}（{1}）、{2} 年まで、{3} は {4}")
    @Tag("CRD-015")
    @Tag("HWR-023")
    @CsvSource({
        "1980-02-17, JAPANESE_ERA, 2035, 2285, 55021720352285",
        "2020-02-24, JAPANESE_ERA, 2030, 0001, 02022420300001",
        "1926-12-25, JAPANESE_ERA, 2031, 1234, 01122520311234",
        "1989-01-07, JAPANESE_ERA, 2031, 1234, 64010720311234",
        "1989-01-08, JAPANESE_ERA, 2031, 1234, 01010820311234",
        "2019-05-01, JAPANESE_ERA, 2029, 9999, 01050120299999",
        "1990-03-02, WESTERN, 2031, 1234, 90030220311234"
    })
    void isMadeOfWhatIsPrinted(
            LocalDate birthdate, PrintedBirthdate printed, int expiry, String code, String expected) {
        assertThat(FaceNumberB.of(birthdate, printed, expiry, code).map(FaceNumberB::digits))
                .contains(expected);
        assertThat(FaceNumberB.parse(expected)).isEqualTo(FaceNumberB.of(birthdate, printed, expiry, code));
    }

    @ParameterizedTest(name = "「{0}」")
    @DisplayName("4桁でない番号からは作れない")
    @ValueSource(strings = {"", "123", "12345", "12a4", "１２３４", "12 4"})
    void refusesCodes(String code) {
        assertThat(FaceNumberB.of(LocalDate.of(1980, 2, 17), PrintedBirthdate.JAPANESE_ERA, 2035, code))
                .isEmpty();
    }

    @ParameterizedTest(name = "「{0}」")
    @DisplayName("14桁でない入力は受けない")
    @ValueSource(strings = {"", "5502172035228", "550217203522855", "５５０２１７２０３５２２８５", "55021720352x85"})
    void refusesInput(String digits) {
        assertThat(FaceNumberB.parse(digits)).isEmpty();
    }

    @Test
    @DisplayName("元号のない日、4桁でない年からは作れず、表示されない")
    void refusesDates() {
        LocalDate old = LocalDate.of(1872, 12, 31);
        assertThat(FaceNumberB.of(old, PrintedBirthdate.JAPANESE_ERA, 2035, "1234"))
                .isEmpty();
        assertThat(FaceNumberB.of(LocalDate.of(1980, 2, 17), PrintedBirthdate.WESTERN, 35, "1234"))
                .isEmpty();
        assertThat(FaceNumberB.parse("55021720352285")).get().hasToString("FaceNumberB[masked]");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Tag("RDR-026")
    @DisplayName("今日有効なカードに印字されうる番号かどうか")
    @CsvSource({
        "55021720352285, true",
        "01010820270000, true",
        "85021720302285, true",
        "64010720311234, true",
        "55021720262285, true",
        "55021720362285, true",
        "55021720252285, false",
        "55021720372285, false",
        "55023020352285, false",
        "55130120352285, false",
        "00000020350000, false",
        "99999920350000, false"
    })
    void isPossible(String digits, boolean isPossible) {
        assertThat(FaceNumberB.parse(digits).orElseThrow().isPossible(LocalDate.of(2026, 11, 22)))
                .isEqualTo(isPossible);
    }
}
