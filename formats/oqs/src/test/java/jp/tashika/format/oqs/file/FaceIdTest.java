package jp.tashika.format.oqs.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.tashika.vocabulary.number.FacilityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceIdTest {

    @Test
    void joinsFacilityAndTwentyHexadecimalDigits() {
        FaceId id = FaceId.of(new FacilityCode("4810000001"), new byte[] {0, 1, -1, 127, -128, 16, 17, 18, 19, 20});
        assertThat(id.text()).isEqualTo("48100000010001ff7f801011121314").hasSize(30);
        assertThat(id.facility()).isEqualTo(new FacilityCode("4810000001"));
        assertThat(FaceId.parse(id.text())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4810000001", "48100000010001FF7F801011121314", "48100000010001ff7f80101112131", "x"})
    void refusesOtherForms(String text) {
        assertThat(FaceId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new FaceId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTooFewRandomBytes() {
        assertThatThrownBy(() -> FaceId.of(new FacilityCode("4810000001"), new byte[9]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
