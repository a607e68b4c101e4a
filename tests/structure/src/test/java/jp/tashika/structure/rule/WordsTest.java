package jp.tashika.structure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "maxRowCount, max row count",
        "MAX_ROW_COUNT, max row count",
        "XMLReader, xml reader",
        "OqsReader, oqs reader",
        "Sex1, sex 1",
        "a, a",
        "_, ''",
        "'', ''"
    })
    @DisplayName("名前を語に分ける")
    void splits(String identifier, String words) {
        assertThat(String.join(" ", Words.lowerCase(identifier))).isEqualTo(words);
    }
}
