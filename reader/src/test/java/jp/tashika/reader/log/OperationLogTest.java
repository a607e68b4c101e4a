package jp.tashika.reader.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import jp.tashika.reader.log.OperationLog.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("操作の記録")
@Tag("RDR-011")
class OperationLogTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @TempDir
    Path folder;

    private OperationLog log(String day) {
        return new OperationLog(folder, 90, Clock.fixed(Instant.parse(day + "T00:00:00Z"), JAPAN));
    }

    @Test
    @Tag("HWR-029")
    @Tag("HWR-030")
    @Tag("HWR-024")
    @DisplayName("日ごとのファイルに、時刻・操作・台・方法・結果が並ぶ")
    void writesLines() throws IOException {
        log("2026-11-22").write(Operation.START, "-", "-", "0.1.0");
        log("2026-11-22").write(Operation.AUTHENTICATION, "a", "PIN", "OK");
        log("2026-11-22").writeError("a", "TSK-LINE0000001");
        assertThat(Files.readAllLines(folder.resolve("operation-2026-11-22.log")))
                .containsExactly(
                        "2026-11-22T09:00:00+09:00\tSTART\t-\t-\t0.1.0",
                        "2026-11-22T09:00:00+09:00\tAUTHENTICATION\ta\tPIN\tOK");
        assertThat(Files.readString(folder.resolve("error-2026-11-22.log")))
                .isEqualTo("2026-11-22T09:00:00+09:00\ta\tTSK-LINE0000001\n");
    }

    @ParameterizedTest(name = "{0}")
    @Tag("SEC-003")
    @ValueSource(strings = {"試験　太郎", "a b", "a\tb", "a\nOK", ""})
    @DisplayName("言葉でないものは書かない")
    void writesWordsOnly(String text) throws IOException {
        log("2026-11-22").write(Operation.AUTHENTICATION, text, text, text);
        assertThat(Files.readString(folder.resolve("operation-2026-11-22.log")))
                .isEqualTo("2026-11-22T09:00:00+09:00\tAUTHENTICATION\t-\t-\t-\n");
    }

    @Test
    @Tag("HWR-025")
    @Tag("HWR-028")
    @DisplayName("90日を過ぎた記録だけが消え、ほかのファイルには触れない")
    void keepsNinetyDays() throws IOException {
        log("2026-08-23").write(Operation.START, "-", "-", "-");
        log("2026-08-24").write(Operation.START, "-", "-", "-");
        Files.writeString(folder.resolve("operation-2026-99-99.log"), "");
        Files.writeString(folder.resolve("other.log"), "");
        log("2026-11-22").removeOld();
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("operation-2026-08-24.log", "operation-2026-99-99.log", "other.log");
    }

    @Test
    @Tag("HWR-031")
    @DisplayName("認証率を方法ごとに記録から数え、切れた行は飛ばす")
    void countsRates() throws IOException {
        OperationLog log = log("2026-11-22");
        log("2026-10-23").write(Operation.AUTHENTICATION, "a", "PIN", "OK");
        log("2026-10-24").write(Operation.AUTHENTICATION, "a", "PIN", "OK");
        log.write(Operation.AUTHENTICATION, "a", "PIN", "TSK-READ0000005");
        log.write(Operation.AUTHENTICATION, "b", "PIN", "OK");
        log.write(Operation.AUTHENTICATION, "b", "FACE", "TSK-READ0000007");
        log.write(Operation.STOP, "-", "-", "OK");
        Files.writeString(
                folder.resolve("operation-2026-11-22.log"),
                "2026-11-22T09:0\nx\ty\tz\ta\tb\n",
                StandardOpenOption.APPEND);
        assertThat(AuthenticationRate.byMethod(log.last(30)))
                .containsEntry("PIN", new AuthenticationRate(2, 3))
                .containsEntry("FACE", new AuthenticationRate(0, 1))
                .hasSize(2);
        assertThat(new AuthenticationRate(2, 3).perMille()).isEqualTo(666);
        assertThat(new AuthenticationRate(0, 0).perMille()).isZero();
    }
}
