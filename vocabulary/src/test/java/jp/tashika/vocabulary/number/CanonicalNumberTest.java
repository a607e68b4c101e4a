package jp.tashika.vocabulary.number;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ELG-006")
class CanonicalNumberTest {

    @ParameterizedTest(name = "「{0}」と「{1}」は同じ")
    @CsvSource(textBlock = """
                    '１２３－４５', '123-45'
                    'ＡＢ',        'ab'
                    '千・１',      '千･1'
                    '12 34',      '1234'
                    '　１２　３４', '1234'
                    '12ー34',     '12-34'
                    '12ｰ34',      '12-34'
                    '12−34',      '12-34'
                    '12‐34',      '12-34'
                    '12―34',      '12-34'
                    'ｱｲｳ',        'アイウ'
                    'ｶﾞｰ1',       'ガー１'
                    'Aー1',       'a-1'
                    '千·1',       '千・1'
                    '１８７',      '187'
                    '第１２号',    '第12号'
                    """)
    void foldsWhatOnlyLooksDifferent(String one, String other) {
        assertThat(CanonicalNumber.strict(one)).isEqualTo(CanonicalNumber.strict(other));
    }

    @ParameterizedTest(name = "「{0}」と「{1}」は違う")
    @CsvSource({
        "0001, 1",
        "123-45, 12345",
        "千・1, 千1",
        "アイウ, あいう",
        "ガ, カ",
        "O, 0",
        "1, l",
        "ー, -1",
        "二, ニ",
        "12-34, 12_34"
    })
    void keepsWhatIsDifferent(String one, String other) {
        assertThat(CanonicalNumber.strict(one)).isNotEqualTo(CanonicalNumber.strict(other));
    }

    @ParameterizedTest(name = "番号「{0}」は緩く見ると「{1}」")
    @CsvSource({"0001, 1", "００１２, 12", "0, 0", "000, 0", "10, 10", "0-1, -1", "あ01, あ01"})
    void looseNumberLosesLeadingZeros(String number, String form) {
        assertThat(CanonicalNumber.looseNumber(number)).isEqualTo(form);
    }

    @ParameterizedTest(name = "記号「{0}」は緩く見ると「{1}」")
    @CsvSource({"千・１, 千1", "１２－３, 123", "01-02, 0102", "ガー, ガー"})
    void looseSymbolLosesHyphensAndDots(String symbol, String form) {
        assertThat(CanonicalNumber.looseSymbol(symbol)).isEqualTo(form);
    }

    @Test
    void looseFormsOfNothingAreNothing() {
        assertThat(CanonicalNumber.strict(" 　")).isEmpty();
        assertThat(CanonicalNumber.looseNumber("　")).isEmpty();
        assertThat(CanonicalNumber.looseSymbol("-")).isEmpty();
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withChars("0123456789０１２３４５６７８９abzＡｚ-－ー−ｰ・･·アガｱｶﾞﾊﾟ千港あ 　\u200B")
                .ofMaxLength(20);
    }

    @Property
    void foldingTwiceChangesNothing(@ForAll("typed") String text) {
        String once = CanonicalNumber.strict(text);
        assertThat(CanonicalNumber.strict(once)).isEqualTo(once);
    }

    @Property
    void looseIsNeverStricter(@ForAll("typed") String text) {
        String strict = CanonicalNumber.strict(text);
        assertThat(CanonicalNumber.looseNumber(strict)).isEqualTo(CanonicalNumber.looseNumber(text));
        assertThat(CanonicalNumber.looseSymbol(strict)).isEqualTo(CanonicalNumber.looseSymbol(text));
    }

    @Property
    void nothingInTheFormIsBlankOrLowerCase(@ForAll("typed") String text) {
        assertThat(CanonicalNumber.strict(text)).doesNotContainPattern("[\\sa-z　－･]");
    }
}
