package jp.tashika.format.oqs.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.tashika.format.oqs.code.CareSetting;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.record.CareDay;
import jp.tashika.format.oqs.record.CareMonth;
import jp.tashika.format.oqs.record.CheckupLine;
import jp.tashika.format.oqs.record.CheckupsRequest;
import jp.tashika.format.oqs.record.CheckupsResult;
import jp.tashika.format.oqs.record.DrugLine;
import jp.tashika.format.oqs.record.DrugsRequest;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.format.oqs.record.RecordFacility;
import jp.tashika.format.oqs.record.RecordForm;
import jp.tashika.format.oqs.record.RecordsHeader;
import jp.tashika.format.oqs.record.RecordsPerson;
import jp.tashika.format.oqs.record.ShownCheckup;
import jp.tashika.format.oqs.record.TreatmentLine;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("IFC-001")
@DisplayName("薬剤・診療・健診の閲覧の電文")
class RecordsMessagesTest {

    private static final String ASKED = "<MessageHeader><MedicalInstitutionCode>4810000001</MedicalInstitutionCode>"
            + "<InsurerNumber>00480012</InsurerNumber><InsuranceCardSymbol>千・1</InsuranceCardSymbol>"
            + "<InsuredPersonIdentificationNumber>200</InsuredPersonIdentificationNumber>"
            + "<BranchNumber>02</BranchNumber><ArbitraryFileIdentifier>F-1</ArbitraryFileIdentifier></MessageHeader>";
    private static final String DRUGS = message(
            ASKED,
            "<StartDate>202409</StartDate><EndDate>202611</EndDate><FileCategory>4</FileCategory>"
                    + "<PrDiInfClassification>1</PrDiInfClassification><MedicalTreatmentFlag>3</MedicalTreatmentFlag>");
    private static final String CHECKUPS =
            message(ASKED, "<FileCategory>1</FileCategory><MedicalTreatmentFlag>1</MedicalTreatmentFlag>");

    private static final String DRUGS_TOLD = message(
            "<MessageHeader><ArbitraryFileIdentifier>F-1</ArbitraryFileIdentifier><ResultCode>1</ResultCode><QuaInf>"
                    + "<Name>試験　太郎</Name><KanaName>ｼｹﾝ ﾀﾛｳ</KanaName><Birth>19600105</Birth>"
                    + "<AdmGendCode>1</AdmGendCode></QuaInf></MessageHeader>",
            "<MeTrMonthInf><DiOrg>2</DiOrg><MeTrDiHCd>4840000001</MeTrDiHCd><MeTrDiHNm>架空薬局</MeTrDiHNm>"
                    + "<PrlsHCd>4810000001</PrlsHCd><PrlsHNm>架空診療所</PrlsHNm><PrIsOrg>1</PrIsOrg>"
                    + "<MeTrMonth>202610</MeTrMonth><InOut>2</InOut><DiDateInfs><DiDateInf><DiDate>20261003</DiDate>"
                    + "<PrDate>20261002</PrDate><DrugInfs><DrugInf><MeTrIdCl>21</MeTrIdCl><DrugC>620000001</DrugC>"
                    + "<DrugN>架空錠５ｍｇ</DrugN><IngreN>架空成分</IngreN><UsageN>１日１回朝食後</UsageN>"
                    + "<Qua1>1.50</Qua1><Unit>錠</Unit><Times>28</Times></DrugInf></DrugInfs><MeTrInfs><MeTrInf>"
                    + "<SinInfCd>160000010</SinInfCd><SinInfN>架空検査</SinInfN><Times>1</Times></MeTrInf></MeTrInfs>"
                    + "</DiDateInf></DiDateInfs></MeTrMonthInf>");
    private static final String CHECKUPS_TOLD = message(
            "<MessageHeader><ResultCode>1</ResultCode><QualificationsInfo><Name>試験　太郎</Name>"
                    + "<KanasName>ｼｹﾝ ﾀﾛｳ</KanasName><Birthday>19600105</Birthday>"
                    + "<AdministrativeGenderCode>1</AdministrativeGenderCode></QualificationsInfo></MessageHeader>",
            "<SpecificHealthCheckupInfos><SpecificHealthCheckupInfo><EffectiveTime>20260601</EffectiveTime>"
                    + "<HealthCheckupResultAndQuestionInfos><HealthCheckupResultAndQuestionInfo>"
                    + "<ItemCode>9A755000000000001</ItemCode><ItemName>収縮期血圧</ItemName><DataType>PQ</DataType>"
                    + "<DataValue>128</DataValue><Unit>mm[Hg]</Unit></HealthCheckupResultAndQuestionInfo>"
                    + "</HealthCheckupResultAndQuestionInfos></SpecificHealthCheckupInfo></SpecificHealthCheckupInfos>");

    private static final RecordsPerson PERSON =
            new RecordsPerson("試験　太郎", Optional.of("ｼｹﾝ ﾀﾛｳ"), LocalDate.of(1960, 1, 5), Sex.MALE);

