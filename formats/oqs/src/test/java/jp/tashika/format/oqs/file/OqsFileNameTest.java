package jp.tashika.format.oqs.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("IFC-001")
class OqsFileNameTest {

    @ParameterizedTest(name = "{0} は {1} の {2}")
    @CsvSource(textBlock = """
            OQSsiquc01req_202611220001.xml,       ELIGIBILITY,        REQUEST, 202611220001,       XML
            OQSsiquc01req_xxxxxxxxxxxx.xml,       ELIGIBILITY,        REQUEST, xxxxxxxxxxxx,       XML
            OQSsiquc01req_2021081611906.xml,      ELIGIBILITY,        REQUEST, 2021081611906,      XML
            OQSsiquc01res_a.xml,                  ELIGIBILITY,        RESULT,  a,                  XML
            OQSsiquc01req_a-b_C.err,              ELIGIBILITY,        REQUEST, a-b_C,              ERR
            OQSmuquc01req_20261122.XML,           BATCH,              REQUEST, 20261122,           XML
            OQSmuquc02res_1.zip,                  BATCH_FETCH,        RESULT,  1,                  ZIP
            OQSsiimm01req_1.xml,                  HANDLE,             REQUEST, 1,                  XML
            OQSmuimm01res_1.xml,                  HANDLE_BATCH,       RESULT,  1,                  XML
            OQSmuimm02req_1.xml,                  HANDLE_BATCH_FETCH, REQUEST, 1,                  XML
            OQSsiquc01req_face_1.xml,             ELIGIBILITY,        REQUEST, face_1,             XML
            """)
    void readsServedNames(String name, MessageKind kind, Leg leg, String suffix, Extension extension) {
        assertThat(OqsFileName.parse(name)).contains(new OqsFileName.Message(kind, leg, suffix, extension));
    }

    @ParameterizedTest(name = "{0} は未対応の {1}")
    @CsvSource(textBlock = """
            CIPsiquc01req_0223011415301234.xml, CIPsiquc01
            PMHsiquc01req_1.xml,                PMHsiquc01
            CIPsiquc01req_1.xml,                CIPsiquc01
            EPSsiDMP01req_1.xml,                EPSsiDMP01
            OQSmutic01req_1.xml,                OQSmutic01
            OQSsihvq01req_1.xml,                OQSsihvq01
            """)
    void knowsTheNamesThatAreNotServed(String name, String messageId) {
        assertThat(OqsFileName.parse(name)).hasValueSatisfying(read -> {
            assertThat(read).isInstanceOf(OqsFileName.Unserved.class);
            assertThat(((OqsFileName.Unserved) read).messageId()).isEqualTo(messageId);
            assertThat(read.isRequest()).isTrue();
            assertThat(read.text()).isEqualTo(name);
            assertThat(((OqsFileName.Unserved) read).toError().text()).isEqualTo(name.replace(".xml", ".err"));
        });
    }

