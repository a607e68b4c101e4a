package jp.tashika.terminal.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.tashika.pages.component.Correction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest(name = "「{0}」は {1}")
    @CsvSource(textBlock = """
            1960/1/5,          1960-01-05
            1960-01-05,        1960-01-05
            1960.1.5,          1960-01-05
            1960年1月5日,      1960-01-05
            １９６０／１／５,  1960-01-05
            19600105,          1960-01-05
            昭和35年1月5日,    1960-01-05
            昭35.1.5,          1960-01-05
            S35.1.5,           1960-01-05
            s35/1/5,           1960-01-05
            S350105,           1960-01-05
            3350105,           1960-01-05
            令和元年5月1日,    2019-05-01
            2024/2/29,         2024-02-29
            2023/2/29,
            1960/13/1,
            昭和64年1月8日,
            6010101,
            60/1/5,
            １９６０,
            きのう,
            '',
            """)
    void dates(String typed, LocalDate expected) {
        assertThat(TypedDate.parse(typed).orElse(null)).isEqualTo(expected);
    }

    @Tag("BAT-005")
    @Tag("ELG-006")
    @ParameterizedTest(name = "{0}・{1}・{2}・{3}・{4}・{5} の訂正は {6}")
    @CsvSource(textBlock = """
            01480011, 1, 1, 01, 1960/1/5, '',          ''
            480012,   '', 1, '', 1960/1/5, '',         ''
            ０１４８００１１, 1, 1, １, 1960/1/5, '',  ''
            0148-0011, 1, 1, 1, 1960/1/5, 2026/11/21,  ''
            '',       1, 1, 01, 1960/1/5, '',          insurer
            1234567,  1, 1, 01, 1960/1/5, '',          insurer
            0148001a, 1, 1, 01, 1960/1/5, '',          insurer
            01480011, 123456789012345678901, 1, 01, 1960/1/5, '', symbol
            01480011, 1, '', 01, 1960/1/5, '',         number
            01480011, 1, '　', 01, 1960/1/5, '',       number
            01480011, 1, 123456789012345678901, 01, 1960/1/5, '', number
            01480011, 1, 1, 001, 1960/1/5, '',         branch
            01480011, 1, 1, 一, 1960/1/5, '',          branch
            01480011, 1, 1, 01, '', '',                birthdate
            01480011, 1, 1, 01, 2026/11/21, '',        birthdate
            01480011, 1, 1, 01, 1880/1/1, '',          birthdate
            01480011, 1, 1, 01, 1960/1/5, 2016/11/19,  day
            01480011, 1, 1, 01, 1960/1/5, 2027/11/21,  day
            01480011, 1, 1, 01, 1960/1/5, 明日,        day
            1, 1, '', x, x, x,                         insurer number branch birthdate day
            """)
    void corrections(
            String insurer,
            String symbol,
            String number,
            String branch,
            String birthdate,
            String day,
            String expected) {
        TypedWords words = new TypedWords(insurer, symbol, number, branch, birthdate, day, false);
        String fields = switch (QueryReading.read(words, TODAY)) {
            case QueryReading.Reading.Asked asked -> "";
            case QueryReading.Reading.Wrong(List<Correction> wrong) ->
                String.join(" ", wrong.stream().map(Correction::fieldName).toList());
        };
        assertThat(fields).isEqualTo(expected);
    }

    @Property
    void anyWordsAreReadOrCorrected(
            @ForAll String insurer, @ForAll String symbol, @ForAll String number, @ForAll String birthdate) {
        TypedWords words = new TypedWords(insurer, symbol, number, number, birthdate, birthdate, true);
        assertThat(QueryReading.read(words, TODAY)).isNotNull();
    }

    @Property
    void invisibleCharactersChangeNothing(@ForAll int seed) {
        String zeroWidth = List.of("\u200B", "\uFEFF", "\u00AD", "\u0007").get(Math.floorMod(seed, 4));
        TypedWords plain = new TypedWords("01480011", "1", "12", "01", "1960/1/5", "", false);
        TypedWords marked = new TypedWords(
                "0148" + zeroWidth + "0011", "1" + zeroWidth, "1" + zeroWidth + "2", "01", "1960/1/5", "", false);
        assertThat(QueryReading.read(marked, TODAY)).isEqualTo(QueryReading.read(plain, TODAY));
    }

    @Test
    @Tag("SEC-003")
    @DisplayName("打った文字は toString に出ない")
    void masked() {
        TypedWords words = new TypedWords("01480011", "秘密", "123456", "01", "1960/1/5", "", true);
        assertThat(words.toString() + QueryReading.read(words, TODAY))
                .doesNotContain("01480011")
                .doesNotContain("秘密")
                .doesNotContain("123456")
                .doesNotContain("1960");
    }
}
