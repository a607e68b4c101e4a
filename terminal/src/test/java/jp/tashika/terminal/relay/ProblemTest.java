package jp.tashika.terminal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("センターの拒否応答")
class ProblemTest {

    private static Reply.Refused read(String body) {
        return Problem.read(403, body.getBytes(StandardCharsets.UTF_8));
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("センターの言葉のまま伝える")
    void keepsTheCentresWords() {
        assertThat(read("{\"type\":\"about:blank\",\"code\":\"TSK-A1\",\"deskText\":\"窓口\",\"vendorText\":\"業者\"}"))
                .isEqualTo(new Reply.Refused("TSK-A1", "窓口", "業者"));
    }

    @Tag("TRM-013")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{}",
                "{\"code\":1}",
                "{\"code\":\"\"}",
                "{\"code\":\"A B\"}",
                "{\"code\":\"A\\nB\"}",
                "{\"code\":",
                "<html>502 Bad Gateway</html>",
                "[[[[[[[[[["
            })
    @DisplayName("読めなければセンターの障害として伝える")
    void unreadableIsAFailureOfTheCentre(String body) {
        assertThat(read(body).code()).isEqualTo("TSK-LOAD0000003");
        assertThat(read(body).vendorText()).contains("HTTP 403");
    }
}
