package jp.tashika.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsurerConfigTest {

    private static final String RIGHT = """
            insurer.number=480012
            insurer.name=架空市
            centre.url=https://centre.example:8443
            centre.keystore=insurer.p12
            centre.authority=/etc/tashika/ca.pem
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("要る項目だけで読め、ほかは既定の値になる")
    void readsWithDefaults() throws IOException {
        InsurerConfig config = load(RIGHT);
        assertThat(config.insurer().digits()).isEqualTo("00480012");
        assertThat(config.keyStore()).isEqualTo(folder.resolve("insurer.p12"));
        assertThat(config.keyStorePassword()).isEqualTo(folder.resolve("insurer.password"));
        assertThat(config.authority()).isEqualTo(Path.of("/etc/tashika/ca.pem"));
        assertThat(config.connect()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.answer()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.retry()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.patience()).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            insurer.number=480012               | insurer.number=        | insurer.number
            insurer.number=480012               | insurer.number=480013  | insurer.number
            insurer.number=480012               | insurer.number=48001   | insurer.number
            insurer.name=架空市                 | insurer.name=          | insurer.name
            centre.url=https://centre.example:8443 | centre.url=http://centre.example | centre.url
            centre.url=https://centre.example:8443 | centre.url=https:// :  | centre.url
            centre.keystore=insurer.p12         | centre.keystor=x       | centre.keystore
            insurer.name=架空市                 | insurer.name=架空市;wait.second=5 | wait.second
            insurer.name=架空市                 | insurer.name=架空市;wait.seconds=0 | wait.seconds
            insurer.name=架空市                 | insurer.name=架空市;wait.seconds=1h | wait.seconds
            insurer.name=架空市                 | insurer.name=架空市;centre.answer.seconds=9999999 | centre.answer.seconds
            """)
    void refusesWrongKeys(String right, String wrong, String named) {
        assertThat(RIGHT).contains(right);
        assertThatThrownBy(() -> load(RIGHT.replace(right, wrong.replace(';', '\n'))))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining(named);
    }

    @Test
    @DisplayName("UTF-8でないファイルは読めないと言う")
    void refusesOtherEncodings() throws IOException {
        Path file = folder.resolve("sjis.properties");
        Files.write(file, RIGHT.getBytes(Charset.forName("windows-31j")));
        assertThatThrownBy(() -> InsurerConfig.load(file))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining(file.toString());
    }

    private InsurerConfig load(String text) throws IOException {
        return InsurerConfig.load(Files.writeString(folder.resolve("insurer.properties"), text));
    }
}