    private static String message(String header, String body) {
        return "<XmlMsg>" + header + "<MessageBody>" + body + "</MessageBody></XmlMsg>";
    }

    /** Without the layout. */
    private static String written(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .replaceAll(">\\s+<", "><")
                .strip();
    }

    private static <T> T read(String text, Function<byte[], Decoded<Envelope<T>>> read) {
        return switch (read.apply(text.getBytes(StandardCharsets.UTF_8))) {
            case Decoded.Ok<Envelope<T>>(Envelope<T> envelope) -> envelope.message();
            case Decoded.Faulty<Envelope<T>>(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }

    @Test
    @DisplayName("薬剤の要求: 見出しで本人を尋ね、期間・形式・診療区分を言う")
    void drugsRequest() {
        DrugsRequest request = read(DRUGS, OqsReader::readDrugsRequest);
        assertThat(request.query().sender().facility().digits()).isEqualTo("4810000001");
        assertThat(request.query().sender().mark().map(ClientMark::text)).contains("F-1");
        assertThat(request.query().insurer().digits()).isEqualTo("00480012");
        assertThat(request.query().insured().symbol()).contains("千・1");
        assertThat(request.query().insured().number()).isEqualTo("200");
        assertThat(request.query().insured().branch()).contains("02");
        assertThat(request.from()).isEqualTo(YearMonth.of(2024, 9));
        assertThat(request.until()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(request.query().form()).isEqualTo(RecordForm.XML);
        assertThat(request.includesTreatments()).isTrue();
        assertThat(request.query().includesPrescriptions()).contains(true);
        assertThat(request.query().setting()).isEqualTo(CareSetting.ONLINE);
        assertThat(request.toString()).doesNotContain("200");
    }

    @Test
    @DisplayName("健診の要求: 期間を持たない")
    void checkupsRequest() {
        CheckupsRequest request = read(CHECKUPS, OqsReader::readCheckupsRequest);
        assertThat(request.query().form()).isEqualTo(RecordForm.PDF);
        assertThat(request.query().includesPrescriptions()).isEmpty();
        assertThat(written(OqsWriter.standard().write(request, Encoding.UTF_8)))
                .contains(ASKED)
                .doesNotContain("StartDate");
    }

    @Test
    @DisplayName("薬剤の結果: 電子処方箋の部分は読み飛ばす")
    void drugsResult() {
        String told = DRUGS_TOLD.replace(
                "</MessageBody>",
                "<CzDiInf><CzDiMonthInf><CzDiMonth>202611</CzDiMonth></CzDiMonthInf></CzDiInf></MessageBody>");
        DrugLine drug = new DrugLine(
                Optional.of("21"),
                Optional.of("620000001"),
                "架空錠５ｍｇ",
                Optional.of("架空成分"),
                Optional.of("１日１回朝食後"),
                Optional.empty(),
                Optional.of(new BigDecimal("1.50")),
                Optional.of("錠"),
                Optional.of(28));
        TreatmentLine treatment = new TreatmentLine(
                Optional.of("160000010"), "架空検査", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(1));
        CareDay day = new CareDay(
                Optional.of(LocalDate.of(2026, 10, 3)),
                Optional.of(LocalDate.of(2026, 10, 2)),
                List.of(drug),
                List.of(treatment));
        DrugsResult result = new DrugsResult(
                new RecordsHeader(
                        Optional.of(ClientMark.of("F-1")), RecordsHeader.NORMAL, Optional.empty(), Optional.of(PERSON)),
                List.of(new CareMonth(
                        YearMonth.of(2026, 10),
                        new RecordFacility(false, Optional.of("4840000001"), Optional.of("架空薬局")),
                        Optional.of(new RecordFacility(true, Optional.of("4810000001"), Optional.of("架空診療所"))),
                        Optional.of("2"),
                        List.of(day))));
        assertThat(read(told, OqsReader::readDrugsResult)).isEqualTo(result);
        assertThat(written(OqsWriter.standard().write(result, Encoding.UTF_8)))
                .endsWith(DRUGS_TOLD.substring("<XmlMsg>".length()));
    }

    @Test
    @DisplayName("健診の結果: 包む要素があってもなくても読む")
    void checkupsResult() {
        CheckupLine line = new CheckupLine(
                "9A755000000000001",
                "収縮期血圧",
                Optional.of("PQ"),
                Optional.of("128"),
                Optional.of("mm[Hg]"),
                Optional.empty(),
                Optional.empty());
        CheckupsResult result = new CheckupsResult(
                new RecordsHeader(Optional.empty(), RecordsHeader.NORMAL, Optional.empty(), Optional.of(PERSON)),
                List.of(new ShownCheckup(LocalDate.of(2026, 6, 1), List.of(line))));
        assertThat(read(CHECKUPS_TOLD, OqsReader::readCheckupsResult)).isEqualTo(result);
        assertThat(read(CHECKUPS_TOLD.replaceAll("</?SpecificHealthCheckupInfos>", ""), OqsReader::readCheckupsResult))
                .isEqualTo(result);
    }

    @Test
    @DisplayName("結果がないときは、結果コードと窓口への文だけ")
    void refused() {
        RecordsHeader header = new RecordsHeader(
                Optional.of(ClientMark.of("F-1")),
                RecordsHeader.ABNORMAL,
                Optional.of("同意の期限が切れています。"),
                Optional.empty());
        DrugsResult result = new DrugsResult(header, List.of());
        byte[] bytes = OqsWriter.standard().write(result, Encoding.SHIFT_JIS);
        assertThat(OqsReader.readDrugsResult(bytes)).isEqualTo(Decoded.ok(new Envelope<>(Encoding.SHIFT_JIS, result)));
        assertThat(header.isNormal()).isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}: {2} {3}")
    @DisplayName("要求の誤りは、場所と理由を言う")
    @CsvSource({
        "<EndDate>202611</EndDate>,            <EndDate>202408</EndDate>,  ELEMENT_ILL_FORMED, MessageBody/EndDate",
        "<EndDate>202611</EndDate>,            '',                         ELEMENT_MISSING,    MessageBody/EndDate",
        "<StartDate>202409</StartDate>,        <StartDate>202413</StartDate>, ELEMENT_ILL_FORMED, MessageBody/StartDate",
        "<StartDate>202409</StartDate>,        <StartDate>20240901</StartDate>, ELEMENT_ILL_FORMED, MessageBody/StartDate",
        "<FileCategory>4</FileCategory>,       <FileCategory>5</FileCategory>, ELEMENT_ILL_FORMED, MessageBody/FileCategory",
        "<FileCategory>4</FileCategory>,       '',                         ELEMENT_MISSING,    MessageBody/FileCategory",
        "<PrDiInfClassification>1<,            <PrDiInfClassification>2<,  ELEMENT_ILL_FORMED, MessageBody/PrDiInfClassification",
        "<MedicalTreatmentFlag>3<,             <MedicalTreatmentFlag>5<,   ELEMENT_ILL_FORMED, MessageBody/MedicalTreatmentFlag",
        "<BranchNumber>02<,                    <BranchNumber>2<,           ELEMENT_ILL_FORMED, MessageHeader/BranchNumber",
        "<InsurerNumber>00480012<,             <InsurerNumber>48001<,      ELEMENT_ILL_FORMED, MessageHeader/InsurerNumber",
        "<InsuredPersonIdentificationNumber>200<, <InsuredPersonIdentificationNumber><, ELEMENT_MISSING, MessageHeader/InsuredPersonIdentificationNumber"
    })
    void wrongRequests(String right, String wrong, Outcome outcome, String path) {
        assertThat(OqsReader.readDrugsRequest(DRUGS.replace(right, wrong).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Decoded.Faulty.class,
                        faulty -> assertThat(((Decoded.Faulty<?>) faulty).faults())
                                .singleElement()
                                .satisfies(fault -> {
                                    assertThat(fault.outcome()).isEqualTo(outcome);
                                    assertThat(fault.path()).isEqualTo("XmlMsg/" + path);
                                }));
    }

    @Test
    @DisplayName("健診の要求に診療の形式はない。資格確認の電文は、閲覧の電文ではない")
    void otherMessages() {
        assertThat(OqsReader.readCheckupsRequest(
                        CHECKUPS.replace("<FileCategory>1", "<FileCategory>4").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Decoded.Faulty.class);
        String eligibility = message(
                "<MessageHeader><MedicalInstitutionCode>4810000001</MedicalInstitutionCode></MessageHeader>",
                "<QualificationConfirmSearchInfo/>");
        assertThat(OqsReader.readDrugsRequest(eligibility.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Decoded.Faulty.class);
        assertThat(OqsReader.readDrugsResult(eligibility.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Decoded.Faulty.class);
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @DisplayName("結果の誤りも、場所と理由を言う")
    @CsvSource({
        "<Qua1>1.50<,             <Qua1>-1<,            ELEMENT_ILL_FORMED",
        "<Qua1>1.50<,             <Qua1>1e9<,           ELEMENT_ILL_FORMED",
        "<DiDate>20261003<,       <DiDate>20261033<,    ELEMENT_ILL_FORMED",
        "<MeTrMonth>202610<,      <MeTrMonth><,         ELEMENT_MISSING",
        "<DiOrg>2<,               <DiOrg>3<,            ELEMENT_ILL_FORMED",
        "<DrugN>架空錠５ｍｇ<,    <DrugN><,             ELEMENT_MISSING",
        "<ResultCode>1<,          <ResultCode><,        ELEMENT_MISSING",
        "<Birth>19600105<,        <Birth>1960<,         ELEMENT_ILL_FORMED"
    })
    void wrongResults(String right, String wrong, Outcome outcome) {
        assertThat(OqsReader.readDrugsResult(DRUGS_TOLD.replace(right, wrong).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Decoded.Faulty.class,
                        faulty -> assertThat(((Decoded.Faulty<?>) faulty).faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.outcome()).isEqualTo(outcome)));
    }
}
