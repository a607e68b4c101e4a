package jp.tashika.core.claim;

import static jp.tashika.core.FictionalClaims.act;
import static jp.tashika.core.FictionalClaims.device;
import static jp.tashika.core.FictionalClaims.drug;
import static jp.tashika.core.FictionalClaims.remark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import jp.tashika.core.FictionalClaims;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimGroupTest {

    @Test
    @Tag("MED-002")
    @DisplayName("診療識別のある行から次の診療識別の前までが一つのまとまり")
    void groupsBeginAtASection() {
        List<ClaimGroup> groups = ClaimGroup.from(List.of(
                act(11, "111000110", 5, 1),
                drug(21, "699000001", "3", 5, 14),
                drug(0, "699000002", "3", 5, 14),
                remark(0, "毎食後"),
                drug(21, "699000003", "1", 5, 14),
                remark(22, "疼痛時"),
                drug(0, "699000004", "1", 5, 10),
                device(40, "799000001"),
                drug(0, "699000005", "1", 5, 1)));
        assertThat(groups)
                .extracting(
                        group -> group.section().map(CareSection::code).orElse(0),
                        group -> group.lines().size())
                .containsExactly(tuple(11, 1), tuple(21, 3), tuple(21, 1), tuple(22, 2), tuple(40, 2));
    }

    @Test
    @Tag("MED-002")
    @DisplayName("最初の行に診療識別がなくても、行は失われない")
    void linesBeforeAnySection() {
        List<ClaimGroup> groups =
                ClaimGroup.from(List.of(drug(0, "699000001", "3", 5, 14), drug(21, "699000002", "3", 5, 14)));
        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().section()).isEmpty();
        assertThat(ClaimGroup.from(List.of())).isEmpty();
    }

    @ParameterizedTest(name = "「{0}」は {1}")
    @CsvSource({
        "21, 21",
        "01, 1",
        "' 21 ', 21",
        "'', なし",
        "'  ', なし",
        "00, なし",
        "1, なし",
        "100, なし",
        "2A, なし",
        "２１, なし",
        "-1, なし"
    })
    @DisplayName("診療識別は二桁の数字")
    void sections(String text, String expected) {
        assertThat(CareSection.parse(text)
                        .map(section -> Integer.toString(section.code()))
                        .orElse("なし"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("ありえない事実は作れない")
    void impossibleFacts() {
        assertThatThrownBy(() -> new CareSection(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CareSection(100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DayCounts.of(Map.of(0, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DayCounts.of(Map.of(32, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DayCounts.of(Map.of(1, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Visits(-1, new TreeSet<>())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Visits(1, new TreeSet<>(List.of(32))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClaimKey(FictionalClaims.CLINIC_CODE, FictionalClaims.MONTH, ClaimKind.MEDICAL, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClaimCost(-1, 0, Optional.empty(), Optional.empty(), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClaimCost(0, 0, Optional.of(-1L), Optional.empty(), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FictionalClaims.claim(
                        ClaimKind.DPC,
                        FictionalClaims.MONTH,
                        CareSetting.INPATIENT,
                        true,
                        new Claim.Content.Lines(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("日ごとの回数は足し合わせられる")
    void sumOfDays() {
        assertThat(FictionalClaims.days(5, 14, 19, 7).sum()).isEqualTo(21);
        assertThat(DayCounts.NONE.isEmpty()).isTrue();
    }
}
