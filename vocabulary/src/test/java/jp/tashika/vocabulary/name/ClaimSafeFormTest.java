package jp.tashika.vocabulary.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ORC-005")
class ClaimSafeFormTest {

    @ParameterizedTest(name = "{0} は {1} に置き換える（{2}）")
    @CsvSource({
        "髙橋, 高橋, TABLE",
        "山﨑, 山崎, TABLE",
        "德川, 徳川, TABLE",
        "𠮷田, 吉田, TABLE",
        "栁田, 柳田, TABLE",
        "濵口, 浜口, TABLE",
        "瀨戸, 瀬戸, TABLE",
        "黑木, 黒木, TABLE",
        "鷗外, 鴎外, TABLE",
        "𣘺本, 橋本, TABLE",
        "\uFA19田, 神田, COMPATIBILITY",
        "\uFA1B岡, 福岡, COMPATIBILITY",
        "㈱試験, （株）試験, COMPATIBILITY",
        "José, Ｊｏｓｅ, WIDTH",
        "ｱｲ, アイ, WIDTH",
    })
    void substitutesWhatIsDocumented(String original, String text, Substitution.Ground ground) {
        ClaimSafeForm form = ClaimSafeForm.of(original);
        assertThat(form.text()).isEqualTo(text);
        assertThat(form.isComplete()).isTrue();
        assertThat(form.isUnchanged()).isFalse();
        assertThat(form.substitutions().getFirst().ground()).isEqualTo(ground);
    }

    @ParameterizedTest(name = "{0} はそのまま請求できる")
    @ValueSource(strings = {"渡邉", "渡邊　花子", "龍之介", "齋藤", "嵜本", "冨田", "ＳＭＩＴＨ　ＪＯＨＮ", "架空　花子", "〓", ""})
    void safeNamesStay(String name) {
        ClaimSafeForm form = ClaimSafeForm.of(name);
        assertThat(form.text()).isEqualTo(name);
        assertThat(form.isUnchanged()).isTrue();
    }

    @ParameterizedTest(name = "{0} には置き換える文字がなく、黙って消さない")
    @CsvSource({"김, UNKNOWN", "\uE000, UNKNOWN", "😀, UNKNOWN", "𠀋, UNKNOWN", "●, RECEIVED_AS_BULLET"})
    void whatHasNoSubstituteIsReported(String character, Substitution.Ground ground) {
        ClaimSafeForm form = ClaimSafeForm.of("試" + character + "郎");
        assertThat(form.text()).isEqualTo("試〓郎");
        assertThat(form.isComplete()).isFalse();
        assertThat(form.substitutions()).containsExactly(new Substitution(2, character, Optional.empty(), ground));
        assertThat(ground.text()).isNotBlank();
    }

    @Test
    void positionsCountCharactersNotCodeUnits() {
        ClaimSafeForm form = ClaimSafeForm.of("𠮷田祐\uDB40\uDD00髙");
        assertThat(form.text()).isEqualTo("吉田祐高");
        assertThat(form.substitutions().stream().map(Substitution::position)).containsExactly(1, 3, 4);
        assertThat(form.substitutions().get(1).ground()).isEqualTo(Substitution.Ground.SHAPE);
        assertThat(form.substitutions().get(1).original()).isEqualTo("祐\uDB40\uDD00");
    }

    @Test
    void aShapeOfACharacterThatIsNotSafeIsSubstitutedToo() {
        assertThat(ClaimSafeForm.of("髙\uDB40\uDD01").text()).isEqualTo("高");
    }

    @Test
    void everyPairOfTheTableLeadsIntoJisX0208() {
        assertThat(ClaimSubstitutes.pairs()).hasSizeGreaterThan(200).allSatisfy((from, to) -> {
            assertThat(Repertoire.CLAIM.holdsAll(from)).isFalse();
            assertThat(Repertoire.CLAIM.holdsAll(to)).isTrue();
            assertThat(from.codePointCount(0, from.length())).isEqualTo(1);
            assertThat(to.codePointCount(0, to.length())).isEqualTo(1);
        });
    }

    @Test
    void theVendorCharactersOfWindows31jAreNotSafe() {
        assertThat("髙﨑德".codePoints()).allMatch(Repertoire.SHIFT_JIS::holds).noneMatch(Repertoire.CLAIM::holds);
    }

    @Test
    void aFormCannotBeMadeOfOtherCharacters() {
        assertThatThrownBy(() -> new ClaimSafeForm("髙", java.util.List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingPersonalIsInText() {
        NameForms forms = NameForms.of("髙橋　太郎");
        assertThat(forms.exchanged()).isEqualTo("●橋　太郎");
        assertThat(forms.registered()).isEqualTo("髙橋　太郎");
        assertThat(forms.toString() + forms.claimSafe() + forms.claimSafe().substitutions())
                .doesNotContain("髙", "高", "橋", "太");
    }

    @Property
    void everyFormCanBeClaimed(@ForAll String name) {
        ClaimSafeForm form = ClaimSafeForm.of(name);
        assertThat(Charset.forName("x-JIS0208").newEncoder().canEncode(form.text()))
                .isTrue();
        assertThat(form.text()).doesNotContain("●");
        assertThat(form.isUnchanged()).isEqualTo(form.text().equals(name));
        assertThat(ClaimSafeForm.of(form.text()).isUnchanged()).isTrue();
    }
}
