package jp.tashika.vocabulary.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {

    @ParameterizedTest(name = "{0} の検証番号は正しい")
    @ValueSource(
            strings = {
                "33120015",
                "54136015",
                "80137151",
                "82134008",
                "82137530",
                "89135156",
                "51433019",
                "82138009",
                "82137555",
                "38136016",
                "51136018",
                "82137001",
                "81136152",
                "81137150"
            })
    void publishedNumbersFit(String number) {
        assertThat(CheckDigit.fits(number)).isTrue();
    }

    @ParameterizedTest(name = "{0} の検証番号は誤り")
    @ValueSource(strings = {"33120016", "01234567", "01130013", "39130001", "01120032", "54136014", "5", ""})
    void wrongNumbersDoNotFit(String number) {
        assertThat(CheckDigit.fits(number)).isFalse();
    }

    @ParameterizedTest(name = "数字でない {0} は受け付けない")
    @ValueSource(strings = {"12a4", "１２３", "-1", "1 2", "12.3"})
    void refusesWhatIsNoDigit(String body) {
        assertThatThrownBy(() -> CheckDigit.of(body)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everyBodyHasExactlyOneRightDigit(@ForAll @NumericChars @StringLength(min = 1, max = 12) String body) {
        int right = CheckDigit.of(body);
        for (int digit = 0; digit <= 9; digit++) {
            assertThat(CheckDigit.fits(body + digit)).isEqualTo(digit == right);
        }
    }

    @Property
    void leadingZerosChangeNothing(
            @ForAll @NumericChars @StringLength(min = 1, max = 9) String body,
            @ForAll @IntRange(min = 0, max = 5) int n) {
        assertThat(CheckDigit.of("0".repeat(n) + body)).isEqualTo(CheckDigit.of(body));
    }

    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll @NumericChars @StringLength(7) String body,
            @ForAll @IntRange(min = 0, max = 6) int position,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char changed = (char) ('0' + (body.charAt(position) - '0' + by) % 10);
        String wrong = body.substring(0, position) + changed + body.substring(position + 1) + CheckDigit.of(body);
        assertThat(CheckDigit.fits(wrong)).isFalse();
    }
}
