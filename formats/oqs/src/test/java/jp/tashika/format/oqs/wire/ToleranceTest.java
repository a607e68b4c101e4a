package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Golden.faults;
import static jp.tashika.format.oqs.wire.Golden.file;
import static jp.tashika.format.oqs.wire.Golden.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request may look like, and what it may not. */
class ToleranceTest {

    private static final String HEADER = "<QualificationConfirmationDate>20261122</QualificationConfirmationDate>"
            + "<MedicalInstitutionCode>4810000001</MedicalInstitutionCode>"
            + "<ArbitraryFileIdentifier>M1</ArbitraryFileIdentifier>";
    private static final String PERSON = "<InsurerNumber>  480012</InsurerNumber>"
            + "<InsuredCardSymbol>A-1</InsuredCardSymbol>"
            + "<InsuredIdentificationNumber>123</InsuredIdentificationNumber>"
            + "<InsuredBranchNumber>01</InsuredBranchNumber>"
            + "<Birthdate>19750401</Birthdate>"
            + "<LimitApplicationCertificateRelatedConsFlg>0</LimitApplicationCertificateRelatedConsFlg>"
            + "<ArbitraryIdentifier>P1</ArbitraryIdentifier>";

    private static byte[] request(String header, String person) {
        return message(header, "<QualificationConfirmSearchInfo>" + person + "</QualificationConfirmSearchInfo>");
    }

