package jp.tashika.terminal.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@DisplayName("読取機の登録")
class ReaderDevicesTest {

    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret");

    @TempDir
    Path folder;

    private ReaderDevices read(String text) throws IOException {
        return ReaderDevices.read(Files.writeString(folder.resolve("readers.txt"), text));
    }

    @Test
    @DisplayName("空行と注釈を除いて読む")
    void reads() throws IOException {
        assertThat(read("\n# 説明\nreader-1:" + HASH + "\n reader-2:" + HASH + " \n")
                        .accounts())
                .extracting("username")
                .containsExactly("reader-1", "reader-2");
        assertThat(read("").accounts()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "reader-1",
                "reader-1:",
                "reader-1:secret",
                "reader-1:{noop}secret",
                "読取機:HASH",
                "a b:HASH",
                ":HASH"
            })
    @DisplayName("形の違う行は行番号で断り、内容は言わない")
    void refuses(String line) {
        assertThatThrownBy(() -> read("# 1\n" + line.replace("HASH", HASH)))
                .isInstanceOf(ReaderDevices.Unreadable.class)
                .hasMessageContaining("2行目")
                .hasMessageNotContaining("secret");
    }

    @Test
    @DisplayName("同じ読取機を二度書いたもの、読めないファイルは断る")
    void refusesTwiceAndNothing() {
        assertThatThrownBy(() -> read("reader-1:" + HASH + "\nreader-1:" + HASH))
                .isInstanceOf(ReaderDevices.Unreadable.class);
        assertThatThrownBy(() -> ReaderDevices.read(folder.resolve("none.txt")))
                .isInstanceOf(ReaderDevices.Unreadable.class);
    }
}
