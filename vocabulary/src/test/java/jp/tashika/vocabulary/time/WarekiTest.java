package jp.tashika.vocabulary.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarekiTest {

    @ParameterizedTest(name = "{0} は {1}、照合番号Bでは {2}")
    @CsvSource({
        "1989-01-05, 昭和64年1月5日, 640105",
        "1989-01-07, 昭和64年1月7日, 640107",
        "1989-01-08, 平成元年1月8日, 010108",
        "2019-04-30, 平成31年4月30日, 310430",
        "2019-05-01, 令和元年5月1日, 010501",
        "1926-12-24, 大正15年12月24日, 151224",
        "1926-12-25, 昭和元年12月25日, 011225",
        "1912-07-29, 明治45年7月29日, 450729",
        "1912-07-30, 大正元年7月30日, 010730",
        "2026-11-22, 令和8年11月22日, 081122",
        "2000-02-29, 平成12年2月29日, 120229",
        "1873-01-01, 明治6年1月1日, 060101"
    })
    void writesAndReads(LocalDate date, String written, String sixDigits) {
        Wareki wareki = Wareki.from(date);
        assertThat(wareki.written()).isEqualTo(written);
        assertThat(wareki.sixDigits()).isEqualTo(sixDigits);
        assertThat(Wareki.parse(written)).contains(wareki);
        assertThat(Wareki.parse(wareki.sevenDigits())).contains(wareki);
    }

    @ParameterizedTest(name = "「{0}」は {1}")
    @CsvSource({
        "S64.1.5, 1989-01-05",
        "R1/5/1, 2019-05-01",
        "5010501, 2019-05-01",
        "R010501, 2019-05-01",
        "3640105, 1989-01-05",
        "令和1年5月1日, 2019-05-01",
        "昭和６４年１月５日, 1989-01-05",
        "昭和 64 年 1 月 5 日, 1989-01-05",
        "㍻31.4.30, 2019-04-30",
        "明45-7-29, 1912-07-29"
    })
    void readsOtherSpellings(String text, LocalDate date) {
        assertThat(Wareki.parse(text)).map(Wareki::date).contains(date);
    }

    @ParameterizedTest(name = "「{0}」は日付ではない")
    @ValueSource(
            strings = {
                "",
                "昭和64年1月8日",
                "平成31年5月1日",
                "令和0年5月1日",
                "令和元年4月30日",
                "平成元年1月7日",
                "令和8年2月29日",
                "令和8年13月1日",
                "令和8年0月1日",
                "6010501",
                "0010501",
                "昭和",
                "2026-11-22",
                "慶応3年1月1日",
                "明治5年12月1日",
                "令和元年5月1日x",
                "S64.1",
                "S64.1.5.1",
                "大正16年1月1日"
            })
    void refusesWhatIsNoDay(String text) {
        assertThat(Wareki.parse(text)).isEmpty();
    }

    @Test
    void beforeTheCalendarIsRefused() {
        assertThatThrownBy(() -> Wareki.from(LocalDate.of(1872, 12, 31))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "元号コード {0} は {1}")
    @CsvSource({"1, 明治", "2, 大正", "3, 昭和", "4, 平成", "5, 令和"})
    void erasHaveTheirCodes(String code, String kanji) {
        assertThat(WarekiEra.parse(code)).map(WarekiEra::kanji).contains(kanji);
        assertThat(WarekiEra.parse(kanji)).map(WarekiEra::code).contains(code);
    }

    @ParameterizedTest(name = "「{0}」は元号ではない")
    @ValueSource(strings = {"", "0", "6", "X", "慶応", "昭和時代"})
    void otherErasAreEmpty(String text) {
        assertThat(WarekiEra.parse(text)).isEmpty();
    }

    @Property
    void everyDayIsReadBack(@ForAll @IntRange(min = -35428, max = 30000) int epochDay) {
        Wareki wareki = Wareki.from(LocalDate.ofEpochDay(epochDay));
        assertThat(Wareki.parse(wareki.written())).contains(wareki);
        assertThat(Wareki.parse(wareki.sevenDigits())).contains(wareki);
        assertThat(Wareki.parse(wareki.era().code() + wareki.sixDigits())).contains(wareki);
    }
}
