package jp.tashika.card.tlv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("タグ・長さ・値")
class TlvTest {

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("カードの中で使われるタグと長さを読み、同じバイト列に書く")
    @CsvSource({"3000, 30, 0", "DF220131, DF22, 1", "FF2003DF2100, FF20, 3", "5F4E0101, 5F4E, 1", "7F2100, 7F21, 0"})
    void readsAndWrites(String bytes, String tag, int length) throws MalformedTlv {
        Tlv tlv = Tlv.parse(hex(bytes));
        assertThat(tlv.tag()).isEqualTo(HexFormat.fromHexDigits(tag));
        assertThat(tlv.value()).hasSize(length);
        assertThat(tlv.toBytes()).isEqualTo(hex(bytes));
    }

    @Test
    @DisplayName("入れ子を読み、ファイルの余りは読み飛ばす")
    void readsNested() throws MalformedTlv {
        Tlv file = Tlv.parse(hex("FF2008DF220131DF230132" + "FFFF0000"));
        assertThat(file.isConstructed()).isTrue();
        assertThat(file.inner()).containsExactly(Tlv.of(0xDF22, hex("31")), Tlv.of(0xDF23, hex("32")));
        assertThat(Tlv.find(file.inner(), 0xDF23)).contains(Tlv.of(0xDF23, hex("32")));
        assertThat(Tlv.find(file.inner(), 0xDF24)).isEmpty();
        assertThat(Tlv.of(0xFF20, file.inner())).isEqualTo(file);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("最初の数バイトからファイルの長さが分かる")
    @CsvSource({"3082012304050607, 295", "30820001, 5", "308180, 131", "FF20820FA0, 4005", "DF7F, -1"})
    void tellsTheLengthOfAFile(String beginning, int length) throws MalformedTlv {
        if (length < 0) {
            assertThatThrownBy(() -> Tlv.lengthOfFile(hex(beginning))).isInstanceOf(MalformedTlv.class);
        } else {
            assertThat(Tlv.lengthOfFile(hex(beginning))).isEqualTo(length);
        }
    }

    @ParameterizedTest(name = "「{0}」")
    @DisplayName("途中で終わるもの、長さの形が違うもの、タグのないものは読まない")
    @ValueSource(strings = {"", "30", "3001", "3082", "308201", "3080", "3083010000", "DF", "DF22", "DFFFFF01", "0000"})
    void refuses(String bytes) {
        assertThatThrownBy(() -> Tlv.parse(hex(bytes)))
                .isInstanceOf(MalformedTlv.class)
                .hasMessageContaining("at byte");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("そのようなバイト列のないタグは作れない")
    @ValueSource(ints = {0, -1, 0x1F, 0x3F, 0x3001, 0xDF80, 0xDF0101, 0x1000000})
    void refusesTags(int tag) {
        assertThatThrownBy(() -> Tlv.of(tag, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("長すぎる値は作れない")
    void refusesLongValues() {
        assertThat(Tlv.of(0x30, new byte[Tlv.LENGTH_MAX]).toBytes()).hasSize(Tlv.LENGTH_MAX + 4);
        assertThatThrownBy(() -> Tlv.of(0x30, new byte[Tlv.LENGTH_MAX + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("値は表示されない")
    void showsNoValue() {
        assertThat(Tlv.of(0xDF22, hex("3139383030353035"))).hasToString("Tlv[DF22, 8 bytes]");
    }

    @Property(tries = 500)
    @Label("書いたものは同じに読める")
    void whatIsWrittenIsReadAgain(@ForAll("tags") int tag, @ForAll @Size(max = 70_000) byte[] value)
            throws MalformedTlv {
        byte[] kept = Arrays.copyOf(value, Math.min(value.length, Tlv.LENGTH_MAX));
        Tlv tlv = Tlv.of(tag, kept);
        assertThat(Tlv.parseAll(Tlv.toBytes(List.of(tlv, tlv)))).containsExactly(tlv, tlv);
        assertThat(Tlv.lengthOfFile(tlv.toBytes())).isEqualTo(tlv.toBytes().length);
    }

    @Provide
    Arbitrary<Integer> tags() {
        return Arbitraries.of(0x30, 0x04, 0x7F21, 0x5F4E, 0x5F37, 0xFF20, 0xDF21, 0xDF2A, 0xFF8110);
    }
}
