package jp.tashika.vocabulary.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ORC-005")
class ExchangeFormTest {

    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource({
        "山﨑, 山﨑",
        "髙橋, ●橋",
        "德川, 德川",
        "𠮷田, ●田",
        "𠀋, 𠀋",
        "渡邉, 渡邉",
        "①Ⅲ㈱, ①Ⅲ㈱",
        "試験　太郎, 試験　太郎",
        "SMITH JOHN, SMITH JOHN",
        "김, ●",
        "●田, ●田"
    })
    void carriesWhatJisX0213Holds(String original, String exchanged) {
        assertThat(ExchangeForm.of(original)).isEqualTo(exchanged);
    }

    @Test
    void variationSelectorsGoAndTheBaseStays() {
        assertThat(ExchangeForm.of("祐\uDB40\uDD00")).isEqualTo("祐");
        assertThat(ExchangeForm.of("祐󠄀子")).isEqualTo("祐子");
        assertThat(ExchangeForm.of("辻\uFE00")).isEqualTo("辻");
        assertThat(ExchangeForm.of("髙󠄀")).isEqualTo("●");
    }

    @Test
    void marksAreJoinedAndPrivateOrControlCharactersAreNotCarried() {
        assertThat(ExchangeForm.of("か\u3099")).isEqualTo("が");
        assertThat(ExchangeForm.of("\uE000\uF8FF")).isEqualTo("●●");
        assertThat(ExchangeForm.of("a\u0000b\nc\u001Bd")).isEqualTo("a●b●c●d");
        assertThat(ExchangeForm.of("\uD842")).isEqualTo("●");
        assertThat(ExchangeForm.of("")).isEmpty();
    }

    @Test
    void compatibilityIdeographsStayThemselves() {
        assertThat(ExchangeForm.of("\uFA19\uFA1A")).isEqualTo("\uFA19\uFA1A");
    }

    @ParameterizedTest(name = "シフトJISの回答では {0} は {1}")
    @CsvSource({"山﨑, 山﨑", "𠀋, ●", "〜, ～", "１−２, １－２", "é, ●", "か゚, か●", "①, ①", "俱, ●"})
    void shiftJisCarriesLess(String exchanged, String carried) {
        assertThat(ExchangeForm.inShiftJis(exchanged)).isEqualTo(carried);
    }

    @Test
    void bulletsAreSeen() {
        assertThat(ExchangeForm.hasBullet("●橋")).isTrue();
        assertThat(ExchangeForm.hasBullet("高橋")).isFalse();
    }

    @Property
    void everythingCarriedCanBeEncoded(@ForAll String text) {
        String exchanged = ExchangeForm.of(text);
        assertThat(Repertoire.EXCHANGE.holdsAll(exchanged)).isTrue();
        assertThat(ExchangeForm.of(exchanged)).isEqualTo(exchanged);
        assertThat(Charset.forName("windows-31j").newEncoder().canEncode(ExchangeForm.inShiftJis(exchanged)))
                .isTrue();
    }
}
