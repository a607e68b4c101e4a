package jp.tashika.reader.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("職員の番号")
class StaffCodeTest {

    private Instant now = Instant.parse("2026-11-22T00:00:00Z");
    private final StaffCode code = new StaffCode("7294", () -> now);

    private boolean tries(String place, String typed) {
        return code.isRight(place, typed.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    @DisplayName("正しければ通り、間違いの数は正しく打てば忘れられる")
    void right() {
        assertThat(tries("a", "7294")).isTrue();
        for (int i = 0; i < 4; i++) {
            assertThat(tries("a", "0000")).isFalse();
        }
        assertThat(tries("a", "7294")).isTrue();
        for (int i = 0; i < 4; i++) {
            assertThat(tries("a", "0000")).isFalse();
        }
        assertThat(code.isPaused("a")).isFalse();
    }

    @Test
    @DisplayName("同じ場所で5回間違えると5分間は正しくても通らず、ほかの場所では通る")
    void pauses() {
        for (int i = 0; i < 5; i++) {
            assertThat(tries("a", "0000")).isFalse();
        }
        assertThat(code.isPaused("a")).isTrue();
        now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(tries("a", "7294")).isFalse();
        assertThat(tries("b", "7294")).isTrue();
        now = now.plusMillis(1);
        assertThat(code.isPaused("a")).isFalse();
        assertThat(tries("a", "7294")).isTrue();
    }

    @ParameterizedTest(name = "「{0}」")
    @ValueSource(strings = {"", "729", "72940", "72 4", "７２９４"})
    @DisplayName("4桁の数字でないものは番号にできず、通りもしない")
    void fourDigits(String text) {
        assertThatThrownBy(() -> new StaffCode(text, () -> now)).isInstanceOf(IllegalArgumentException.class);
        assertThat(tries("a", text)).isFalse();
        assertThat(code.toString()).doesNotContain("7294");
    }
}
