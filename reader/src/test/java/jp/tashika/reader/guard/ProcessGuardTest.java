package jp.tashika.reader.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("プログラムの守り")
@Tag("RDR-012")
@Tag("SEC-004")
class ProcessGuardTest {

    @Test
    @DisplayName("外からつなげず、ダンプもしない起動だけを認める")
    void onlyAClosedJvm() {
        assertThat(ProcessGuard.weakness(List.of("-Xmx256m"), true, false)).isEmpty();
        assertThat(ProcessGuard.weakness(List.of(), false, false))
                .hasValueSatisfying(told -> assertThat(told).contains("-XX:+DisableAttachMechanism"));
        assertThat(ProcessGuard.weakness(List.of(), true, true))
                .hasValueSatisfying(told -> assertThat(told).contains("HeapDumpOnOutOfMemoryError"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"-agentlib:jdwp=transport=dt_socket", "-agentpath:/x.so", "-javaagent:x.jar", "-Xdebug"})
    @DisplayName("デバッグのための起動は断る")
    void noDebugging(String argument) {
        assertThat(ProcessGuard.weakness(List.of(argument), true, false)).isPresent();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("Linuxでは、メモリダンプを止めたことをシステムに確かめる")
    void forbidsDumps() {
        assertThat(ProcessGuard.forbidDumps()).isTrue();
    }
}
