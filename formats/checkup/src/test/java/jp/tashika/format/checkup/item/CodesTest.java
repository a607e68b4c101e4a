package jp.tashika.format.checkup.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "9N00100000000000",
                "9N0010000000000011",
                "9n001000000000001",
                "9N00100000000000 ",
                "９N001000000000001",
                "9N001000000000-01"
            })
    void refusesWhatIsNoItemCode(String text) {
        assertThat(ItemCode.parse(ItemCode.STANDARD, text)).isEmpty();
        assertThatThrownBy(() -> ItemCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesCodesOfOtherTables() {
        ItemCode own = ItemCode.parse("1.2.392.200119.6.1205.06139463", "A12").orElseThrow();
        assertThat(own.isStandard()).isFalse();
        assertThat(own.analyte()).isEqualTo("A12");
        assertThat(own).hasToString("1.2.392.200119.6.1205.06139463:A12");
        assertThat(ItemCode.parse("1.2.392.200119.6.1205.1", "A".repeat(33))).isEmpty();
        assertThat(ItemCode.parse("", "A12")).isEmpty();
        assertThat(ItemCode.of("9N001000000000001")).hasToString("9N001000000000001");
        assertThat(ItemCode.of("9N001000000000001").analyte()).isEqualTo("9N001");
        assertThat(ItemCode.of("9N001000000000001")).isLessThan(ItemCode.of("9N006000000000001"));
    }

    @ParameterizedTest(name = "[{0}] {1}")
    @CsvSource({
        "1.2.392, true",
        "0, true",
        "'', false",
        "., false",
        "1., false",
        ".1, false",
        "1..2, false",
        "1.a, false",
        "１.2, false",
        "1 .2, false"
    })
    void knowsAnOid(String text, boolean isOid) {
        assertThat(Oid.isOid(text)).isEqualTo(isOid);
    }

    @Test
    void anOidHasAnEnd() {
        assertThat(Oid.isOid("1".repeat(64))).isTrue();
        assertThat(Oid.isOid("1".repeat(65))).isFalse();
    }

    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource({
        "2010-01-01, SECOND",
        "2018-03-31, SECOND",
        "2018-04-01, THIRD",
        "2024-03-31, THIRD",
        "2024-04-01, FOURTH",
        "2030-01-01, FOURTH"
    })
    void theDayOfTheCheckupNamesTheEdition(LocalDate day, Edition edition) {
        assertThat(Edition.on(day)).isEqualTo(edition);
    }

    @ParameterizedTest(name = "{0} の {1}")
    @CsvSource({
        "01010, SPECIFIC, true", "01020, SPECIFIC, false", "01020, LATE_ELDERLY, true", "01990, LATE_ELDERLY, true",
        "01030, EMPLOYER, true", "01010, EMPLOYER, false", "01010, OTHER, true", "01010, UNKNOWN, true"
    })
    void aSectionBelongsToAProgramme(String section, Programme programme, boolean fits) {
        assertThat(SectionKind.parse(section).orElseThrow().fits(programme)).isEqualTo(fits);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "1010", "01000", "90010", "010100"})
    void knowsNoOtherSection(String code) {
        assertThat(SectionKind.parse(code)).isEmpty();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "10", "050", "0100", "０１０"})
    void knowsNoOtherProgramme(String code) {
        assertThat(Programme.parse(code)).isEmpty();
    }

    @Test
    void everyProgrammeHasItsSection() {
        assertThat(SectionKind.of(Programme.SPECIFIC)).isEqualTo(SectionKind.SPECIFIC);
        assertThat(SectionKind.of(Programme.LATE_ELDERLY)).isEqualTo(SectionKind.LATE_ELDERLY);
        assertThat(SectionKind.of(Programme.UNKNOWN)).isEqualTo(SectionKind.EXTRA);
        for (Programme programme : Programme.values()) {
            assertThat(SectionKind.of(programme).fits(programme)).isTrue();
            assertThat(Programme.parse(programme.code())).contains(programme);
        }
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "8", "9", "AB", "!"})
    void refusesAnUnknownDemand(String flag) {
        assertThatThrownBy(() -> Demand.of(flag)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bloodSugarIsAskedForOnce() {
        assertThat(new Demand.OneOf("c").together()).isEqualTo("b");
        assertThat(new Demand.OneOf("d").together()).isEqualTo("b");
        assertThat(new Demand.OneOf("D").together()).isEqualTo("D");
    }
}
