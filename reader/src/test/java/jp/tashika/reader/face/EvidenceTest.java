package jp.tashika.reader.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("照合の判定")
class EvidenceTest {

    @ParameterizedTest(name = "{0}: 類似度 {1} 同一性 {2} 生体 {3} で {4}")
    @CsvSource(textBlock = """
        三枚とも超える,               0.7 0.8 0.9,    0.9,  0.9 0.9 0.9, Matched[score=0.9]
        一枚だけ超える,               0.1 0.45 0.2,   0.9,  0.9 0.9 0.9, Matched[score=0.45]
        閾値ちょうど,                 0.45,           0.9,  0.9,         Matched[score=0.45]
        閾値のすぐ下,                 0.4499 0.2,     0.9,  0.9,         NotMatched[score=0.4499]
        どれも超えない,               -0.1 0.0 0.3,   0.9,  0.9,         NotMatched[score=0.3]
        生体らしさは中央値,           0.9,            0.9,  0.0 0.0 0.9 0.9 0.9, Matched[score=0.9]
        半分で境目,                   0.9,            0.9,  0.1 0.3,     Matched[score=0.9]
        画像らしい,                   0.9,            0.9,  0.0 0.1 0.1 0.9, NotLive[doubt=LOOKS_LIKE_A_PICTURE]
        途中で入れ替わった,           0.9,            0.34, 0.9,         NotLive[doubt=ANOTHER_PERSON]
        入替りは一致より先に見る,     0.9 0.9,        -0.2, 0.0,         NotLive[doubt=ANOTHER_PERSON]
        """)
    @Tag("HWR-019")
    @Tag("HWR-020")
    void decides(String title, String scores, double samePerson, String liveness, String expected) {
        FaceResult result =
                new Evidence(numbers(scores), samePerson, numbers(liveness)).decide(Faces.SETTINGS.comparison());
        assertThat(result).hasToString(expected);
    }

    private static List<Double> numbers(String text) {
        return Arrays.stream(text.strip().split(" ")).map(Double::valueOf).toList();
    }

    @Test
    @DisplayName("画像がなければ判定しない")
    void needsAPicture() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Evidence(List.of(), 1, List.of(1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Evidence(List.of(1.0), 1, List.of()));
    }
}
