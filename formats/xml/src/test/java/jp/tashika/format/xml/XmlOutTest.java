package jp.tashika.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import jp.tashika.vocabulary.outcome.Decoded;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class XmlOutTest {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String UTF8_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n";
    private static final String SJIS_HEAD = "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>\n";

    private static byte[] leaf(String text, XmlEncoding encoding, Unmappable unmappable) {
        XmlOut out = XmlOut.inMemory(encoding, unmappable);
        out.leaf("a", text);
        return out.toBytes();
    }

    private static String utf8(String text) {
        return new String(leaf(text, XmlEncoding.UTF_8, Unmappable.STANDARD), StandardCharsets.UTF_8);
    }

    private static String shiftJis(String text) {
        return new String(leaf(text, XmlEncoding.SHIFT_JIS, Unmappable.STANDARD), CP932);
    }

    @Test
    void writesElementsWithoutAttributesOneALine() {
        XmlOut out = XmlOut.inMemory(XmlEncoding.UTF_8, Unmappable.STANDARD);
        out.open("a");
        out.leaf("b", "試験");
        out.startLeaf("c");
        out.digits(7, 4);
        out.close("c");
        out.close("a");
        assertThat(new String(out.toBytes(), StandardCharsets.UTF_8))
                .isEqualTo(UTF8_HEAD + "<a>\n<b>試験</b>\n<c>0007</c>\n</a>\n");
    }

    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            a&b      | a&amp;b
            <        | &lt;
            >        | &gt;
            ]]>      | ]]&gt;
            "'       | "'
            &amp;    | &amp;amp;
            𠮷●髙    | 𠮷●髙
            """)
    void escapesWhatMustBe(String text, String written) {
        assertThat(utf8(text)).isEqualTo(UTF8_HEAD + "<a>" + written + "</a>\n");
    }

    @Test
    void keepsLineEndsAndNeverWritesWhatXmlCannotHold() {
        assertThat(utf8("a\r\n\tb")).isEqualTo(UTF8_HEAD + "<a>a&#13;\n\tb</a>\n");
        assertThat(utf8("a\u0000\u0008\uFFFE\uD800b")).isEqualTo(UTF8_HEAD + "<a>a????b</a>\n");
    }

    @ParameterizedTest(name = "Shift_JISで {0} は {1}")
    @CsvSource(textBlock = """
            髙﨑①㈱Ⅲ～―∥－, 髙﨑①㈱Ⅲ～―∥－
            ｱﾞ表ソ,          ｱﾞ表ソ
            𠮷,              &#134071;
            é,               &#233;
            ¥,               &#165;
            〜,              &#12316;
            한,              &#54620;
            """)
    void writesNumbersForWhatShiftJisLacks(String text, String written) {
        assertThat(shiftJis(text)).isEqualTo(SJIS_HEAD + "<a>" + written + "</a>\n");
    }

    @Test
    void writesTheSubstituteWhenToldSo() {
        byte[] bytes = leaf("𠮷田é", XmlEncoding.SHIFT_JIS, new Unmappable.Substitute("●"));
        assertThat(new String(bytes, CP932)).isEqualTo(SJIS_HEAD + "<a>●田●</a>\n");
        assertThat(new String(leaf("𠮷", XmlEncoding.UTF_8, new Unmappable.Substitute("●")), StandardCharsets.UTF_8))
                .contains("𠮷");
    }

    @Test
    void everyCharacterOfTheCodePageIsItself() throws IOException {
        int mapped = 0;
        for (int c = 1; c < 0xFFFF; c++) {
            int code = Character.isSurrogate((char) c) ? 0 : Cp932.code((char) c);
            if (code != 0) {
                mapped++;
                byte[] bytes = code > 0xFF ? new byte[] {(byte) (code >> 8), (byte) code} : new byte[] {(byte) code};
                assertThat(CP932.newDecoder().decode(ByteBuffer.wrap(bytes)).toString())
                        .as("U+%04X", c)
                        .isEqualTo(String.valueOf((char) c));
            }
        }
        assertThat(mapped).isGreaterThan(9_000);
    }

    @Property(tries = 2_000)
    void anyTextComesBack(@ForAll String text, @ForAll XmlEncoding encoding) {
        String possible = text.codePoints()
                .filter(Escapes::isCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Decoded<String> read = SafeXml.read(
                leaf(possible, encoding, Unmappable.STANDARD),
                new Limits(1024 * 1024, 12, 5_000, 4_000, 100, 0),
                in -> {
                    in.nextChild();
                    return Decoded.ok(in.leaf(new Faults()));
                });
        assertThat(read).isEqualTo(Decoded.ok(possible));
    }

    @Property(tries = 2_000)
    void anyTextIsSpelledAndResolved(@ForAll String text) {
        assertThat(Escapes.resolve(Escapes.escape(text))).contains(text);
    }

    @ParameterizedTest
    @EnumSource
    void streamsInPieces(XmlEncoding encoding) {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        XmlOut out = XmlOut.to(sink, encoding, Unmappable.STANDARD);
        XmlOut whole = XmlOut.inMemory(encoding, Unmappable.STANDARD);
        for (int i = 0; i < 20_000; i++) {
            out.leaf("a", "試験" + i);
            whole.leaf("a", "試験" + i);
        }
        int before = sink.size();
        out.flush();
        assertThat(before).isBetween(200_000, sink.size() - 1);
        assertThat(sink.toByteArray()).isEqualTo(whole.toBytes());
    }

    @Test
    void aBrokenSinkIsNotSilent() {
        XmlOut out = XmlOut.to(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("full");
                    }
                },
                XmlEncoding.UTF_8,
                Unmappable.STANDARD);
        assertThatThrownBy(out::flush).isInstanceOf(UncheckedIOException.class);
    }
}
