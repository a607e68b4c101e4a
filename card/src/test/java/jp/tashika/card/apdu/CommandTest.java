package jp.tashika.card.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("命令")
class CommandTest {

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("四つの形を、短いものも長いものも、同じバイト列に読み書きする")
    @ValueSource(
            strings = {
                "00200080",
                "00B0000000",
                "00B00000FF",
                "00A4040C0AD392F000260100000001",
                "802A0080023031" + "00",
                "00B00000001000",
                "00B00000000000"
            })
    void readsAndWrites(String bytes) throws MalformedCommand {
        assertThat(hex(Command.parse(hex(bytes)).toBytes())).isEqualTo(bytes);
    }

    @Test
    @DisplayName("256バイト以上のデータは長い形になる")
    void becomesExtended() throws MalformedCommand {
        String bytes = "802A0080" + "000101" + "41".repeat(257) + "0100";
        assertThat(hex(Command.parse(hex(bytes)).toBytes())).isEqualTo(bytes);
    }

    @ParameterizedTest(name = "「{0}」")
    @DisplayName("短すぎる、長さの合わないバイト列は命令ではない")
    @ValueSource(strings = {"", "00", "00A404", "00A4040C05D392", "00A4040C01D3920000", "00A4040C0000", "00B000000001"})
    void refuses(String bytes) {
        assertThatThrownBy(() -> Command.parse(hex(bytes)))
                .isInstanceOf(MalformedCommand.class)
                .hasMessage("not a command");
    }

    @Test
    @DisplayName("ない長さやヘッダーの命令は作れない")
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> Command.of(0x100, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.of(0, 0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.with(0, 0, 0, 0, new byte[65_536]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.of(0, 0, 0, 0).expecting(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.of(0, 0, 0, 0).expecting(65_537)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("暗証は表示されず、消せる")
    void showsNoSecret() {
        Command verify = Command.with(0x00, 0x20, 0x00, 0x80, hex("31323334"));
        assertThat(verify).hasToString("Command[00 20 00 80]");
        verify.wipe();
        assertThat(verify.data()).containsOnly(0);
    }

    @Property
    @Label("書いた命令は同じに読める")
    void whatIsWrittenIsReadAgain(
            @ForAll @Size(max = 600) byte[] data, @ForAll @IntRange(min = 0, max = 65_536) int expected)
            throws MalformedCommand {
        Command command = Command.with(0x80, 0x2A, 0x00, 0x80, data);
        Command whole = expected == 0 ? command : command.expecting(expected);
        Command read = Command.parse(whole.toBytes());
        assertThat(read.data()).isEqualTo(data);
        assertThat(read.expected()).isEqualTo(whole.expected());
        assertThat(read.parameters()).isEqualTo(0x0080);
    }
}
