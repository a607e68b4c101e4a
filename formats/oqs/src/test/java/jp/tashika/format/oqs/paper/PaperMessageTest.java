package jp.tashika.format.oqs.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.paper.PaperMessage.Compared;
import jp.tashika.format.oqs.paper.PaperMessage.Comparison;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.paper.ItemCheck;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.PaperKind;
import jp.tashika.vocabulary.paper.ReadItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("紙の証の電文")
class PaperMessageTest {

    private static final Path SCHEMA = Path.of("../../docs/interface/paper-certificate.xsd");

    static final PaperMessage CHILD = new PaperMessage(
            new PaperMessage.Head(
                    LocalDateTime.of(2026, 4, 1, 9, 0, 5),
                    new FacilityCode("4810000011"),
                    "OQSsiquc01res_face_481000001100112233445566778899_20260401090001.xml"),
            Optional.of("K-0001"),
            new PaperMessage.Registered(
                    Optional.of(InsurerNumber.of("480012")),
                    Optional.of(new InsuredNumber(Optional.of("試・48"), "123", Optional.of("02")))),
            PaperKind.PUBLIC_EXPENSE,
            List.of(
                    new Compared(
                            new ReadItem(PaperItem.SCHEME_NAME, "子ども医療費受給者証", 91, ItemCheck.NONE),
                            Comparison.NOT_COMPARED),
                    new Compared(
                            new ReadItem(PaperItem.FUNDER_NUMBER, "80137151", 88, ItemCheck.FITS),
                            Comparison.NOT_COMPARED),
                    new Compared(
                            new ReadItem(PaperItem.INSURER_NUMBER, "480013", 40, ItemCheck.FAILS),
                            Comparison.DIFFERENT)));

    private static String written(PaperMessage message) {
        return new String(PaperWriter.write(message, Encoding.UTF_8), StandardCharsets.UTF_8);
    }

