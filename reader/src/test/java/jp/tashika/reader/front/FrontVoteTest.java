package jp.tashika.reader.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.tashika.card.cardface.FaceNumberB;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("RDR-026")
@Tag("HWR-022")
@DisplayName("券面の多数決")
class FrontVoteTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final FrontReading GOOD = reading("昭和55年2月17日生", "2035年2月17日まで有効", "2285");

    private static FrontReading reading(String born, String ends, String code) {
        return FrontReading.of(List.of(born, ends), code);
    }

    private static String decided(FrontReading... readings) {
        List<String> numbers = FrontVote.decide(List.of(readings), TODAY).stream()
                .map(FaceNumberB::digits)
                .toList();
        return numbers.isEmpty() ? "-" : String.join("/", numbers);
    }

    @Test
    @DisplayName("三枚がそろえば番号になる")
    void threeAlike() {
        assertThat(decided(GOOD, GOOD, GOOD)).isEqualTo("55021720352285");
    }

    @Test
    @DisplayName("二枚以下では決めない")
    void tooFew() {
        assertThat(decided()).isEqualTo("-");
        assertThat(decided(GOOD, GOOD)).isEqualTo("-");
    }

    @Test
    @DisplayName("桁ごとに二票と過半数が要る")
    void eachDigit() {
        FrontReading one = reading("昭和55年2月17日生", "2035年2月17日まで有効", "2235");
        FrontReading two = reading("昭和55年2月17日生", "2035年2月17日まで有効", "7285");
        FrontReading three = reading("昭和55年2月17日生", "2035年2月17日まで有効", "2255");
        assertThat(decided(GOOD, one, two)).isEqualTo("55021720352285");
        assertThat(decided(GOOD, one, three)).isEqualTo("-");
        assertThat(decided(GOOD, FrontReading.nothing(), FrontReading.nothing()))
                .isEqualTo("-");
        assertThat(decided(GOOD, GOOD, one, one)).isEqualTo("-");
        assertThat(decided(GOOD, GOOD, GOOD, one, one)).isEqualTo("55021720352285");
    }

    @ParameterizedTest(name = "{0}、{1} は決めない")
    @DisplayName("今日有効なカードにありえない日付では決めない")
    @CsvSource({
        "昭和55年2月30日生, 2035年2月17日まで有効",
        "昭和64年1月8日生, 2035年1月8日まで有効",
        "令和8年11月23日生, 2035年11月23日まで有効",
        "明治25年1月1日生, 2035年1月1日まで有効",
        "1885年2月17日生, 2035年2月17日まで有効",
        "2027年2月17日生, 2035年2月17日まで有効",
        "昭和55年2月17日生, 2026年11月21日まで有効",
        "昭和55年2月17日生, 2036年11月23日まで有効",
        "昭和55年2月17日生, 2035年2月31日まで有効"
    })
    void impossible(String born, String ends) {
        FrontReading reading = reading(born, ends, "2285");
        assertThat(decided(reading, reading, reading)).isEqualTo("-");
    }

    @Tag("CRD-015")
    @ParameterizedTest(name = "{0}、{1} は {2}")
    @DisplayName("和暦・元年・西暦・読めない元号・うるう日")
    @CsvSource({
        "平成元年1月8日生, 2027年1月8日まで有効, 01010820272285/11010820272285",
        "昭和6年1月8日生, 2027年1月8日まで有効, 06010820272285",
        "昭和5年1月8日生, 2027年1月8日まで有効, 05010820272285/55010820272285",
        "平成3年1月8日生, 2027年1月8日まで有効, 03010820272285",
        "令和2年1月8日生, 2027年1月8日まで有効, 02010820272285",
        "1985年2月17日生, 2030年5月5日まで有効, 85021720302285",
        "？？55年2月17日生, 2035年2月17日まで有効, 55021720352285",
        "平成12年2月29日生, 2031年2月28日まで有効, 12022920312285",
        "昭和55年2月17日生, 2026年11月22日まで有効, 55021720262285"
    })
    void possible(String born, String ends, String number) {
        FrontReading reading = reading(born, ends, "2285");
        assertThat(decided(reading, reading, reading)).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0} は {1}")
    @DisplayName("符号に一つだけある 1 は、次に 7 として試す")
    @CsvSource({"1737, 55021720351737/55021720357737", "1131, 55021720351131", "2285, 55021720352285"})
    void oneOrSeven(String code, String numbers) {
        FrontReading reading = reading("昭和55年2月17日生", "2035年2月17日まで有効", code);
        assertThat(decided(reading, reading, reading)).isEqualTo(numbers);
    }

    @Test
    @DisplayName("有効期限が誕生日でなければ、全部の画像がそろわないと決めない")
    void datesThatDoNotBearOneAnotherOut() {
        FrontReading other = reading("昭和55年2月17日生", "2035年2月11日まで有効", "2285");
        FrontReading without = reading("", "2035年2月11日まで有効", "2285");
        assertThat(decided(other, other, other)).isEqualTo("55021720352285");
        assertThat(decided(other, other, without)).isEqualTo("-");
        assertThat(decided(other, other, GOOD)).isEqualTo("-");
    }

    @Test
    @DisplayName("和暦と西暦が混じれば多い方だけを数える")
    void mixed() {
        FrontReading western = reading("1980年2月17日生", "2035年2月17日まで有効", "2285");
        assertThat(decided(GOOD, GOOD, western)).isEqualTo("55021720352285");
        assertThat(Stream.of(decided(GOOD, western, FrontReading.nothing()))).containsExactly("-");
    }
}
