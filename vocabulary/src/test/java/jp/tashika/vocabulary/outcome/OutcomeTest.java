package jp.tashika.vocabulary.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

    private static final String JAPANESE = "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]";

    @ParameterizedTest(name = "{0} には行があり、二つの文がある")
    @EnumSource(Outcome.class)
    void everyConstantHasARow(Outcome outcome) {
        assertThat(outcome.code()).matches("TSK-[A-Z]{4}\\d{7}");
        assertThat(outcome.deskText()).containsPattern(JAPANESE).endsWith("。");
        assertThat(outcome.vendorText()).containsPattern(JAPANESE).endsWith("。");
        assertThat(outcome.raisedBy()).matches("[a-z.]+(, [a-z.]+)*");
    }

    @Test
    void codesAreUnique() {
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::code)).doesNotHaveDuplicates();
    }

    @Test
    void everyRowHasAConstantAndFiveColumns() throws IOException {
        List<String[]> rows = rows();
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(5).doesNotContain(""));
        assertThat(rows.stream().map(row -> row[0]))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Outcome.values()).map(Enum::name).toList());
    }

    private static List<String[]> rows() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Outcome.class.getResourceAsStream("outcomes.tsv")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
