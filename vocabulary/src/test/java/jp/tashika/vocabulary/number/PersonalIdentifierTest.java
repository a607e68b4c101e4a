package jp.tashika.vocabulary.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalIdentifierTest {

    private static final InsurerNumber INSURER = new InsurerNumber("00012345");

    @Test
    void writesAllFourParts() {
        InsuredNumber insured = new InsuredNumber(Optional.of("あいう"), "１８７", Optional.of("05"));
        assertThat(new PersonalIdentifier(INSURER, insured).text()).isEqualTo("00012345:あいう:１８７:05");
    }

    @Test
    void emptyPartsKeepTheirPlace() {
        InsuredNumber insured = new InsuredNumber(Optional.empty(), "１８７", Optional.empty());
        assertThat(new PersonalIdentifier(INSURER, insured).text()).isEqualTo("00012345::１８７:");
    }

    @Test
    void blanksAreTakenOut() {
        InsuredNumber insured = new InsuredNumber(Optional.of("千　・ 1"), "1 87", Optional.empty());
        assertThat(new PersonalIdentifier(INSURER, insured).text()).isEqualTo("00012345:千・1:187:");
    }

    @ParameterizedTest(name = "{0} は読んで書くと同じ")
    @ValueSource(strings = {"00012345:あいう:１８７:05", "00012345::１８７:", "39491230::00000001:", "06480011:1234:5678:00"})
    void readsBackWhatItWrites(String text) {
        assertThat(PersonalIdentifier.parse(text).orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "「{0}」は識別子ではない")
    @ValueSource(
            strings = {
                "",
                "00012345",
                "00012345::１８７",
                "12345:あ:1:05",
                "00012345:あ:1:5",
                "00012345:あ:1:005",
                "00012345:あ い:1:",
                "00012345:あ::05",
                "0001234x:あ:1:05",
                "00012345:あ:1:05:",
                "00012345:あ　:1:05"
            })
    void refusesOtherForms(String text) {
        assertThat(PersonalIdentifier.parse(text)).isEmpty();
    }

    @Test
    void aColonInsideAPartIsRefused() {
        InsuredNumber colon = new InsuredNumber(Optional.of("a:b"), "1", Optional.empty());
        assertThatThrownBy(() -> new PersonalIdentifier(INSURER, colon)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isMaskedInText() {
        InsuredNumber insured = new InsuredNumber(Optional.of("あいう"), "１８７", Optional.of("05"));
        assertThat(new PersonalIdentifier(INSURER, insured).toString()).doesNotContain("あいう", "１８７");
        assertThat(insured.toString()).doesNotContain("あいう", "１８７", "05");
    }

    @Test
    void blankPartsOfAnInsuredNumberAreAbsent() {
        InsuredNumber insured = new InsuredNumber(Optional.of("　"), "1", Optional.of(" "));
        assertThat(insured.symbol()).isEmpty();
        assertThat(insured.branch()).isEmpty();
        assertThatThrownBy(() -> new InsuredNumber(Optional.empty(), "　 ", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
