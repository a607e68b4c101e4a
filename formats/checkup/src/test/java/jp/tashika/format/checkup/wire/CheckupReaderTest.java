package jp.tashika.format.checkup.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.checkup.document.Bound;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.CheckupIdentity;
import jp.tashika.format.checkup.document.Documents;
import jp.tashika.format.checkup.document.Examinee;
import jp.tashika.format.checkup.document.Institution;
import jp.tashika.format.checkup.document.InstitutionNumber;
import jp.tashika.format.checkup.document.Interpretation;
import jp.tashika.format.checkup.document.Link;
import jp.tashika.format.checkup.document.LinkKind;
import jp.tashika.format.checkup.document.NameSpace;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.OtherId;
import jp.tashika.format.checkup.document.PostalAddress;
import jp.tashika.format.checkup.document.ReferenceRange;
import jp.tashika.format.checkup.document.ReportKind;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.document.Section;
import jp.tashika.format.checkup.document.Sex;
import jp.tashika.format.checkup.document.TestSeries;
import jp.tashika.format.checkup.document.ValueType;
import jp.tashika.format.checkup.document.Voucher;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.format.checkup.item.SectionKind;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckupReaderTest {

    private static final String SAMPLE = Documents.everySituation();

    private static Decoded<CheckupDocument> read(String text) {
        return CheckupReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CheckupDocument ok(String text) {
        return switch (read(text)) {
            case Decoded.Ok<CheckupDocument>(var document) -> document;
            case Decoded.Faulty<CheckupDocument>(var faults) ->
                throw new AssertionError(faults.stream().map(Fault::line).toList());
        };
    }

    private static List<Fault> faults(String text) {
        return faults(read(text));
    }

    private static List<Fault> faults(Decoded<CheckupDocument> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Faulty.class);
        return ((Decoded.Faulty<CheckupDocument>) decoded).faults();
    }

    @Test
    @Tag("CHK-002")
    void readsWhoWhenAndWhere() {
        CheckupDocument document = ok(SAMPLE);
        Institution centre = new Institution(
                new InstitutionNumber("4810000001"),
                "架空健診センター",
                Optional.of("00-0000-4801"),
                Optional.of(new PostalAddress(Optional.of("999-4802"), "架空県架空市二丁目")));
        assertThat(document.kind()).isEqualTo(ReportKind.SPECIFIC);
        assertThat(document.programme()).isEqualTo(Programme.SPECIFIC);
        assertThat(document.createdOn()).isEqualTo(LocalDate.of(2025, 7, 2));
        assertThat(document.authoredOn()).contains(LocalDate.of(2025, 6, 30));
        assertThat(document.heldOn()).isEqualTo(LocalDate.of(2025, 6, 10));
        assertThat(document.author()).isEqualTo(centre);
        assertThat(document.performer()).isEqualTo(centre);
        assertThat(document.vouchers())
                .containsExactly(new Voucher(
                        InsurerNumber.of("01480011"), "25100000017", Optional.of(LocalDate.of(2026, 3, 31))));
        assertThat(document.examinee())
                .isEqualTo(new Examinee(
                        InsurerNumber.of("01480011"),
                        new InsuredNumber(Optional.of("試験・い"), "１２３４", Optional.of("01")),
                        List.of(new OtherId("1.2.392.200119.6.212", "01490010")),
                        Optional.of(new PostalAddress(Optional.of("999-4801"), "架空県架空市 一丁目１－１")),
                        "シケン　タロウ",
                        Sex.MALE,
                        LocalDate.of(1970, 1, 1)));
        assertThat(document.identity())
                .isEqualTo(new CheckupIdentity(
                        document.examinee().insurer(),
                        new InsuredNumber(Optional.of("試験・い"), "1234", Optional.of("01")),
                        document.heldOn(),
                        Programme.SPECIFIC,
                        centre.number()));
    }

    @Test
    @Tag("CHK-002")
    @Tag("CHK-003")
    void readsEveryWayToTellAResult() {
        CheckupDocument document = ok(SAMPLE);
        assertThat(result(document, "9N001000000000001")).isEqualTo(Result.Quantity.of("170.0", "cm"));
        assertThat(result(document, "3F015000002327101"))
                .isEqualTo(new Result.OutOfRange(Optional.of(Result.Quantity.of("2000", "mg/dL")), Bound.HIGH));
        assertThat(result(document, "3F070000002327101")).isEqualTo(new Result.OutOfRange(Optional.empty(), Bound.LOW));
        assertThat(result(document, "1A020000000191111")).isEqualTo(new Result.NotPerformed());
        assertThat(result(document, "3B035000002327201")).isEqualTo(new Result.NotMeasurable(ValueType.QUANTITY));
        assertThat(result(document, "2A020161001930149")).isEqualTo(new Result.Text("既往歴から\n医師が必要と判断"));
        assertThat(result(document, "9N736000000000011"))
                .isEqualTo(new Result.Choice(false, "1.2.392.200119.6.24060", "3", Optional.empty()));
        assertThat(result(document, "1A010000000191111"))
                .isEqualTo(new Result.Choice(true, "1.2.392.200119.6.2102", "2", Optional.of("±")));
        Observation triglycerides =
                document.observation(ItemCode.of("3F015000002327101")).orElseThrow();
        assertThat(triglycerides.interpretation()).contains(Interpretation.HIGH);
        assertThat(triglycerides.method()).contains("3F01510000");
        assertThat(triglycerides.name()).contains("空腹時中性脂肪(トリグリセリド)");
        assertThat(triglycerides.reference())
                .contains(new ReferenceRange(
                        Optional.of(Result.Quantity.of("30", "mg/dL")),
                        Optional.of(Result.Quantity.of("149", "mg/dL"))));
        assertThat(document.observation(ItemCode.of("9N511000000000049")).flatMap(Observation::author))
                .contains("架空　医師");
    }

    private static Result result(CheckupDocument document, String code) {
        return document.observation(ItemCode.of(code)).orElseThrow().result();
    }

    @Test
    void readsSectionsAndSeriesAsTheyStand() {
        CheckupDocument document = ok(SAMPLE);
        assertThat(document.sections())
                .extracting(Section::kind)
                .containsExactly(SectionKind.SPECIFIC, SectionKind.EXTRA);
        assertThat(document.sections().getFirst().title()).isEqualTo("検査・問診結果セクション");
        assertThat(document.sections().getLast().title()).isEmpty();
        assertThat(document.sections().getFirst().entries()).hasSize(9);
        assertThat(document.sections().getFirst().entries().get(5))
                .isInstanceOfSatisfying(
                        TestSeries.class,
                        series -> assertThat(series.links())
                                .extracting(Link::kind)
                                .containsExactly(LinkKind.PART, LinkKind.REASON));
        assertThat(document.observations()).hasSize(11);
        assertThat(document.observation(new ItemCode("1.2.392.200119.6.1205.101480011", "A001"))
                        .orElseThrow()
                        .result())
                .isEqualTo(Result.Quantity.of("-1.25", ""));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void readsEveryNameSpace(NameSpace space) {
        assertThat(ok(SAMPLE.replace("xmlns=\"urn:hl7-org:v3\"", "xmlns=\"" + space.uri() + "\"")))
                .isEqualTo(ok(SAMPLE));
    }

    @Test
    void readsPrefixedNames() {
        String prefixed = SAMPLE.replaceAll("<(/?)([A-Za-z])", "<$1cda:$2")
                .replace("xmlns=\"urn", "xmlns:cda=\"urn")
                .replace("xsi:type=\"", "xsi:type=\"cda:");
        assertThat(ok(prefixed)).isEqualTo(ok(SAMPLE));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"xmlns=\"urn:hl7-org:v2\"", "xmlns=\"\"", "xmlns:x=\"urn:hl7-org:v3\""})
    void refusesAnotherNameSpace(String declaration) {
        assertThat(faults(SAMPLE.replace("xmlns=\"urn:hl7-org:v3\"", declaration)))
                .containsExactly(new Fault(Outcome.CHECKUP_ROOT_WRONG, "ClinicalDocument", "line 1: name space"));
    }

    @Test
    void readsShiftJisWhenItIsDeclared() {
        String declared = SAMPLE.replace("encoding=\"UTF-8\"", "encoding=\"Shift_JIS\"");
        assertThat(CheckupReader.read(declared.getBytes(Charset.forName("windows-31j"))))
                .isEqualTo(Decoded.ok(ok(SAMPLE)));
        assertThat(faults(CheckupReader.read(declared.getBytes(StandardCharsets.UTF_8)))
                        .getFirst()
                        .outcome())
                .isEqualTo(Outcome.CHECKUP_XML_BROKEN);
    }

    @ParameterizedTest(name = "{0}を求める文書 ({1})")
    @CsvSource({"提出済み特定健診の削除, 19, true", "事業者健診等の削除, 49, true", "特定健診の登録, 10, false", "その他の登録, 99, false"})
    void deletionsNeedNoSection(String title, String code, boolean deletion) {
        String bare = SAMPLE.replace("<code code=\"10\"", "<code code=\"" + code + "\"")
                .replaceAll("(?s)<structuredBody>.*</structuredBody>", "<structuredBody/>");
        if (deletion) {
            assertThat(ok(bare).kind().isDeletion()).isTrue();
            assertThat(ok(bare).identity()).isEqualTo(ok(SAMPLE).identity());
        } else {
            assertThat(faults(bare))
                    .containsExactly(new Fault(Outcome.CHECKUP_VALUE_MISSING, "ClinicalDocument/component", "section"));
        }
    }

    @Test
    void aDeletionFindsTheCheckupHoweverTheNumberIsSpelled() {
        assertThat(ok(SAMPLE.replace("１２３４", "1234").replace("試験・い", "試験･い")).identity())
                .isEqualTo(ok(SAMPLE).identity());
        assertThat(ok(SAMPLE.replace("１２３４", "1235")).identity())
                .isNotEqualTo(ok(SAMPLE).identity());
        assertThat(ok(SAMPLE.replace("１２３４", "\u200B")).identity().insured().number())
                .isEqualTo("\u200B");
    }

    @Test
    void aDeletionIsForWhatWasSentAsItsKind() {
        assertThat(ReportKind.DELETE_SPECIFIC.deletes(ReportKind.SPECIFIC)).isTrue();
        assertThat(ReportKind.DELETE_SPECIFIC.deletes(ReportKind.EMPLOYER)).isFalse();
        assertThat(ReportKind.DELETE_OTHER_RESULTS.deletes(ReportKind.EMPLOYER)).isTrue();
        assertThat(ReportKind.DELETE_OTHER_RESULTS.deletes(ReportKind.DELETE_OTHER_RESULTS))
                .isFalse();
        assertThat(ReportKind.SPECIFIC.deletes(ReportKind.SPECIFIC)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            記号なし         | <id root="1.2.392.200119.6.204" extension="試験・い"/>  | ''
            枝番なし         | <id root="1.2.392.200119.6.211" extension="01"/>        | ''
            空の記号         | 6.204" extension="試験・い"/>                           | 6.204" extension=""/>
            番号が6桁の国保  | 6.101" extension="01480011"/>                           | 6.101" extension="480012"/>
            住所なし         | <addr><postalCode>999-4802</postalCode>架空県架空市二丁目</addr> | ''
            電話なし         | <telecom value="tel:00-0000-4801"/>                     | ''
            作成日なし       | <time value="20250630"/>                                | <time nullFlavor="NI"/>
            有効期限なし     | <time><high value="20260331"/></time>                   | ''
            受診券の保険者が番号だけから | <scopingOrganization><id root="1.2.392.200119.6.101" extension="01480011"/></scopingOrganization> | ''
            利用券           | <functionCode code="1"                                  | <functionCode code="2"
            ほかの参加者     | <participant typeCode="HLD">                            | <participant typeCode="IND">
            知らない要素     | <languageCode code="ja-JP"/>                            | <setId root="1.2"/><versionNumber value="1"/>
            知らない属性     | <observation classCode="OBS"                            | <observation ID="a1" classCode="OBS"
            表示名なし       | displayName="身長"                                      | ''
            単位なし         | unit="cm"                                               | ''
            既定の要素       | negationInd="false"                                     | ''
            未実施を1で      | negationInd="true"                                      | negationInd="1"
            実施を0で        | negationInd="false"                                     | negationInd="0"
            """)
    void readsWhatMayBeLeftOutOrAdded(String title, String from, String to) {
        assertThat(SAMPLE).contains(from);
        assertThat(read(SAMPLE.replace(from, to))).isInstanceOf(Decoded.Ok.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            報告区分なし           | <code code="10" codeSystem="1.2.392.200119.6.1001"/> | ''                     | CHECKUP_VALUE_MISSING    | ClinicalDocument
            報告区分が空           | <code code="10"              | <code code=""                                  | CHECKUP_VALUE_MISSING    | ClinicalDocument/code
            知らない報告区分       | <code code="10"              | <code code="11"                                | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/code
            保健指導の報告区分     | <code code="10"              | <code code="21"                                | CHECKUP_KIND_NOT_SERVED  | ClinicalDocument/code
            国への報告             | <code code="10"              | <code code="30"                                | CHECKUP_KIND_NOT_SERVED  | ClinicalDocument/code
            二つ目の報告区分       | <title>特定健診</title>      | <code code="19"/>                              | CHECKUP_VALUE_REPEATED   | ClinicalDocument/code
            作成日がない日         | value="20250702"             | value="20250230"                               | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/effectiveTime
            作成日に区切り         | value="20250702"             | value="2025-07-02"                             | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/effectiveTime
            作成日が全角           | value="20250702"             | value="２０２５０７０２"                       | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/effectiveTime
            秘密の文書             | <confidentialityCode code="N" | <confidentialityCode code="V"                 | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/confidentialityCode
            保険者番号なし         | <id root="1.2.392.200119.6.101" extension="01480011"/> | ''                   | CHECKUP_VALUE_MISSING    | ClinicalDocument/recordTarget/patientRole
            保険者番号が7桁        | 6.101" extension="01480011"  | 6.101" extension="0148001"                     | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/recordTarget/patientRole/id
            保険者番号に文字       | 6.101" extension="01480011"  | 6.101" extension="0148001A"                    | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/recordTarget/patientRole/id
            番号なし               | <id root="1.2.392.200119.6.205" extension="１２３４"/> | ''                   | CHECKUP_VALUE_MISSING    | ClinicalDocument/recordTarget/patientRole
            番号が空               | extension="１２３４"         | extension="　"                                 | CHECKUP_VALUE_MISSING    | ClinicalDocument/recordTarget/patientRole/id
            番号が長すぎる         | extension="１２３４"         | extension="12345678901234567890123456789012345678901" | CHECKUP_VALUE_TOO_LONG | ClinicalDocument/recordTarget/patientRole/id
            番号に改行             | extension="１２３４"         | extension="１２&#10;３４"                      | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/recordTarget/patientRole/id
            枝番が1桁              | extension="01"               | extension="1"                                  | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/recordTarget/patientRole/id
            番号の種類がOIDでない  | root="1.2.392.200119.6.212"  | root="insurer"                                 | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/recordTarget/patientRole/id
            同じ種類の番号が二つ   | root="1.2.392.200119.6.212"  | root="1.2.392.200119.6.205"                    | CHECKUP_VALUE_REPEATED   | ClinicalDocument/recordTarget/patientRole/id
            郵便番号に文字         | <postalCode>999-4801         | <postalCode>9994801                            | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/recordTarget/patientRole/addr/postalCode
            氏名なし               | <name>シケン　タロウ</name>  | ''                                             | CHECKUP_VALUE_MISSING    | ClinicalDocument/recordTarget/patientRole/patient
            氏名が空               | <name>シケン　タロウ</name>  | <name>　</name>                                | CHECKUP_VALUE_MISSING    | ClinicalDocument/recordTarget/patientRole/patient
            氏名に要素             | <name>シケン　タロウ</name>  | <name><family>シケン</family>タロウ</name>     | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/recordTarget/patientRole/patient/name
            性別が3                | <administrativeGenderCode code="1" | <administrativeGenderCode code="3"       | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/recordTarget/patientRole/patient/administrativeGenderCode
            生年月日が令和の形     | value="19700101"             | value="S450101"                                | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/recordTarget/patientRole/patient/birthTime
            生年月日なし           | <birthTime value="19700101"/> | ''                                            | CHECKUP_VALUE_MISSING    | ClinicalDocument/recordTarget/patientRole/patient
            人が二人               | </patientRole>               | </patientRole><patientRole/>                   | CHECKUP_VALUE_REPEATED   | ClinicalDocument/recordTarget/patientRole
            健診機関番号が9桁      | extension="4810000001"       | extension="481000000"                          | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/author/assignedAuthor/representedOrganization/id
            健診機関番号の種類     | root="1.2.392.200119.6.102"  | root="1.2.392.200119.6.103"                    | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/author/assignedAuthor/representedOrganization/id
            健診機関名なし         | <name>架空健診センター</name> | ''                                            | CHECKUP_VALUE_MISSING    | ClinicalDocument/author/assignedAuthor/representedOrganization
            受診券番号が10桁       | extension="25100000017"      | extension="2510000001"                         | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/participant/associatedEntity/id
            有効期限がない日       | value="20260331"             | value="20260332"                               | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/participant/time/high
            知らないプログラム     | <code code="010"             | <code code="011"                               | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/documentationOf/serviceEvent/code
            実施日なし             | <effectiveTime value="20250610"/> | ''                                        | CHECKUP_VALUE_MISSING    | ClinicalDocument/documentationOf/serviceEvent
            実施機関なし           | <performer typeCode="PRF">   | <performer typeCode="PRF"/><x>                 | CHECKUP_XML_BROKEN       | ''
            保健指導のセクション   | <code code="01010"           | <code code="90010"                             | CHECKUP_VALUE_ILL_FORMED | ClinicalDocument/component/structuredBody/component[1]/section/code
            """)
    void saysWhatIsWrongWithTheEnvelope(String title, String from, String to, Outcome outcome, String path) {
        assertThat(SAMPLE).contains(from);
        List<Fault> faults = faults(SAMPLE.replace(from, to));
        assertThat(faults).first().extracting(Fault::outcome).isEqualTo(outcome);
        if (!path.isEmpty()) {
            assertThat(faults).first().extracting(Fault::path).isEqualTo(path);
        }
        isSilent(faults);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            値なし                 | <value xsi:type="PQ" value="170.0" unit="cm"/> | ''                                          | CHECKUP_VALUE_MISSING
            型なし                 | <value xsi:type="PQ" value="170.0" | <value value="170.0"                                    | CHECKUP_VALUE_MISSING
            知らない型             | xsi:type="PQ" value="170.0"  | xsi:type="INT" value="170"                                    | CHECKUP_VALUE_ILL_FORMED
            数値が空               | value="170.0"                | value=""                                                      | CHECKUP_VALUE_MISSING
            数値でない             | value="170.0"                | value="170.0cm"                                               | CHECKUP_VALUE_ILL_FORMED
            数値が全角             | value="170.0"                | value="１７０"                                                | CHECKUP_VALUE_ILL_FORMED
            数値に空白             | value="170.0"                | value=" 170.0"                                                | CHECKUP_VALUE_ILL_FORMED
            数値に桁区切り         | value="170.0"                | value="1,700"                                                 | CHECKUP_VALUE_ILL_FORMED
            指数表記               | value="170.0"                | value="1.7E2"                                                 | CHECKUP_VALUE_ILL_FORMED
            小数点で終わる         | value="170.0"                | value="170."                                                  | CHECKUP_VALUE_ILL_FORMED
            NaN                    | value="170.0"                | value="NaN"                                                   | CHECKUP_VALUE_ILL_FORMED
            13桁                   | value="170.0"                | value="1234567890123"                                         | CHECKUP_VALUE_ILL_FORMED
            合わせて13桁           | value="170.0"                | value="1234567.123456"                                        | CHECKUP_VALUE_ILL_FORMED
            長い単位               | unit="cm"                    | unit="123456789012345678901234567890123"                      | CHECKUP_VALUE_TOO_LONG
            未実施が真偽値でない   | negationInd="true"           | negationInd="yes"                                             | CHECKUP_VALUE_ILL_FORMED
            未実施なのに値         | displayName="尿糖"/>         | displayName="尿糖"/><value xsi:type="CO" code="1" codeSystem="1.2.392.200119.6.2102"/> | CHECKUP_RESULT_CONTRADICTORY
            数値が二つ             | <value xsi:type="CD" code="H" codeSystem="2.16.840.1.113883.5.83" displayName="以上"/> | <value xsi:type="PQ" value="1" unit="mg/dL"/> | CHECKUP_RESULT_CONTRADICTORY
            値が三つ               | unit="cm"/>                  | unit="cm"/><value xsi:type="ST">a</value><value xsi:type="ST">b</value> | CHECKUP_RESULT_CONTRADICTORY
            値と文字列             | unit="cm"/>                  | unit="cm"/><value xsi:type="ST">a</value>                     | CHECKUP_RESULT_CONTRADICTORY
            印がLでもHでもない     | code="H" codeSystem="2.16.840.1.113883.5.83" | code="N" codeSystem="2.16.840.1.113883.5.83"  | CHECKUP_VALUE_ILL_FORMED
            知らない値なし         | nullFlavor="NI"/>            | nullFlavor="PINF"/>                                           | CHECKUP_VALUE_ILL_FORMED
            コードなし             | code="3" codeSystem="1.2.392.200119.6.24060" | codeSystem="1.2.392.200119.6.24060"           | CHECKUP_VALUE_MISSING
            コード表なし           | code="3" codeSystem="1.2.392.200119.6.24060" | code="3"                                      | CHECKUP_VALUE_MISSING
            コード表がOIDでない    | codeSystem="1.2.392.200119.6.24060" | codeSystem="smoking"                                   | CHECKUP_VALUE_ILL_FORMED
            コードに空白           | code="3" codeSystem          | code="3 " codeSystem                                          | CHECKUP_VALUE_ILL_FORMED
            文字列が空             | <value xsi:type="ST">特記なし</value> | <value xsi:type="ST"> </value>                       | CHECKUP_VALUE_MISSING
            文字列に要素           | <value xsi:type="ST">特記なし</value> | <value xsi:type="ST"><b>特記</b>なし</value>         | CHECKUP_VALUE_ILL_FORMED
            項目コードなし         | <code code="9N001000000000001" displayName="身長"/> | ''                                     | CHECKUP_VALUE_MISSING
            項目コードが16桁       | code="9N001000000000001"     | code="9N00100000000001"                                       | CHECKUP_VALUE_ILL_FORMED
            項目コードが小文字     | code="9N001000000000001"     | code="9n001000000000001"                                      | CHECKUP_VALUE_ILL_FORMED
            項目の表がOIDでない    | codeSystem="1.2.392.200119.6.1205.101480011" | codeSystem="own"                              | CHECKUP_VALUE_ILL_FORMED
            項目コードが二つ       | displayName="身長"/>         | displayName="身長"/><code code="9N006000000000001"/>          | CHECKUP_VALUE_REPEATED
            知らない解釈           | <interpretationCode code="H" | <interpretationCode code="HH"                                 | CHECKUP_VALUE_ILL_FORMED
            長い検査方法           | <methodCode code="3F01510000" | <methodCode code="3F015100001"                               | CHECKUP_VALUE_ILL_FORMED
            基準値が数値でない     | <low value="30"              | <low value="三十"                                             | CHECKUP_VALUE_ILL_FORMED
            知らない関係           | typeCode="COMP"              | typeCode="CAUS"                                               | CHECKUP_VALUE_ILL_FORMED
            関係の種別なし         | <entryRelationship typeCode="COMP"> | <entryRelationship>                                    | CHECKUP_VALUE_MISSING
            グループの中のグループ | <code code="2A020000001930101" displayName="赤血球数"/> | <code nullFlavor="NA"/>            | CHECKUP_VALUE_ILL_FORMED
            項目が二つ             | <!-- not done -->            | <entry><observation><code nullFlavor="NA"/></observation></entry> | CHECKUP_VALUE_MISSING
            医師名に改行           | 架空　医師                   | 架空&#10;医師                                                 | CHECKUP_VALUE_ILL_FORMED
            """)
    void saysWhatIsWrongWithAResult(String title, String from, String to, Outcome outcome) {
        assertThat(SAMPLE).contains(from);
        List<Fault> faults = faults(SAMPLE.replace(from, to));
        assertThat(faults).first().extracting(Fault::outcome).isEqualTo(outcome);
        assertThat(faults).first().extracting(Fault::path).asString().contains("structuredBody/component[");
        isSilent(faults);
    }

    @Test
    void faultsNameLineAndEntry() {
        String broken = SAMPLE.replace("value=\"170.0\"", "value=\"?\"")
                .replace("code=\"1\" codeSystem", "code=\"9\" codeSystem");
        assertThat(faults(broken))
                .extracting(Fault::line)
                .containsExactly(
                        "TSK-CHKD0000007 ClinicalDocument/recordTarget/patientRole/patient/administrativeGenderCode"
                                + " (line 22: code: 1 or 2 expected)",
                        "TSK-CHKD0000007 ClinicalDocument/component/structuredBody/component[1]/section/entry[1]"
                                + "/observation/value (line 80: value: number expected)");
    }

    @Test
    void keepsTheFirstTwentyFaults() {
        assertThat(faults(SAMPLE.replace("xsi:type=\"", "xsi:type=\"x")
                        .replace("extension=\"", "extension=\"#")
                        .replace("value=\"20", "value=\"_")
                        .replace("code=\"9N", "code=\"_N")))
                .hasSize(20);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            空のファイル   | ''                                                                      | CHECKUP_XML_BROKEN
            文字だけ       | 健診                                                                    | CHECKUP_XML_BROKEN
            JSON           | {"code": "10"}                                                          | CHECKUP_XML_BROKEN
            別のXML        | <index xmlns="urn:hl7-org:v3"/>                                         | CHECKUP_ROOT_WRONG
            名前空間なし   | <ClinicalDocument/>                                                     | CHECKUP_ROOT_WRONG
            中身なし       | <ClinicalDocument xmlns="urn:hl7-org:v3"/>                              | CHECKUP_VALUE_MISSING
            DTD            | <!DOCTYPE a SYSTEM "a.dtd"><ClinicalDocument xmlns="urn:hl7-org:v3"/>   | CHECKUP_XML_FORBIDDEN
            内部の実体     | <!DOCTYPE a [<!ENTITY e "x">]><ClinicalDocument>&e;</ClinicalDocument>  | CHECKUP_XML_FORBIDDEN
            処理命令       | <?xml-stylesheet href="a.xsl"?><ClinicalDocument/>                      | CHECKUP_XML_FORBIDDEN
            知らない実体   | <ClinicalDocument xmlns="urn:hl7-org:v3"><id>&nbsp;</id></ClinicalDocument> | CHECKUP_XML_FORBIDDEN
            閉じていない   | <ClinicalDocument xmlns="urn:hl7-org:v3">                               | CHECKUP_XML_BROKEN
            """)
    void refusesWhatIsNoDocument(String title, String text, Outcome outcome) {
        assertThat(faults(text)).first().extracting(Fault::outcome).isEqualTo(outcome);
    }

    @Test
    void refusesWhatIsTooLarge() {
        String entry = "<entry><observation/></entry>";
        assertThat(faults(SAMPLE.replace("<!-- not done -->", entry.repeat(16_000))))
                .last()
                .extracting(Fault::outcome)
                .isEqualTo(Outcome.CHECKUP_DOCUMENT_TOO_LARGE);
        String deep = "<entryRelationship typeCode='COMP'><observation>";
        assertThat(faults(SAMPLE.replace("<!-- not done -->", deep.repeat(10)))).isNotEmpty();
        assertThat(faults(CheckupReader.read(new byte[CheckupReader.BYTES_MAX + 1])))
                .first()
                .extracting(Fault::outcome)
                .isEqualTo(Outcome.CHECKUP_DOCUMENT_TOO_LARGE);
        assertThat(faults(SAMPLE.replace("特記なし", "字".repeat(2_001))))
                .first()
                .extracting(Fault::outcome)
                .isEqualTo(Outcome.CHECKUP_VALUE_TOO_LONG);
        assertThat(ok(SAMPLE.replace("特記なし", "字".repeat(2_000)))).isNotNull();
    }

    @Test
    void everyTruncationIsAFault() {
        byte[] whole = SAMPLE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length - 1; length += 7) {
            isSilent(faults(CheckupReader.read(Arrays.copyOf(whole, length))));
        }
    }

    /** No name, number or value of the sample stands in what is said about its faults. */
    private static void isSilent(List<Fault> faults) {
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.line())
                        .doesNotContain("シケン", "１２３４", "試験", "19700101", "170.0", "架空", "特記", "25100000017", "2000"));
    }

    @Test
    void nothingPersonalIsInTexts() {
        CheckupDocument document = ok(SAMPLE);
        assertThat(String.valueOf(document)
                        + document.examinee()
                        + document.vouchers()
                        + document.identity()
                        + document.sections()
                        + document.performer())
                .doesNotContain("シケン", "１２３４", "試験", "1970", "170.0", "特記", "25100000017", "一丁目");
    }
}
