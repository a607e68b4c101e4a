package jp.tashika.vocabulary.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacilityCodeTest {

    @ParameterizedTest(name = "全10桁で合う {0}")
    @ValueSource(
            strings = {
                "0110113719",
                "0118010016",
                "0218010221",
                "0418010146",
                "2319900110",
                "2619900042",
                "2719900249",
                "3618010015",
                "4019819897"
            })
    void fitsOverAllTenDigits(String code) {
        assertThat(FacilityCode.parse(code).orElseThrow().hasRightCheckDigit()).isTrue();
        assertThat(CheckDigit.fits(code)).isTrue();
    }

    @ParameterizedTest(name = "埼玉・千葉・東京・神奈川は下7桁で合う {0}")
    @ValueSource(
            strings = {"1318814790", "1310415067", "1318616104", "1310270751", "1410803304", "1219210014", "1112401966"
            })
    void fitsOverTheLastSevenInFourPrefectures(String code) {
        assertThat(FacilityCode.parse(code).orElseThrow().hasRightCheckDigit()).isTrue();
        assertThat(CheckDigit.fits(code)).isFalse();
    }

    @ParameterizedTest(name = "合わない {0}")
    @ValueSource(
            strings = {
                "0110113718",
                "0118010017",
                "2319900111",
                "1318814791",
                "1410803305",
                // the last seven fit, but in a prefecture where all ten must
                "2318814790",
                "0110415067"
            })
    void saysWhenNeitherRuleFits(String code) {
        assertThat(FacilityCode.parse(code).orElseThrow().hasRightCheckDigit()).isFalse();
    }

    @ParameterizedTest(name = "「{0}」は医療機関コードではない")
    @ValueSource(strings = {"", "011011371", "01101137190", "01101137a9", "０１１０１１３７１９", "0110 13719", "-110113719"})
    void refusesOtherForms(String text) {
        assertThat(FacilityCode.parse(text)).isEmpty();
        assertThatThrownBy(() -> new FacilityCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} の点数表は {1}")
    @CsvSource({
        "0110113719, MEDICAL",
        "4831234567, DENTAL",
        "4841234567, PHARMACY",
        "4861234567, HOME_NURSING",
    })
    void namesThePointTable(String code, PointTable table) {
        assertThat(new FacilityCode(code).pointTable()).contains(table);
        assertThat(table.digit()).isEqualTo(code.charAt(2));
    }

    @ParameterizedTest(name = "点数表の桁が {0} ならなし")
    @ValueSource(chars = {'0', '2', '5', '7', '8', '9'})
    void otherDigitsNameNoPointTable(char digit) {
        assertThat(new FacilityCode("48" + digit + "1234567").pointTable()).isEmpty();
    }

    @Property
    void prefectureIsTheFirstTwoDigits(@ForAll @NumericChars @StringLength(10) String digits) {
        assertThat(new FacilityCode(digits).prefecture()).isEqualTo(digits.substring(0, 2));
    }
}
