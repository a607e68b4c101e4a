package jp.tashika.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLookTest {

    @DisplayName("画面の文字コードで書き、日本語のない文字コードならUTF-8で書く")
    @ParameterizedTest(name = "{0} の画面には {1}")
    @CsvSource({
        "UTF-8, UTF-8",
        "windows-31j, windows-31j",
        "EUC-JP, EUC-JP",
        "US-ASCII, UTF-8",
        "ISO-8859-1, UTF-8",
        "IBM437, UTF-8"
    })
    void writesInLettersOfTheWindow(String window, String expected) {
        PrintStream stream = new PrintStream(new ByteArrayOutputStream(), true, Charset.forName(window));
        assertThat(CommandLook.charset(stream)).isEqualTo(Charset.forName(expected));
    }

    @Test
    @DisplayName("時刻は日本時間で秒まで")
    void tellsTimesOfJapan() {
        assertThat(CommandLook.time(Instant.parse("2026-12-31T15:04:05.999Z"))).isEqualTo("2027-01-01 00:04:05");
    }
}
