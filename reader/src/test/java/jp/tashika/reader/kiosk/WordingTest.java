package jp.tashika.reader.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import jp.tashika.format.card.message.Scope;
import jp.tashika.reader.station.Manner.Language;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("患者の画面の文言")
class WordingTest {

    private final Wording wording = new Wording(Map.of());

    @Test
    @DisplayName("日本語と英語に同じ項目があり、英語に日本語は混じらない")
    void bothLanguagesSayTheSame() {
        assertThat(wording.keys(Language.JA))
                .isEqualTo(wording.keys(Language.EN))
                .hasSizeGreaterThan(150);
        wording.keys(Language.EN).stream()
                .filter(key -> !key.equals("bar.language"))
                .forEach(key -> assertThat(wording.text(Language.EN, key))
                        .as(key)
                        .doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]"));
    }

    /** All that is about cards, readers and the line, also what comes later. */
    static Stream<Outcome> worded() {
        return Arrays.stream(Outcome.values()).filter(outcome -> outcome.code().matches("TSK-(CARD|READ|LINE).*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worded")
    @DisplayName("どの理由にも、何がいけないかと、今どうするかがある")
    void everyTroubleIsWorded(Outcome outcome) {
        for (Language language : Language.values()) {
            assertThat(wording.text(language, outcome.code() + ".title")).isNotBlank();
            assertThat(wording.text(language, outcome.code() + ".text")).matches("(?s).*[。.]");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Scope.class)
    @Tag("CNS-004")
    @DisplayName("どの同意にも問いがある")
    void everyScopeIsWorded(Scope scope) {
        for (Language language : Language.values()) {
            assertThat(wording.text(language, "ask." + scope + ".title")).isNotBlank();
            assertThat(wording.text(language, "ask." + scope + ".text")).isNotBlank();
        }
    }

    @Test
    @Tag("HWR-027")
    @DisplayName("決められた文言は施設の言葉にでき、記号もそのまま出る")
    void aFacilityWordsItsOwn() {
        Wording own = new Wording(Map.of("waiting.text", "カードは{左}の台に'置く'"));
        assertThat(own.text(Language.JA, "waiting.text")).isEqualTo("カードは{左}の台に'置く'");
        assertThat(own.text(Language.EN, "waiting.text")).isEqualTo(wording.text(Language.EN, "waiting.text"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ask.yes", "ask.MEDICATION.title", "TSK-CARD0000002.title", "none", ""})
    @DisplayName("同意の問いや理由の文言は変えられない")
    void theOthersStay(String key) {
        assertThatThrownBy(() -> new Wording(Map.of(key, "x"))).isInstanceOf(IllegalArgumentException.class);
    }
}
