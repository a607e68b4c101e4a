package jp.tashika.reader.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("RDR-026")
@DisplayName("券面の文字から読む三つの項目")
class FrontReadingTest {

    private static final String BORN = "昭和55年 2月17日生";
    private static final String ENDS = "2035年 2月17日まで有効";

    @Tag("CRD-015")
    @Tag("HWR-022")
    @ParameterizedTest(name = "{0} は {1}")
    @DisplayName("生年月日は和暦の6桁、外国人住民は西暦の8桁になる")
    @CsvSource({
        "昭和55年 2月17日生, 550217",
        "平成元年 3月31日生, 010331",
        "令和7年12月1日生, 071201",
        "1985年 2月17日生, 19850217",
        "大正１４年１月９日生, 140109",
        "生年月日 昭和64年1月7日生 性別 女, 640107",
        "？和31年5月6日生, 310506"
    })
    void birthdates(String line, String digits) {
        assertThat(FrontReading.of(List.of("性別 女", line, ENDS), "2285").birth())
                .hasValueSatisfying(birth -> assertThat(birth.digits()).isEqualTo(digits));
    }

    @ParameterizedTest
    @DisplayName("生年月日でないものは読まない")
    @ValueSource(
            strings = {
                "昭和55年2月17日",
                "昭和55年2月日生",
                "昭和5五年2月17日生",
                "昭和155年2月17日生",
                "年月日生",
                "電子証明書の有効期限 年 月 日",
                "550217生",
                ""
            })
    void noBirthdates(String line) {
        assertThat(FrontReading.of(List.of(line), "").birth()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("有効期限でないものは読まない")
    @ValueSource(strings = {"令和17年2月17日まで有効", "35年2月17日まで有効", "2035年2月17日生", "2035年2月まで有効", "まで有効"})
    void noExpiries(String line) {
        assertThat(FrontReading.of(List.of(line), "").expiry()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("4桁でないものはセキュリティコードではない")
    @ValueSource(strings = {"", "228", "22851", "22S5", "二二八五"})
    void noCodes(String code) {
        assertThat(FrontReading.of(List.of(BORN, ENDS), code).code()).isEmpty();
    }

    @Test
    @DisplayName("三つそろえば三つとも読む。順序は問わず、同じ種類は最初のものをとる")
    void allThree() {
        FrontReading reading = FrontReading.of(List.of(ENDS, BORN, "平成2年1月1日生"), " 2285 ");
        assertThat(reading.expiry()).contains("20350217");
        assertThat(reading.birth().map(PrintedBirth::digits)).contains("550217");
        assertThat(reading.code()).contains("2285");
        assertThat(reading.toString()).doesNotContain("2285", "2035");
        assertThat(FrontReading.of(List.of("見本", "架空"), "").isNothing()).isTrue();
    }

    @ParameterizedTest(name = "{0} と {1} は {2}")
    @DisplayName("同じ数字が並ぶ月日の一字抜けは、有効期限の月日で補う。ほかの食い違いと年、西暦は補わない")
    @CsvSource({
        "昭和22年1月1日生, 2030年1月11日まで有効, 220111",
        "昭和22年1月1日生, 2030年11月11日まで有効, 221111",
        "昭和22年1月2日生, 2030年1月22日まで有効, 220122",
        "昭和22年1月1日生, 2030年1月12日まで有効, 220101",
        "昭和22年11月11日生, 2030年1月1日まで有効, 221111",
        "昭和4年2月16日生, 2044年2月16日まで有効, 040216",
        "1985年1月1日生, 2030年11月11日まで有効, 19850101"
    })
    void mended(String born, String ends, String digits) {
        assertThat(FrontReading.of(List.of(born, ends), "").birth().map(PrintedBirth::digits))
                .contains(digits);
    }

    @Test
    @DisplayName("二度見て食い違う項目は採らない")
    void agreeing() {
        FrontReading one = FrontReading.of(List.of(BORN, ENDS), "2285");
        FrontReading other = FrontReading.of(List.of("昭和5年 2月17日生", ENDS), "2285");
        assertThat(one.agreeing(other).birth()).isEmpty();
        assertThat(one.agreeing(other).expiry()).isPresent();
        assertThat(one.agreeing(FrontReading.nothing()).isNothing()).isTrue();
    }
}
