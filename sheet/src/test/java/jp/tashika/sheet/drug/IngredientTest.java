package jp.tashika.sheet.drug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("成分の見分け")
class IngredientTest {

    private static String key(String text) {
        return Ingredient.of(Optional.of(text), "").key();
    }

    @ParameterizedTest(name = "{0} と {1} は同じ成分")
    @CsvSource(textBlock = """
            【般】アムロジピン錠５ｍｇ,       【般】アムロジピン口腔内崩壊錠２．５ｍｇ
            【般】ロキソプロフェンＮａ錠６０ｍｇ, ロキソプロフェンNa細粒10%
            【般】ランソプラゾールカプセル３０ｍｇ, 【般】ランソプラゾール口腔内崩壊錠１５ｍｇ
            【般】ニフェジピン徐放カプセル１０ｍｇ, 【般】ニフェジピン徐放錠２０ｍｇ
            【般】酸化マグネシウム錠３３０ｍｇ,   【般】酸化マグネシウム原末
            アムロジピン錠５ｍｇ「甲」,          アムロジピンＯＤ錠１０ｍｇ「乙」
            """)
    void same(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other));
    }

    @ParameterizedTest(name = "{0} と {1} は別の成分")
    @CsvSource(textBlock = """
            【般】アムロジピン錠５ｍｇ,   【般】ベニジピン錠４ｍｇ
            【般】メトホルミン錠２５０ｍｇ, 【般】ビルダグリプチン・メトホルミン配合錠ＨＤ
            錠,                         散
            【般】Ｌ－カルボシステイン錠５００ｍｇ, 【般】カルボシステイン錠５００ｍｇ
            """)
    void different(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }
}