    private static Outcome fault(String xml) {
        return switch (PaperReader.readMessage(xml.getBytes(StandardCharsets.UTF_8))) {
            case Decoded.Ok<PaperMessage> _ -> throw new AssertionError("taken");
            case Decoded.Faulty<PaperMessage>(var faults) -> faults.getFirst().outcome();
        };
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    @Tag("OCR-009")
    @DisplayName("照会番号と保険の情報とともに書き、同じものが読める")
    void comesBackTheSame(Encoding encoding) {
        byte[] bytes = PaperWriter.write(CHILD, encoding);
        assertThat(PaperReader.readMessage(bytes)).isEqualTo(Decoded.ok(CHILD));
        assertThat(new String(bytes, encoding.charset()))
                .contains("<ReferenceNumber>K-0001</ReferenceNumber>")
                .contains("<InsurerNumber>  480012</InsurerNumber>")
                .contains("<ReferenceClassification>8</ReferenceClassification>");
    }

    @Test
    @Tag("OCR-008")
    @DisplayName("書いたものは、公開したスキーマに合う")
    void followsTheSchema() throws Exception {
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(SCHEMA.toFile());
        PaperMessage bare = new PaperMessage(
                CHILD.head(), Optional.empty(), PaperMessage.Registered.NONE, PaperKind.UNKNOWN, CHILD.items());
        for (PaperMessage message : List.of(CHILD, bare)) {
            schema.newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(PaperWriter.write(message, Encoding.UTF_8))));
        }
        schema.newValidator()
                .validate(new StreamSource(
                        new ByteArrayInputStream(PaperWriter.write(PaperAnswer.UPDATE_FAILED, Encoding.UTF_8))));
    }

    @Test
    @Tag("OCR-014")
    @DisplayName("保険証だけを読んだときの照会区分は7")
    void aCardByItself() {
        PaperMessage card = new PaperMessage(
                CHILD.head(), CHILD.handle(), CHILD.registered(), PaperKind.INSURANCE_CARD, CHILD.items());
        assertThat(written(card)).contains("<ReferenceClassification>7</ReferenceClassification>");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "<MessageHeader>, <Head>, XML_NOT_WELL_FORMED",
        "<XmlMsg>, <!DOCTYPE x><XmlMsg>, XML_FORBIDDEN",
        "<XmlMsg>, <XmlMsg a='1'>, XML_FORBIDDEN",
        "20260401090005, 20260431090005, ELEMENT_ILL_FORMED",
        "20260401090005, '', ELEMENT_MISSING",
        "4810000011<, 481000001<, ELEMENT_ILL_FORMED",
        "<Sureness>88<, <Sureness>101<, ELEMENT_ILL_FORMED",
        "<Sureness>88<, <Sureness>-1<, ELEMENT_ILL_FORMED",
        "PublicExpensePayerNumber, Payer, ELEMENT_ILL_FORMED",
        "<CheckResult>2<, <CheckResult>3<, ELEMENT_ILL_FORMED",
        "<ComparisonResult>2<, <ComparisonResult>3<, ELEMENT_ILL_FORMED",
        "<PaperClassification>2<, <PaperClassification>4<, ELEMENT_ILL_FORMED",
        "<PaperClassification>2</PaperClassification>, '', ELEMENT_MISSING",
        "<ItemText>80137151</ItemText>, '', ELEMENT_MISSING",
        "<ItemText>80137151</ItemText>, <ItemText>80137151</ItemText><ItemText>1</ItemText>, ELEMENT_REPEATED",
        "<MessageBody>, <MessageBody></MessageBody><MessageBody>, ELEMENT_REPEATED",
        "XmlMsg>, Other>, MESSAGE_KIND_WRONG"
    })
    @DisplayName("形の違うものは受け取らない")
    void refusesOtherForms(String part, String instead, Outcome expected) {
        String whole = written(CHILD);
        assertThat(whole).contains(part);
        assertThat(fault(whole.replace(part, instead))).isEqualTo(expected);
    }

    @Test
    @DisplayName("途中までのものはどこで切れても受け取らない")
    void refusesEveryBeginning() {
        byte[] whole = PaperWriter.write(CHILD, Encoding.UTF_8);
        for (int length = 0; length < whole.length - 2; length++) {
            assertThat(PaperReader.readMessage(Arrays.copyOf(whole, length))).isInstanceOf(Decoded.Faulty.class);
        }
    }

    @Test
    @DisplayName("大きすぎるものは読まない")
    void refusesWhatIsTooLarge() {
        assertThat(fault(written(CHILD) + " ".repeat(PaperReader.bytesMax()))).isEqualTo(Outcome.FILE_TOO_LARGE);
    }

    @ParameterizedTest
    @EnumSource(PaperAnswer.class)
    @Tag("OCR-007")
    @DisplayName("レセコンの答え")
    void answers(PaperAnswer answer) {
        assertThat(PaperReader.readAnswer(PaperWriter.write(answer, Encoding.SHIFT_JIS)))
                .isEqualTo(Decoded.ok(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "<XmlMsg/>",
                "<XmlMsg><MessageBody/></XmlMsg>",
                "<XmlMsg><MessageBody><UpdateResult>3</UpdateResult></MessageBody></XmlMsg>",
                "<XmlMsg><MessageBody><UpdateResult>1</UpdateResult><UpdateResult>2</UpdateResult></MessageBody></XmlMsg>",
                "<XmlMsg><MessageBody><UpdateResult></UpdateResult></MessageBody></XmlMsg>",
                "<XmlMsg><UpdateResult>1</UpdateResult></XmlMsg>",
                "<XmlMsg><MessageBody><UpdateResult>1</UpdateResult></MessageBody>"
            })
    @Tag("OCR-007")
    @DisplayName("答えではないもの")
    void noAnswers(String xml) {
        assertThat(PaperReader.readAnswer(xml.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Decoded.Faulty.class);
    }

    @Test
    @DisplayName("ファイル名は答えの名前になり、読める")
    void names() {
        PaperFileName name = new PaperFileName(
                PaperFileName.Leg.RESULT, LocalDateTime.of(2026, 4, 1, 9, 0, 5), new UUID(0x0123456789abcdefL, -2));
        assertThat(name.text()).isEqualTo("TSKsippc01res_20260401090005_0123456789abcdeffffffffffffffffe.xml");
        assertThat(name.toAnswer().text())
                .isEqualTo("TSKsippc01ans_20260401090005_0123456789abcdeffffffffffffffffe.xml");
        assertThat(PaperFileName.parse(name.toAnswer().text())).contains(name.toAnswer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TSKsippc01res.xml",
                "TSKsippc01req_20260401090005_0123456789abcdeffffffffffffffffe.xml",
                "TSKsippc01res_20260431090005_0123456789abcdeffffffffffffffffe.xml",
                "TSKsippc01res_20260401090005_0123456789abcdefffffffffffffffff0.xml",
                "TSKsippc01res_20260401090005_0123456789ABCDEFFFFFFFFFFFFFFFFE.xml",
                "TSKsippc01res_20260401090005_0123456789abcdeffffffffffffffffe.xml.tmp",
                "../TSKsippc01res_20260401090005_0123456789abcdeffffffffffffffffe.xml"
            })
    @DisplayName("ほかの名前は紙の証のものではない")
    void otherNames(String name) {
        assertThat(PaperFileName.parse(name)).isEmpty();
    }
}
