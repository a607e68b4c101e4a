package jp.tashika.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a vendor of a receipt computer sees: a folder in which questions become answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewcomerTest {

    private static final int PEOPLE = 3_000;
    private static final Duration ANSWERED = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private RunningStreet street;

    @BeforeAll
    void start() {
        street = RunningStreet.start(folder.resolve("street"), PEOPLE);
    }

    @AfterAll
    void stop() {
        street.close();
    }

    @ParameterizedTest(name = "他社の仕組み（シェルと xmllint）が {0}・{1} で照会すると、見本の全員に期待どおり答える")
    @CsvSource({"utf8, plain", "sjis, plain", "utf8, sloppy", "sjis, sloppy"})
    @Tag("SYS-001")
    @Tag("SYS-003")
    @Tag("SYS-016")
    @Tag("ELG-002")
    @Tag("ELG-012")
    @Tag("ELG-020")
    @Tag("DSP-001")
    @Tag("IFC-001")
    @Tag("IFC-002")
    @Tag("IFC-005")
    @Tag("ORC-002")
    @Tag("ORC-005")
    @Tag("TRM-013")
    void answersForeignClient(String encoding, String style) throws IOException, InterruptedException {
        Process client = new ProcessBuilder(
                        "bash",
                        Path.of("src/test/resources/client/ask.sh").toString(),
                        street.oqs().toString(),
                        street.folder().resolve("sample-people.csv").toString(),
                        encoding,
                        style)
                .redirectErrorStream(true)
                .start();
        String told = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(client.waitFor()).as(told).isZero();
        assertThat(told.lines().map(line -> line.split("\t")[1]))
                .as("every validity that a number query can have")
                .contains("1", "2", "3", "4", "5");
        assertThat(told.lines().filter(line -> line.startsWith("ok"))).hasSizeGreaterThan(20);
    }

    @Test
    @DisplayName("カードがなくても番号だけで確認でき、請求に要る項目が結果ファイルに揃う")
    @Tag("ELG-017")
    @Tag("SYS-020")
    void billsWithWhatWasConfirmed() throws IOException {
        String[] valid = Files.readAllLines(street.folder().resolve("sample-people.csv")).stream()
                .map(row -> row.split(","))
                .filter(columns -> columns[6].equals("1"))
                .findFirst()
                .orElseThrow();
        String asked = request(valid[0], today(), valid[1], valid[3], valid[5], "bill1")
                .replace(
                        "<InsuredIdentificationNumber>",
                        "<InsuredCardSymbol>" + valid[2] + "</InsuredCardSymbol><InsuredIdentificationNumber>");
        assertThat(asked).doesNotContainIgnoringCase("certificateSerial").doesNotContain("face");
        Files.writeString(street.oqs().resolve("req").resolve("OQSsiquc01req_bill1.xml"), asked);
        Path answer = street.oqs().resolve("res").resolve("OQSsiquc01res_bill1.xml");

        RunningStreet.await("the answer", ANSWERED, () -> isWhole(answer));

        assertThat(Files.readString(answer))
                .contains("<QualificationValidity>1</QualificationValidity>")
                .containsPattern("<InsurerNumber> *" + valid[1] + "</InsurerNumber>")
                .contains("<InsuredCardSymbol>" + valid[2] + "</InsuredCardSymbol>")
                .contains("<InsuredIdentificationNumber>" + valid[3] + "</InsuredIdentificationNumber>")
                .contains("<InsuredBranchNumber>" + valid[4] + "</InsuredBranchNumber>")
                .contains("<Birthdate>" + valid[5] + "</Birthdate>")
                .containsPattern("<Name>[^<]+</Name>")
                .containsPattern("<Sex1>[123]</Sex1>")
                .containsPattern("<PersonalFamilyClassification>[12]</PersonalFamilyClassification>")
                .containsPattern("<QualificationDate>\\d{8}</QualificationDate>");
    }

    @ParameterizedTest(name = "{0} は {1} の .err になり、要求の写しが並ぶ")
    @CsvSource({
        "OQSsiquc01req_notxml.xml, 'not xml at all', TSK-FILE0000002",
        "OQSsiquc01req_dtd.xml, '<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><XmlMsg>&x;</XmlMsg>', TSK-XMLF0000003",
        "OQSsiquc01req_other.xml, '<XmlMsg><MessageHeader/></XmlMsg>', TSK-ITEM0000001",
    })
    @Tag("ELG-015")
    void refusesWithErr(String name, String content, String code) throws IOException {
        Files.writeString(street.oqs().resolve("req").resolve(name), content);
        Path error = street.oqs().resolve("res").resolve(name.replace(".xml", ".err"));
        Path copy = street.oqs().resolve("res").resolve(name);

        RunningStreet.await("the copy", ANSWERED, () -> Files.exists(copy));

        assertThat(Files.readString(error)).startsWith(code).contains(" ");
        assertThat(Files.readString(copy)).isEqualTo(content);
    }

    @Test
    @DisplayName("他の医療機関コードを名乗る要求は、コードつきで断り、記録する")
    @Tag("SEC-007")
    void refusesForeignFacility() throws IOException {
        String mark = "foreign1";
        Files.writeString(
                street.oqs().resolve("req").resolve("OQSsiquc01req_" + mark + ".xml"),
                request("4910000013", "20260101", "06480015", "1", "19800101", mark));
        Path answer = street.oqs().resolve("res").resolve("OQSsiquc01res_" + mark + ".xml");

        RunningStreet.await("the answer", ANSWERED, () -> isWhole(answer));

        assertThat(Files.readString(answer))
                .contains("<SegmentOfResult>9</SegmentOfResult>")
                .contains("<ErrorCode>TSK-AUTH0000006</ErrorCode>")
                .contains("<ArbitraryFileIdentifier>" + mark + "</ArbitraryFileIdentifier>");
    }

    @Test
    @DisplayName("要求ファイルは req から消え、応答は要求と同じ文字コードで書かれる")
    @Tag("IFC-002")
    void answersInTheEncodingOfTheAsker() throws IOException {
        byte[] sjis = request(facility(), "20261101", "06480015", "架・１", "19800101", "enc1")
                .replace("UTF-8", "Shift_JIS")
                .getBytes(Charset.forName("windows-31j"));
        Path asked = street.oqs().resolve("req").resolve("OQSsiquc01req_enc1.xml");
        Files.write(asked, sjis);
        Path answer = street.oqs().resolve("res").resolve("OQSsiquc01res_enc1.xml");

        RunningStreet.await("the answer", ANSWERED, () -> isWhole(answer));

        assertThat(new String(Files.readAllBytes(answer), Charset.forName("windows-31j")))
                .contains("encoding=\"Shift_JIS\"")
                .contains("架・１")
                .contains("<CharacterCodeIdentifier>1</CharacterCodeIdentifier>");
        assertThat(asked).doesNotExist();
    }

    @Test
    @DisplayName("記録には氏名も番号も生年月日も書かれない")
    @Tag("SEC-002")
    @Tag("SEC-003")
    void writesNothingPersonalIntoLogs() throws IOException {
        List<String> personal;
        try (Stream<String> rows = Files.lines(street.folder().resolve("sample-people.csv"))) {
            personal = rows.skip(1)
                    .map(row -> row.split(","))
                    .flatMap(columns -> Stream.of(columns[3], columns[5]))
                    .filter(text -> text.length() >= 6)
                    .distinct()
                    .toList();
        }
        assertThat(personal).hasSizeGreaterThan(20);
        Pattern any = Pattern.compile(
                String.join("|", personal.stream().map(Pattern::quote).toList()) + "|試験[ 　]|架空[ 　]|見本[ 　]");
        int looked = 0;
        try (Stream<Path> files = Files.walk(street.folder())) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                looked++;
                assertThat(any.matcher(Files.readString(log)).find())
                        .as("personal data in " + log.getFileName())
                        .isFalse();
            }
        }
        assertThat(looked).isGreaterThanOrEqualTo(3);
        assertThat(street.output()).doesNotContainPattern(any);
    }

    @Test
    @DisplayName("同じフォルダでもう一度始めると、動いていることを一文で言って終わる")
    void saysThatItRunsAlready() {
        RunningStreet second = RunningStreet.launch(street.folder(), RunningStreet.freePortBase(), Map.of());

        assertThat(second.exitCode(ANSWERED)).isEqualTo(1);
        assertThat(second.output()).contains("すでに動いています").doesNotContain("Exception");
    }

    @Test
    @DisplayName("使われているポートを一文で言って終わる")
    void saysWhichPortIsBusy() {
        RunningStreet second =
                RunningStreet.launch(folder.resolve("busy"), street.portBase(), Map.of(), "--people", "1000");

        assertThat(second.exitCode(ANSWERED)).isEqualTo(1);
        assertThat(second.output())
                .contains("ポート " + street.portBase())
                .contains("使っています")
                .doesNotContain("Exception");
    }

    private static String today() {
        return DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(ZoneId.of("Asia/Tokyo")));
    }

    private String facility() throws IOException {
        return Files.readAllLines(street.folder().resolve("sample-people.csv"))
                .get(1)
                .split(",")[0];
    }

    static boolean isWhole(Path file) {
        try {
            return Files.exists(file)
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .stripTrailing()
                            .endsWith("</XmlMsg>");
        } catch (IOException e) {
            return false;
        }
    }

    static String request(String facility, String day, String insurer, String number, String birthdate, String mark) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <XmlMsg><MessageHeader><QualificationConfirmationDate>%s</QualificationConfirmationDate>\
                <MedicalInstitutionCode>%s</MedicalInstitutionCode>\
                <ArbitraryFileIdentifier>%s</ArbitraryFileIdentifier></MessageHeader>\
                <MessageBody><QualificationConfirmSearchInfo><InsurerNumber>%s</InsurerNumber>\
                <InsuredIdentificationNumber>%s</InsuredIdentificationNumber><Birthdate>%s</Birthdate>\
                <LimitApplicationCertificateRelatedConsFlg>0</LimitApplicationCertificateRelatedConsFlg>\
                </QualificationConfirmSearchInfo></MessageBody></XmlMsg>
                """.formatted(day, facility, mark, insurer, number, birthdate);
    }
}