    @ParameterizedTest(name = "「{0}」は電文ではない")
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "OQSsiquc01req_.xml",
                "OQSsiquc01req.xml",
                "OQSsiquc01req_a b.xml",
                "OQSsiquc01req_あ.xml",
                "OQSsiquc01req_a.xml ",
                " OQSsiquc01req_a.xml",
                "oqssiquc01req_a.xml",
                "OQSsiquc01REQ_a.xml",
                "OQSsiquc03req_a.xml",
                "OQSxxquc01req_a.xml",
                "OQSsiquc01req_a.xml.tmp",
                "OQSsiquc01req_a.txt",
                "OQSsiquc01req_a",
                "OQSsiquc01req_../../etc/passwd.xml",
                "OQSsiquc01req_..\\a.xml",
                "../OQSsiquc01req_a.xml",
                "req/OQSsiquc01req_a.xml",
                "C:\\OQS\\req\\OQSsiquc01req_a.xml",
                "OQSsiquc01req_a\u0000.xml",
                "OQSsiquc01req_a.xml\n",
                "OQSsiquc01req_a:stream.xml",
                "OQSsiquc01req_a.x.xml",
                ".receptionagent-5d1f3c.tmp",
                "~OQSsiquc01req_a.xml",
                "Thumbs.db"
            })
    void leavesOthersAlone(String name) {
        assertThat(OqsFileName.parse(name)).isEmpty();
    }

    @Test
    void takesSuffixesOfOneTo100() {
        assertThat(OqsFileName.parse("OQSsiquc01req_" + "x".repeat(100) + ".xml"))
                .isPresent();
        assertThat(OqsFileName.parse("OQSsiquc01req_" + "x".repeat(101) + ".xml"))
                .isEmpty();
    }

    @Test
    void namesResultAndErrorAfterTheRequest() {
        OqsFileName.Message request =
                new OqsFileName.Message(MessageKind.ELIGIBILITY, Leg.REQUEST, "202611220001", Extension.XML);
        assertThat(request.toResult(Extension.XML).text()).isEqualTo("OQSsiquc01res_202611220001.xml");
        assertThat(request.toResult(Extension.ZIP).text()).isEqualTo("OQSsiquc01res_202611220001.zip");
        assertThat(request.toError().text()).isEqualTo("OQSsiquc01req_202611220001.err");
        assertThat(request.isRequest()).isTrue();
        assertThat(request.toResult(Extension.XML).isRequest()).isFalse();
        assertThat(request.toError().isRequest()).isFalse();
    }

    @Test
    void readsFaceNamesWithAndWithoutId() {
        LocalDateTime at = LocalDateTime.of(2026, 11, 22, 9, 30, 15);
        String id = "4810000001" + "0123456789abcdef0123";
        assertThat(OqsFileName.parse("OQSsiquc01res_face_" + id + "_20261122093015.xml"))
                .contains(new OqsFileName.Face(Optional.of(id), at));
        assertThat(OqsFileName.parse("OQSsiquc01res_face_20261122093015.xml"))
                .contains(new OqsFileName.Face(Optional.empty(), at));
        assertThat(OqsFileName.Face.of(new FaceId(id), at.withNano(999)).text())
                .isEqualTo("OQSsiquc01res_face_" + id + "_20261122093015.xml")
                .matches("OQSsiquc01res_face_.+_\\d{14}\\.xml");
    }

    @Test
    void takesAnImpossibleFaceTimeAsAnOrdinarySuffix() {
        assertThat(OqsFileName.parse("OQSsiquc01res_face_a_20261322093015.xml"))
                .contains(new OqsFileName.Message(
                        MessageKind.ELIGIBILITY, Leg.RESULT, "face_a_20261322093015", Extension.XML));
    }

    @Property
    void whatIsSaidIsReadBack(
            @ForAll MessageKind kind,
            @ForAll Leg leg,
            @ForAll @StringLength(min = 1, max = 100) @AlphaChars @NumericChars @Chars({'-', '_'}) String suffix,
            @ForAll Extension extension) {
        OqsFileName.Message name = new OqsFileName.Message(kind, leg, suffix, extension);
        assertThat(OqsFileName.parse(name.text())).contains(name);
    }

    @Property
    void neverThrowsAndNeverLetsAPathThrough(@ForAll String any) {
        String name = "OQSsiquc01req_" + any + ".xml";
        OqsFileName.parse(any);
        OqsFileName.parse(name).ifPresent(read -> assertThat(read.text()).doesNotContain("/", "\\", "..", "\u0000"));
    }

    @ParameterizedTest(name = "識別子「{0}」では作れない")
    @ValueSource(strings = {"", "a/b", "..", "a b", "あ"})
    void refusesToMakeOtherSuffixes(String suffix) {
        assertThatThrownBy(() -> new OqsFileName.Message(MessageKind.BATCH, Leg.REQUEST, suffix, Extension.XML))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(suffix.isEmpty() ? "\u0001" : suffix);
    }
}
