package jp.tashika.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeXmlTest {

    private static final Limits SINGLE = new Limits(1024 * 1024, 12, 5_000, 4_000, 100, 0);
    private static final Limits LARGE = new Limits(64 * 1024 * 1024, 12, 2_000_000, 4_000, 100, 0);
    private static final Charset CP932 = Charset.forName("windows-31j");

    /** The text of every leaf, and the encoding. */
    private static Decoded<String> read(byte[] bytes) {
        return SafeXml.read(bytes, SINGLE, in -> {
            StringBuilder text = new StringBuilder(in.encoding().name());
            Faults faults = new Faults();
            if (in.nextChild()) {
                while (in.nextChild()) {
                    text.append('|').append(in.leaf(faults));
                }
            }
            return faults.decoded(text.toString());
        });
    }

    private static Decoded<String> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Outcome outcome(Decoded<?> read) {
        return switch (read) {
            case Decoded.Faulty<?>(List<Fault> faults) -> faults.getFirst().outcome();
            case Decoded.Ok<?> ok -> throw new AssertionError("read: " + ok);
        };
    }

    @Tag("ORC-005")
    @ParameterizedTest(name = "宣言が {0}")
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>",
                "<?xml version='1.0' encoding='UTF-8' standalone='no'?>",
                "<?xml version = '1.0'  encoding = 'utf-8' ?>",
                "<?xml version=\"1.0\"\r\n encoding=\"UTF-8\"?>\r\n",
                "<?xml version=\"1.0\"?>",
                "<?xml version=\"1.0\" standalone=\"no\"?>",
                "",
                "\uFEFF",
                "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "\uFEFF<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>"
            })
    void readsUtf8(String declaration) {
        assertThat(read(declaration + "<a><b>試験●𠮷</b></a>")).isEqualTo(Decoded.ok("UTF_8|試験●𠮷"));
    }

    @Tag("ORC-005")
    @ParameterizedTest(name = "宣言が {0}")
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>",
                "<?xml version='1.0' encoding='shift_jis'?>",
                "<?xml version='1.0' encoding='Windows-31J'?>",
                "<?xml version=\"1.0\"?>",
                ""
            })
    void readsShiftJis(String declaration) {
        assertThat(read((declaration + "<a><b>試験●髙﨑①㈱Ⅲ～表ソ</b></a>").getBytes(CP932)))
                .isEqualTo(Decoded.ok("SHIFT_JIS|試験●髙﨑①㈱Ⅲ～表ソ"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Shift_JISをUTF-8と宣言     | <?xml version='1.0' encoding='UTF-8'?><a>試験</a>     | windows-31j
            UTF-8をShift_JISと宣言     | <?xml version='1.0' encoding='Shift_JIS'?><a>髙橋</a> | UTF-8
            知らない文字コードの宣言   | <?xml version='1.0' encoding='EUC-JP'?><a>x</a>       | UTF-8
            UTF-16                     | <?xml version='1.0' encoding='UTF-16'?><a>x</a>       | UTF-16
            UTF-16LE                   | \uFEFF<a>x</a>                                        | UTF-16LE
            """)
    void refusesAWrongEncoding(String title, String text, String charset) {
        assertThat(outcome(read(text.replace("\\uFEFF", "\uFEFF").getBytes(Charset.forName(charset)))))
                .isEqualTo(Outcome.ENCODING_BROKEN);
    }

    @ParameterizedTest(name = "UTF-8ではないバイト {0}")
    @ValueSource(strings = {"80", "C0AF", "E08080", "EDA080", "F4908080", "F5808080", "FF", "E38182C3"})
    void refusesMalformedUtf8(String hex) {
        byte[] head = "<?xml version='1.0' encoding='UTF-8'?><a><b>".getBytes(StandardCharsets.UTF_8);
        assertThat(outcome(read(join(head, java.util.HexFormat.of().parseHex(hex), "</b></a>".getBytes(CP932)))))
                .isEqualTo(Outcome.ENCODING_BROKEN);
    }

    @ParameterizedTest(name = "Shift_JISではないバイト {0}")
    @ValueSource(strings = {"81", "8120", "FFFF", "8540"})
    void refusesMalformedShiftJis(String hex) {
        byte[] head = "<?xml version='1.0' encoding='Shift_JIS'?><a><b>".getBytes(StandardCharsets.UTF_8);
        assertThat(outcome(read(join(head, java.util.HexFormat.of().parseHex(hex), "</b></a>".getBytes(CP932)))))
                .isEqualTo(Outcome.ENCODING_BROKEN);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<a ><b >x</b ></a >",
                "<a>\r\n\t<b\r\n>x</b\n>\r\n</a>\r\n",
                "<a><!-- c --><b>x</b></a><!-- e -->",
                "<a><b><![CDATA[x]]></b></a>",
                "<a><b>&#120;</b></a>",
                "<a><b>&#x78;</b></a>"
            })
    void readsWhatXmlAllows(String text) {
        assertThat(read(text)).isEqualTo(Decoded.ok("UTF_8|x"));
    }

    @Test
    void readsEmptyElementsAndTheFiveEntities() {
        assertThat(read("<a><b/><b></b><b>&amp;&lt;&gt;&quot;&apos;</b></a>")).isEqualTo(Decoded.ok("UTF_8|||&<>\"'"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "<",
                "<a>",
                "<a><b>x</b>",
                "<a><b>x</a></b>",
                "<a></a><a></a>",
                "<a></a>x",
                "x<a></a>",
                "<a><b>&</b></a>",
                "<a><b>&amp</b></a>",
                "<a><b>a<b</b></a>",
                "<a><b>\u0000</b></a>",
                "<a><b>\u0008</b></a>",
                "<a><b>&#0;</b></a>",
                "<a><b>&#8;</b></a>",
                "<a><b>&#xD800;</b></a>",
                "<a><b>\uFFFE</b></a>",
                "<a><b>&#99999999999;</b></a>",
                "<a b></a>",
                "<a b=1></a>",
                "<a><?xml version='1.0'?></a>",
                "<?xml version='1.0'?><?xml version='1.0'?><a/>",
                "<?xml version='1.0'",
                "<?xml encoding='UTF-8><a/>",
                "<a><!-- -- --></a>",
                "<1/>",
                "< a></a>"
            })
    void refusesWhatIsNotWellFormed(String text) {
        assertThat(outcome(read(text))).isEqualTo(Outcome.XML_NOT_WELL_FORMED);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'><a/>",
                "<!DOCTYPE a [<!ENTITY e 'x'>]><a><b>&e;</b></a>",
                "<a><b>&e;</b></a>",
                "<a><b>&nbsp;</b></a>",
                "<a><?pi d?></a>",
                "<?pi d?><a/>",
                "<a x='1'/>",
                "<a xmlns='urn:x'/>",
                "<a xmlns:p='urn:x'><p:b/></a>",
                "<a><b xml:lang='ja'>x</b></a>"
            })
    void refusesWhatTheInterfaceForbids(String text) {
        assertThat(outcome(read(text))).isEqualTo(Outcome.XML_FORBIDDEN);
    }

    @Test
    void fetchesNoFileThroughAnEntity(@TempDir Path dir) throws IOException {
        Path secret = Files.writeString(dir.resolve("secret"), "SECRET");
        String bomb = "<!DOCTYPE a [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><a><b>&e;</b></a>";
        assertThat(read(bomb).toString()).doesNotContain("SECRET");
        String parameter = "<!DOCTYPE a [<!ENTITY % e SYSTEM '" + secret.toUri() + "'>%e;]><a><b>x</b></a>";
        assertThat(outcome(read(parameter))).isEqualTo(Outcome.XML_FORBIDDEN);
    }

    @Test
    void doesNotExpandBillionLaughs() {
        String entities = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining());
        assertThat(outcome(read("<!DOCTYPE a [<!ENTITY l0 'lol'>" + entities + "]><a><b>&l9;</b></a>")))
                .isEqualTo(Outcome.XML_FORBIDDEN);
    }

    @Test
    void refusesByDepthNumberAndLength() {
        assertThat(outcome(read("<a>".repeat(100_000)))).isEqualTo(Outcome.XML_TOO_DEEP);
        assertThat(outcome(read("<a><b>" + "<c>".repeat(20) + "</c>".repeat(20) + "</b></a>")))
                .isEqualTo(Outcome.XML_TOO_DEEP);
        assertThat(outcome(read("<a>" + "<b/>".repeat(5_001) + "</a>"))).isEqualTo(Outcome.XML_TOO_DEEP);
        assertThat(outcome(read("<a><b>" + "x".repeat(4_001) + "</b></a>"))).isEqualTo(Outcome.ELEMENT_TOO_LONG);
        assertThat(outcome(read("<a><b>" + "x<!-- -->".repeat(4_001) + "</b></a>")))
                .isEqualTo(Outcome.ELEMENT_TOO_LONG);
        assertThat(read("<a><b>" + "x".repeat(4_000) + "</b></a>")).isInstanceOf(Decoded.Ok.class);
    }

    @Test
    void refuses100MegabytesBeforeParsing() {
        byte[] huge = new byte[100 * 1024 * 1024];
        Arrays.fill(huge, (byte) '<');
        long before = System.nanoTime();
        assertThat(outcome(read(huge))).isEqualTo(Outcome.FILE_TOO_LARGE);
        assertThat(outcome(SafeXml.read(huge, LARGE, _ -> Decoded.ok("x")))).isEqualTo(Outcome.FILE_TOO_LARGE);
        assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
    }

    @ParameterizedTest(name = "1 MiBの{0}")
    @CsvSource(delimiter = '|', textBlock = """
            属性       | <a @/>                           | b#=''         | XML_FORBIDDEN
            名前空間   | <a @/>                           | xmlns:b#='u'  | XML_FORBIDDEN
            属性値     | <a b='@'/>                       | x             | XML_FORBIDDEN
            名前       | <@/>                             | x             | XML_FORBIDDEN
            タグの空白 | <a @/>                           | TAB           | XML_FORBIDDEN
            要素       | <a>@</a>                         | <b#/>         | XML_TOO_DEEP
            同じ要素   | <a>@</a>                         | <b/>          | XML_TOO_DEEP
            文字       | <a><b>@</b></a>                  | x             | ELEMENT_TOO_LONG
            参照       | <a><b>@</b></a>                  | &amp;         | ELEMENT_TOO_LONG
            CDATA      | <a><b>@</b></a>                  | <![CDATA[x]]> | ELEMENT_TOO_LONG
            実体名     | <a><b>&@;</b></a>                | x             | XML_FORBIDDEN
            宣言       | <!DOCTYPE a [@]><a/>             | <!ENTITY b#> | XML_FORBIDDEN
            処理命令   | <a>@</a>                         | <?b#?>        | XML_FORBIDDEN
            """)
    void refusesAMegabyteOfAnythingInNoTime(String title, String frame, String part, Outcome outcome) {
        String unit = part.replace("TAB", "\t");
        StringBuilder parts = new StringBuilder();
        for (int i = 0; parts.length() < 1_000_000; i++) {
            parts.append(unit.replace("#", Integer.toString(i, 36))).append(unit.contains("=") ? " " : "");
        }
        byte[] bytes = frame.replace("@", parts).getBytes(StandardCharsets.UTF_8);
        long before = System.nanoTime();
        Decoded<String> read = read(bytes);
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
        assertThat(outcome(read)).isEqualTo(outcome);
        assertThat(read.toString().length()).isLessThan(500);
    }

    @Test
    void readsAMegabyteOfLayoutAndComments() {
        String layout = " \n<!-- 注 -->".repeat(60_000);
        assertThat(read("<a>" + layout + "<b>x</b></a>")).isEqualTo(Decoded.ok("UTF_8|x"));
    }

    @Test
    void forgetsNamesNobodyAskedFor() {
        for (int document = 0; document < 500; document++) {
            StringBuilder text = new StringBuilder("<a>");
            for (int i = 0; i < 90; i++) {
                text.append("<n").append(document).append('x').append(i).append("/>");
            }
            byte[] bytes = text.append("</a>").toString().getBytes(StandardCharsets.UTF_8);
            assertThat(SafeXml.read(bytes, SINGLE, in -> {
                        in.nextChild();
                        in.skip();
                        return Decoded.ok("");
                    }))
                    .isEqualTo(Decoded.ok(""));
        }
        StringBuilder many = new StringBuilder("<a>");
        for (int i = 0; i < 101; i++) {
            many.append("<n").append(i).append("/>");
        }
        assertThat(outcome(SafeXml.read(many.append("</a>").toString().getBytes(StandardCharsets.UTF_8), SINGLE, in -> {
                    in.nextChild();
                    in.skip();
                    return Decoded.ok("");
                })))
                .isEqualTo(Outcome.XML_TOO_DEEP);
    }

    @Test
    void everyTruncationIsAFault() {
        byte[] whole =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\r\n<a><b>試験&amp;</b><!-- c --><c/></a>"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(read(whole)).isInstanceOf(Decoded.Ok.class);
        for (int length = 0; length < whole.length; length++) {
            assertThat(read(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(Decoded.Faulty.class);
        }
    }

    @Test
    void elementsInsideALeafAreAFaultWithItsPath() {
        Decoded<String> read = read("<a><b>x<c><d/></c>y</b></a>");
        assertThat(read)
                .isEqualTo(Decoded.faulty(new Fault(Outcome.ELEMENT_ILL_FORMED, "a/b", "elements where text belongs")));
    }

    @Test
    void faultsSayWhereAndNotWhat() {
        Decoded<String> read = read("<a>\n<b>試験太郎</b>\n<c>試験太郎\n</a>");
        assertThat(read).isInstanceOfSatisfying(Decoded.Faulty.class, faulty -> {
            Fault fault = (Fault) faulty.faults().getFirst();
            assertThat(fault.outcome()).isEqualTo(Outcome.XML_NOT_WELL_FORMED);
            assertThat(fault.path()).isEqualTo("a/c");
            assertThat(fault.detail()).startsWith("line 4").doesNotContain("試験");
        });
    }

    @Property(tries = 2_000)
    void judgesUtf8AsTheJdkDoes(@ForAll byte[] any, @ForAll String text) {
        byte[] mixed = join(text.getBytes(StandardCharsets.UTF_8), any);
        assertThat(Utf8.isValid(any, 0)).isEqualTo(decodes(any, StandardCharsets.UTF_8));
        assertThat(Utf8.isValid(mixed, 0)).isEqualTo(decodes(mixed, StandardCharsets.UTF_8));
    }

    @Property(tries = 2_000)
    void judgesShiftJisAsTheJdkDoes(@ForAll byte[] any, @ForAll String text) {
        byte[] mixed = join(text.getBytes(CP932), any);
        assertThat(Cp932.toUtf8(mixed, 0).isPresent()).isEqualTo(decodes(mixed, CP932));
        if (decodes(mixed, CP932)) {
            assertThat(new String(Cp932.toUtf8(mixed, 0).orElseThrow(), StandardCharsets.UTF_8))
                    .isEqualTo(new String(mixed, CP932));
        }
    }

    @Test
    void judgesEveryPairOfBytesAsTheJdkDoes() {
        for (int first = 0; first <= 0xFF; first++) {
            for (int second = 0; second <= 0xFF; second++) {
                byte[] pair = {(byte) first, (byte) second, 'a'};
                assertThat(Cp932.toUtf8(pair, 0).map(utf8 -> new String(utf8, StandardCharsets.UTF_8)))
                        .as("%02X%02X", first, second)
                        .isEqualTo(decodes(pair, CP932) ? Optional.of(new String(pair, CP932)) : Optional.empty());
            }
        }
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Property(tries = 2_000)
    void neverThrows(@ForAll byte[] any, @ForAll XmlEncoding encoding) {
        byte[] head = ("<?xml version='1.0' encoding='" + encoding.declared() + "'?><a><b>").getBytes(CP932);
        assertThat(read(any)).isNotNull();
        assertThat(read(join(head, any))).isNotNull();
    }

    private static byte[] join(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
