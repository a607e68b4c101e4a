package jp.tashika.terminal.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import jp.tashika.terminal.fake.TerminalRooms;
import jp.tashika.terminal.fake.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("保存先の点検")
class StorageTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir
    Path root;

    private Storage storage;

    @BeforeEach
    void folders() throws IOException {
        storage = new Storage(TerminalRooms.folders(root), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("フォルダが使えれば支障はなく、点検の跡も残らない")
    void findsNothing() throws IOException {
        storage.look();
        assertThat(storage.trouble()).isEmpty();
        assertThat(files()).isZero();
    }

    @Tag("TRM-013")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"req", "res", "work", "archive"})
    @DisplayName("フォルダがなくなれば支障といつからかが分かり、戻れば消える")
    void findsMissingFolder(String name) throws Exception {
        Path folder = root.resolve(name);
        Files.delete(folder);
        storage.failed();
        assertThat(storage.trouble()).contains(new Storage.Trouble(folder, false, NOW));
        Files.createDirectory(folder);
        Waiting.until("the trouble is over", Duration.ofSeconds(10), () -> {
            storage.worked();
            return storage.trouble().isEmpty();
        });
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("フォルダの場所にファイルがあれば支障")
    void findsFileInsteadOfFolder() throws IOException {
        Files.delete(root.resolve("archive"));
        Files.writeString(root.resolve("archive"), "x");
        storage.look();
        assertThat(storage.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble.isFull()).isFalse());
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("続けて失敗しても、点検は間をおく")
    void looksNowAndThen() throws IOException {
        storage.look();
        Files.delete(root.resolve("res"));
        storage.failed();
        assertThat(storage.trouble()).as("just looked").isEmpty();
    }
}
