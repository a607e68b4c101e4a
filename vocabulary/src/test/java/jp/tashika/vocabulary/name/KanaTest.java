package jp.tashika.vocabulary.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ORC-005")
class KanaTest {

    @ParameterizedTest(name = "「{0}」は半角で「{1}」")
    @CsvSource({
        "シンリョウ　タロウ, ｼﾝﾘｮｳ ﾀﾛｳ",
        "ガギグゲゴ, ｶﾞｷﾞｸﾞｹﾞｺﾞ",
        "パピプペポ, ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ",
        "ヴァイオリン, ｳﾞｧｲｵﾘﾝ",
        "ジョー・スミス, ｼﾞｮｰ･ｽﾐｽ",
        "ァィゥェォッャュョ, ｧｨｩｪｫｯｬｭｮ",
        "しけん　たろう, ｼｹﾝ ﾀﾛｳ",
        "がっこう, ｶﾞｯｺｳ",
        "ヰヱヮヵヶ, ｲｴﾜｶｹ",
        "ヷヺ, ﾜﾞｦﾞ",
        "ＡＢＣ　１２３, ABC 123",
        "「ア」。、, ｢ｱ｣｡､",
        "ｱｲｳ, ｱｲｳ",
        "漢字, 漢字",
        "カ゛, ｶﾞ",
        "'', ''"
    })
    void goesOutInHalfWidth(String full, String half) {
        assertThat(Kana.toHalfWidth(full)).isEqualTo(half);
    }

    @ParameterizedTest(name = "「{0}」は全角で「{1}」")
    @CsvSource({
        "ｼﾝﾘｮｳ ﾀﾛｳ, シンリョウ　タロウ",
        "ｶﾞｷﾞｸﾞ, ガギグ",
        "ﾊﾟﾋﾟﾌﾟ, パピプ",
        "ｳﾞｧ, ヴァ",
        "ｦﾞ, ヺ",
        "ｱﾞ, ア゛",
        "ﾞ, ゛",
        "ﾅﾟ, ナ゜",
        "ｼﾞｮｰ･ｽﾐｽ, ジョー・スミス",
        "ABC 12, ＡＢＣ　１２",
        "｢｣｡､, 「」。、",
        "漢字, 漢字"
    })
    void comesBackInFullWidth(String half, String full) {
        assertThat(Kana.toFullWidth(half)).isEqualTo(full);
    }

    @ParameterizedTest(name = "「{0}」と「{1}」は同じ読み")
    @CsvSource({"ｼﾖｳ ﾀﾛｳ, ショウ　タロウ", "しょう　たろう, ｼｮｳﾀﾛｳ", "ジョー・スミス, ｼﾞｮ-ｽﾐｽ", "SMITH, ｓｍｉｔｈ", "ヰノウエ, イノウエ"})
    void comparesReadings(String one, String other) {
        assertThat(Kana.forComparison(one)).isEqualTo(Kana.forComparison(other));
    }

    @ParameterizedTest(name = "「{0}」と「{1}」は違う読み")
    @CsvSource({"カ, ガ", "ハ, パ", "シンジ, シンヂ", "オノ, オーノ", "ヤマダ, ヤマタ"})
    void keepsDifferentReadingsApart(String one, String other) {
        assertThat(Kana.forComparison(one)).isNotEqualTo(Kana.forComparison(other));
    }

    @Provide
    Arbitrary<String> katakana() {
        String marks = "アイウエオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポ" + "マミムメモヤユヨラリルレロワヲンァィゥェォッャュョヴー・　";
        return Arbitraries.strings().withChars(marks).ofMaxLength(30);
    }

    @Provide
    Arbitrary<String> typed() {
        String typed = "アガパヴョーヰヱヲヵ・ｱｶﾊｳｮｰﾞﾟ･ｦあがぱゔょゎゝ゛゜\u3099\u309AＡａ１Aa1-－‐ 　漢𠮷";
        return Arbitraries.strings().withChars(typed).ofMaxLength(12);
    }

    @Property
    void halfWidthIsReadBack(@ForAll("katakana") String text) {
        assertThat(Kana.toFullWidth(Kana.toHalfWidth(text))).isEqualTo(text);
    }

    @Property
    void halfWidthIsOneByteInShiftJis(@ForAll("katakana") String text) {
        assertThat(Kana.toHalfWidth(text).codePoints()).allMatch(c -> c == ' ' || (c >= '｡' && c <= 'ﾟ'));
    }

    @Property
    void formsAreStable(@ForAll("typed") String text) {
        String half = Kana.toHalfWidth(text);
        assertThat(Kana.toHalfWidth(half)).isEqualTo(half);
        String comparable = Kana.forComparison(text);
        assertThat(Kana.forComparison(comparable)).isEqualTo(comparable);
    }
}