    private static byte[] message(String header, String body) {
        return ("<XmlMsg><MessageHeader>" + header + "</MessageHeader><MessageBody>" + body + "</MessageBody></XmlMsg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Decoded<Envelope<EligibilityRequest>> read(String header, String person) {
        return OqsReader.readEligibilityRequest(request(header, person));
    }

    private static QueryRow row(String person) {
        return value(read(HEADER, person)).message().asked();
    }

    @Tag("ELG-002")
    @ParameterizedTest(name = "保険者番号「{0}」は {1}")
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            '  480012',00480012
            '00480012',00480012
            '480012',00480012
            '480012  ',00480012
            ' 480012 ',00480012
            '39480012',39480012
            '12480015',12480015
            """)
    void takesInsurerNumbersInAnyPadding(String wire, String digits) {
        QueryRow row = row(PERSON.replace("  480012", wire));
        assertThat(value(row.query()).insurer().digits()).isEqualTo(digits);
        assertThat(row.echo().insurer())
                .contains(value(row.query()).insurer().padded())
                .hasValueSatisfying(text -> assertThat(text).hasSize(8));
    }

    @Tag("BAT-005")
    @ParameterizedTest(name = "{0} が「{1}」は {2}")
    @CsvSource(textBlock = """
            InsurerNumber,               '',          ELEMENT_MISSING
            InsurerNumber,               ' ',         ELEMENT_MISSING
            InsurerNumber,               4800,        ELEMENT_ILL_FORMED
            InsurerNumber,               '48 0012',   ELEMENT_ILL_FORMED
            InsurerNumber,               ４８００１２,  ELEMENT_ILL_FORMED
            InsurerNumber,               123456789,   ELEMENT_ILL_FORMED
            InsuredIdentificationNumber, '',          ELEMENT_MISSING
            InsuredIdentificationNumber, '　',        ELEMENT_MISSING
            InsuredIdentificationNumber, 123456789012345678901, ELEMENT_TOO_LONG
            InsuredCardSymbol,           あいうえおあいうえおあいうえおあいうえおあ, ELEMENT_TOO_LONG
            InsuredBranchNumber,         1,           ELEMENT_ILL_FORMED
            InsuredBranchNumber,         001,         ELEMENT_ILL_FORMED
            InsuredBranchNumber,         A1,          ELEMENT_ILL_FORMED
            Birthdate,                   '',          ELEMENT_MISSING
            Birthdate,                   1975-04-01,  ELEMENT_ILL_FORMED
            Birthdate,                   19750431,    ELEMENT_ILL_FORMED
            Birthdate,                   19750229,    ELEMENT_ILL_FORMED
            Birthdate,                   750401,      ELEMENT_ILL_FORMED
            Birthdate,                   １９７５０４０１, ELEMENT_ILL_FORMED
            LimitApplicationCertificateRelatedConsFlg, '', ELEMENT_MISSING
            LimitApplicationCertificateRelatedConsFlg, 2,  ELEMENT_ILL_FORMED
            LimitApplicationCertificateRelatedConsFlg, 01, ELEMENT_ILL_FORMED
            """)
    void aBadItemIsAFaultOfThePersonAndIsGivenBack(String element, String wrong, Outcome outcome) {
        String person = PERSON.replaceAll(
                "<" + element + ">.*</" + element + ">", "<" + element + ">" + wrong + "</" + element + ">");
        QueryRow row = row(person);
        assertThat(faults(row.query())).hasSize(1).first().satisfies(fault -> {
            assertThat(fault.outcome()).isEqualTo(outcome);
            assertThat(fault.path()).isEqualTo("XmlMsg/MessageBody/QualificationConfirmSearchInfo/" + element);
            if (!wrong.isBlank() && wrong.length() > 4) {
                assertThat(fault.line()).doesNotContain(wrong);
            }
        });
        assertThat(row.echo().mark()).contains(ClientMark.of("P1"));
        String echoed = new String(
                OqsWriter.standard()
                        .write(
                                new EligibilityRequest(
                                        Samples.DAY, Samples.request().sender(), row),
                                Encoding.UTF_8),
                StandardCharsets.UTF_8);
        if (wrong.isBlank()) {
            assertThat(echoed).doesNotContain("<" + element + ">");
        } else {
            assertThat(echoed).contains("<" + element + ">" + wrong + "</" + element + ">");
        }
    }

    @ParameterizedTest(name = "見出しの {0} が「{1}」は {2}")
    @CsvSource(textBlock = """
            QualificationConfirmationDate, '',           ELEMENT_MISSING
            QualificationConfirmationDate, 20261322,     ELEMENT_ILL_FORMED
            MedicalInstitutionCode,        '',           ELEMENT_MISSING
            MedicalInstitutionCode,        481000001,    ELEMENT_ILL_FORMED
            MedicalInstitutionCode,        48100000011,  ELEMENT_ILL_FORMED
            MedicalInstitutionCode,        481000000X,   ELEMENT_ILL_FORMED
            ArbitraryFileIdentifier,       123456789012345678901234567890123456789012345678901, ELEMENT_TOO_LONG
            """)
    void aBadHeaderIsAFaultOfTheMessage(String element, String wrong, Outcome outcome) {
        String header = HEADER.replaceAll(
                "<" + element + ">.*</" + element + ">", "<" + element + ">" + wrong + "</" + element + ">");
        assertThat(faults(read(header, PERSON))).hasSize(1).first().satisfies(fault -> {
            assertThat(fault.outcome()).isEqualTo(outcome);
            assertThat(fault.path()).isEqualTo("XmlMsg/MessageHeader/" + element);
        });
    }

    @Test
    void tellsEveryFaultOfAMessageAtOnce() {
        assertThat(faults(OqsReader.readEligibilityRequest(message("", ""))))
                .extracting(Fault::path)
                .containsExactly(
                        "XmlMsg/MessageHeader/QualificationConfirmationDate",
                        "XmlMsg/MessageHeader/MedicalInstitutionCode",
                        "XmlMsg/MessageBody/QualificationConfirmSearchInfo");
    }

    @Test
    void everyOrderOfElementsIsTheSameRequest() {
        Envelope<EligibilityRequest> expected = value(read(HEADER, PERSON));
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            String header = shuffled(HEADER, random);
            String person = shuffled(PERSON, random);
            String body = "<MessageBody><QualificationConfirmSearchInfo>" + person
                    + "</QualificationConfirmSearchInfo></MessageBody>";
            String head = "<MessageHeader>" + header + "</MessageHeader>";
            String whole = "<XmlMsg>" + (random.nextBoolean() ? head + body : body + head) + "</XmlMsg>";
            assertThat(OqsReader.readEligibilityRequest(whole.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Decoded.ok(expected));
        }
    }

    private static String shuffled(String elements, Random random) {
        List<String> parts = Arrays.stream(elements.split("(?<=>)(?=<[^/])")).collect(Collectors.toList());
        Collections.shuffle(parts, random);
        return String.join("", parts);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<X/>",
                "<X></X>",
                "<X>y</X>",
                "<X><Y>z</Y></X>",
                "<X><InsurerNumber>99999999</InsurerNumber></X>",
                "<!-- 注 -->",
                " 文字 "
            })
    void passesOverWhatItDoesNotKnow(String extra) {
        Envelope<EligibilityRequest> expected = value(read(HEADER, PERSON));
        assertThat(read(HEADER + extra, extra + PERSON)).isEqualTo(Decoded.ok(expected));
    }

    @ParameterizedTest(name = "段付け {0}")
    @ValueSource(strings = {"\n", "\r\n", "\r\n\t\t", "    ", "\n\n<!-- 注 -->\n"})
    void anyLayoutIsTheSameRequest(String layout) {
        Envelope<EligibilityRequest> expected = value(read(HEADER, PERSON));
        String laidOut = new String(request(HEADER, PERSON), StandardCharsets.UTF_8)
                .replaceAll("><(?!/(?:Ins|Birth|Limit|Arb|Qual|Med))", ">" + layout + "<");
        assertThat(OqsReader.readEligibilityRequest(laidOut.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Decoded.ok(expected));
    }

    @Test
    void lineBreaksAroundAValueAreLayout() {
        QueryRow row = row(PERSON.replace(">123<", ">\r\n      123\r\n    <").replace(">19750401<", ">\n19750401\n<"));
        assertThat(row.query()).isEqualTo(row(PERSON).query());
    }

    @ParameterizedTest(name = "目印 {0} はそのまま返る")
    @ValueSource(
            strings = {
                "ArnHCeDfNjMCFzg=",
                "a&amp;b&lt;c&gt;d&quot;e&apos;f",
                "a>b\"c'd",
                "&#38;&#x3042;&#12354;",
                " 前後に空白 ",
                "  ",
                "1_a\tb",
                "折\n返",
                "折\r\n返",
                "𠮷野家&#x20BB7;",
                "]]&gt;"
            })
    void marksAreGivenBackByteForByte(String spelled) {
        String header = HEADER.replace(">M1<", ">" + spelled + "<");
        String person = PERSON.replace(">P1<", ">" + spelled + "<");
        Envelope<EligibilityRequest> read = value(read(header, person));
        assertThat(read.message().sender().mark()).contains(new ClientMark(spelled));
        String again = new String(OqsWriter.standard().write(read.message(), Encoding.UTF_8), StandardCharsets.UTF_8);
        assertThat(again)
                .contains("<ArbitraryFileIdentifier>" + spelled + "</ArbitraryFileIdentifier>")
                .contains("<ArbitraryIdentifier>" + spelled + "</ArbitraryIdentifier>");
    }

    @Test
    void aMarkInACdataSectionIsGivenBackInTheUsualSpelling() {
        String header = HEADER.replace(">M1<", "><![CDATA[a&b]]><!-- x -->c<");
        assertThat(value(read(header, PERSON)).message().sender().mark()).contains(new ClientMark("a&amp;bc"));
    }

    @Test
    void anEmptyMarkIsNone() {
        assertThat(value(read(HEADER.replace(">M1<", "><"), PERSON))
                        .message()
                        .sender()
                        .mark())
                .isEmpty();
        assertThat(value(read(
                                HEADER.replace(
                                        "<ArbitraryFileIdentifier>M1</ArbitraryFileIdentifier>",
                                        "<ArbitraryFileIdentifier/>"),
                                PERSON))
                        .message()
                        .sender()
                        .mark())
                .isEmpty();
    }

    @Test
    void repeatedElementsAreFaults() {
        assertThat(faults(read(HEADER + "<MedicalInstitutionCode>4810000001</MedicalInstitutionCode>", PERSON)))
                .containsExactly(Fault.of(Outcome.ELEMENT_REPEATED, "XmlMsg/MessageHeader/MedicalInstitutionCode"));
        assertThat(faults(row(PERSON + "<Birthdate>19750402</Birthdate>").query()))
                .containsExactly(Fault.of(
                        Outcome.ELEMENT_REPEATED, "XmlMsg/MessageBody/QualificationConfirmSearchInfo/Birthdate"));
        String person = "<QualificationConfirmSearchInfo>" + PERSON + "</QualificationConfirmSearchInfo>";
        assertThat(faults(OqsReader.readEligibilityRequest(message(HEADER, person + person))))
                .containsExactly(
                        Fault.of(Outcome.ELEMENT_REPEATED, "XmlMsg/MessageBody/QualificationConfirmSearchInfo"));
        String twice = "<XmlMsg>"
                + ("<MessageHeader>" + HEADER + "</MessageHeader><MessageBody>" + person + "</MessageBody>").repeat(2)
                + "</XmlMsg>";
        assertThat(faults(OqsReader.readEligibilityRequest(twice.getBytes(StandardCharsets.UTF_8))))
                .extracting(Fault::outcome)
                .containsExactly(Outcome.ELEMENT_REPEATED, Outcome.ELEMENT_REPEATED);
    }

    @ParameterizedTest(name = "{0} を資格確認要求として")
    @ValueSource(strings = {"siimm01req.xml", "muquc02req.xml", "siimm01res.xml", "muquc01res.xml", "muquc02res.xml"})
    void anotherMessageIsRefused(String name) {
        assertThat(faults(OqsReader.readEligibilityRequest(file(name))))
                .extracting(Fault::outcome)
                .contains(Outcome.MESSAGE_KIND_WRONG);
    }

    @ParameterizedTest(name = "根要素 {0}")
    @ValueSource(strings = {"<a/>", "<xmlmsg/>", "<MessageBody><XmlMsg/></MessageBody>"})
    void anotherRootIsRefused(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(faults(OqsReader.readEligibilityRequest(bytes)))
                .extracting(Fault::outcome)
                .containsExactly(Outcome.MESSAGE_KIND_WRONG);
        assertThat(faults(OqsReader.peek(bytes, MessageKind.ELIGIBILITY)))
                .extracting(Fault::outcome)
                .containsExactly(Outcome.MESSAGE_KIND_WRONG);
    }

    @Tag("BAT-001")
    @Test
    void aBatchMayBeEmptyAndHoldTenThousand() {
        assertThat(value(OqsReader.readBatchRequest(message(HEADER, "")))
                        .message()
                        .rows())
                .isEmpty();
        String person = "<QualificationConfirmSearchInfo>" + PERSON + "</QualificationConfirmSearchInfo>";
        BatchRequest batch = value(OqsReader.readBatchRequest(message(HEADER, person.repeat(10_000))))
                .message();
        assertThat(batch.rows())
                .hasSize(10_000)
                .allSatisfy(row -> assertThat(row.query()).isInstanceOf(Decoded.Ok.class));
        assertThat(faults(OqsReader.readBatchRequest(message(HEADER, person.repeat(10_001)))))
                .containsExactly(
                        Fault.of(Outcome.BATCH_TOO_LARGE, "XmlMsg/MessageBody/QualificationConfirmSearchInfo"));
    }

    @Test
    void aBatchOfEmptyRowsStaysSmall() {
        String empty = "<QualificationConfirmSearchInfo/>".repeat(10_000);
        BatchRequest batch =
                value(OqsReader.readBatchRequest(message(HEADER, empty))).message();
        assertThat(batch.rows())
                .hasSize(10_000)
                .allSatisfy(row -> assertThat(faults(row.query())).hasSize(3));
    }

    @Test
    void faultsOfOneRowAreCounted() {
        String repeated = IntStream.range(0, 100)
                .mapToObj(i -> "<Birthdate>1975040" + i % 10 + "</Birthdate>")
                .collect(Collectors.joining());
        assertThat(faults(row(PERSON + repeated).query())).hasSize(20);
    }

    @Test
    void wrongHeaderCodesOfResultsAreFaults() {
        String result =
                new String(OqsWriter.standard().write(Samples.result(), Encoding.UTF_8), StandardCharsets.UTF_8);
        for (String[] change : new String[][] {
            {"<SegmentOfResult>1", "<SegmentOfResult>3"},
            {"<ReferenceClassification>2", "<ReferenceClassification>A"},
            {"<ProcessExecutionTime>20261122093015", "<ProcessExecutionTime>20261122243015"},
            {"<ProcessExecutionTime>20261122093015", "<ProcessExecutionTime>2026112209301"},
            {"<QualificationValidity>1", "<QualificationValidity>7"},
            {"<InsuredCardClassification>01", "<InsuredCardClassification>1"},
            {"<InsuredPartialContributionRatio>010", "<InsuredPartialContributionRatio>10"},
            {"<InsuredPartialContributionRatio>010", "<InsuredPartialContributionRatio>101"},
            {"<SpecificDiseasesSelfPay>10000", "<SpecificDiseasesSelfPay>-1"},
            {"<SpecificDiseasesSelfPay>10000", "<SpecificDiseasesSelfPay>10000000000"},
            {"<MedicalTreatmentMonth>202611", "<MedicalTreatmentMonth>202613"},
            {"<PharmacistsInfoConsFlg>1", "<PharmacistsInfoConsFlg>9"},
            {"<PreschoolClassification>1", "<PreschoolClassification>2"}
        }) {
            assertThat(result).contains(change[0]);
            assertThat(faults(OqsReader.readEligibilityResult(
                            result.replace(change[0], change[1]).getBytes(StandardCharsets.UTF_8))))
                    .as(change[1])
                    .hasSize(1)
                    .first()
                    .satisfies(fault -> {
                        assertThat(fault.outcome()).isEqualTo(Outcome.ELEMENT_ILL_FORMED);
                        assertThat(fault.path()).endsWith(change[0].substring(1, change[0].indexOf('>')));
                    });
        }
    }

    @Tag("SYS-005")
    @Test
    void resultsHaveRoomForPublicExpense() {
        String result =
                new String(OqsWriter.standard().write(Samples.result(), Encoding.UTF_8), StandardCharsets.UTF_8);
        String group = "<PublicExpenseInfo><PayerNumber>12480015</PayerNumber></PublicExpenseInfo>";
        String end = "</ResultOfQualificationConfirmation>";
        String later = result.replace(end, group + end);
        assertThat(later).isNotEqualTo(result);
        assertThat(OqsReader.readEligibilityResult(later.getBytes(StandardCharsets.UTF_8)))
                .as("a group that comes later is passed over")
                .isEqualTo(OqsReader.readEligibilityResult(result.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void missingItemsOfResultsAreFaults() {
        String result =
                new String(OqsWriter.standard().write(Samples.result(), Encoding.UTF_8), StandardCharsets.UTF_8);
        for (String element : List.of(
                "ProcessExecutionTime",
                "QualificationConfirmationDate",
                "MedicalInstitutionCode",
                "ReferenceClassification",
                "SegmentOfResult",
                "ProcessingResultStatus",
                "InsuredCardClassification",
                "Name",
                "Sex1",
                "InsurerName")) {
            String without = result.replaceAll("<" + element + ">[^<]*</" + element + ">", "");
            assertThat(faults(OqsReader.readEligibilityResult(without.getBytes(StandardCharsets.UTF_8))))
                    .as(element)
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.outcome()).isEqualTo(Outcome.ELEMENT_MISSING);
                        assertThat(fault.path()).endsWith("/" + element);
                    });
        }
    }

    @Test
    void aSymbolWithoutNumberIsNoInsuredNumber() {
        String result =
                new String(OqsWriter.standard().write(Samples.result(), Encoding.UTF_8), StandardCharsets.UTF_8);
        String without = result.replaceAll("(?s)(<ResultList>.*)<InsuredIdentificationNumber>[^<]*</[A-Za-z]*>", "$1");
        assertThat(faults(OqsReader.readEligibilityResult(without.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.path())
                        .isEqualTo("XmlMsg/MessageBody/ResultList/ResultOfQualificationConfirmation[1]"
                                + "/InsuredIdentificationNumber"));
    }

    @Test
    void everyTruncationOfEveryMessageIsAFault() {
        for (byte[] whole : List.of(file("siquc01req-quotes.xml"), file("siquc01req-sjis.xml"))) {
            int end = whole.length;
            while (whole[end - 1] != '>') {
                end--;
            }
            for (int length = 0; length < end; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThat(OqsReader.readEligibilityRequest(cut))
                        .as("%d bytes", length)
                        .isInstanceOf(Decoded.Faulty.class);
                assertThat(OqsReader.peek(cut, MessageKind.ELIGIBILITY)).isInstanceOf(Decoded.Faulty.class);
            }
        }
        byte[] result = file("muquc02res.xml");
        for (int length = 0; length < result.length - 1; length++) {
            assertThat(OqsReader.readBatchResult(Arrays.copyOf(result, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(Decoded.Faulty.class);
        }
    }

    @Test
    void peekingForgivesWhatTheCentreAnswers() {
        assertThat(value(OqsReader.peek(message("", "<Anything/>"), MessageKind.ELIGIBILITY))
                        .facility())
                .isEqualTo(Optional.empty());
        assertThat(OqsReader.requestBytesMax(MessageKind.ELIGIBILITY)).isEqualTo(1024 * 1024);
        assertThat(OqsReader.requestBytesMax(MessageKind.BATCH)).isEqualTo(32 * 1024 * 1024);
    }
}
