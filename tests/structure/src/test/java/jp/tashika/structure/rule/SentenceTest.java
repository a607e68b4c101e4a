package jp.tashika.structure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    資格。A coverage.                          | 資格      | A coverage.
                    資格。A coverage (domain rules 1.1): long. And more. | 資格 | A coverage (domain rules 1.1): long.
                    有効期間。Days from (資格取得日) to loss.   | 有効期間  | Days from (資格取得日) to loss.
                    UTF-8。An encoding.                        | UTF-8     | An encoding.
                    資格。{@code Coverage} of a person.        | 資格      | {@code Coverage} of a person.
                    """)
    @DisplayName("日本語と英語の一文")
    void takesTermAndSentence(String doc, String term, String english) {
        assertThat(Sentence.of(doc)).isEqualTo(new Sentence(term, english));
        assertThat(Sentence.of(doc).isBilingual()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "Only English.",
                "資格",
                "資格。",
                "資格。日本語だけの文。",
                "Coverage。A coverage.",
                "資格。A coverage",
                "。A coverage."
            })
    @DisplayName("そろわない文")
    void refuses(String doc) {
        assertThat(Sentence.of(doc).isBilingual()).isFalse();
    }
}
