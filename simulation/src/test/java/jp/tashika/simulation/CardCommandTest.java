package jp.tashika.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import jp.tashika.simulation.jlis.CardOffice;
import jp.tashika.simulation.jlis.PeopleNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 仮想カードコマンド。 */
class CardCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void open() {
        CardOffice.open(
                folder.resolve("jlis"), new PeopleNote(1, 1_000, LocalDate.of(2026, 11, 22), 100), Clock.systemUTC());
    }

    private int run(String line) {
        return Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                ("card --dir " + folder + " " + line).split(" "));
    }

    @Test
    @DisplayName("暗証番号は発行のときに一度だけ出る")
    void thePinIsToldOnce() {
        assertThat(run("--person 12")).isZero();
        assertThat(out.toString()).contains("発行しました。暗証番号 0012");
        out.getBuffer().setLength(0);
        assertThat(run("--person 12")).isZero();
        assertThat(out.toString()).contains("人 12 のカード（有効、").doesNotContain("暗証番号");
        assertThat(run("--person 12 --state revoked")).isZero();
        assertThat(out.toString()).contains("失効").doesNotContain("暗証番号");
    }

    @Test
    @DisplayName("カードはスロットに差し込まれ、読むものに答える")
    void theCardAnswersInItsSlot() throws Exception {
        try (ServerSocket slot = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread command = Thread.ofPlatform()
                    .daemon()
                    .start(() -> run("--person 13 --slot 127.0.0.1:" + slot.getLocalPort()));
            try (Socket card = slot.accept();
                    DataInputStream in = new DataInputStream(card.getInputStream())) {
                card.getOutputStream().write(HexFormat.of().parseHex("000104"));
                assertThat(in.readNBytes(in.readUnsignedShort())).hasSize(9); // answer to reset
                card.getOutputStream().write(HexFormat.of().parseHex("000F" + "00A4040C0AD392F000260100000001"));
                assertThat(in.readNBytes(in.readUnsignedShort())).containsExactly(0x90, 0x00);
            } finally {
                command.interrupt();
                command.join();
            }
        }
        assertThat(out.toString()).contains("差し込みました");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "--person 1 --state lost",
                "--person x",
                "--state valid",
                "--person 1 --slot 35963",
                "--person 1 --slot localhost:99999",
                "--person 1 --slot :1"
            })
    void wrongOptionsAreSaidInASentence(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).last().asString().contains("--help");
    }

    @Test
    @DisplayName("誰も聞いていないスロット、いない人、ないフォルダは一文で断る")
    void whatIsNotThereIsSaid() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(run("--person 1 --slot 127.0.0.1:" + port)).isEqualTo(1);
        assertThat(err.toString()).contains("vpcd").doesNotContain("Exception");
        assertThat(run("--person 1000")).isEqualTo(1);
        assertThat(err.toString()).contains("0 から 999");
        assertThat(Main.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        "card",
                        "--dir",
                        folder.resolve("none").toString(),
                        "--person",
                        "1"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("J-LIS がありません");
    }
}
