package jp.tashika.format.checkup.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.checkup.document.Bound;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.Documents;
import jp.tashika.format.checkup.document.Examinee;
import jp.tashika.format.checkup.document.Link;
import jp.tashika.format.checkup.document.LinkKind;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.ReportKind;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.document.Section;
import jp.tashika.format.checkup.document.TestSeries;
import jp.tashika.format.checkup.document.ValueType;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.format.checkup.item.SectionKind;
import jp.tashika.format.checkup.wire.CheckupReader;
import jp.tashika.format.checkup.wire.CheckupWriter;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
    private static final LocalDate HELD = LocalDate.of(2025, 6, 10);
    private static final LocalDate HELD_IN_THIRD = LocalDate.of(2022, 6, 10);

    private static List<String> lines(CheckupDocument document) {
        return Inspection.of(document, TODAY).stream()
                .map(finding -> finding.weight() + " " + finding.fault().outcome() + " "
                        + finding.fault().path())
                .toList();
    }

    private static CheckupDocument with(String code, Result result) {
        return Documents.complete(Programme.SPECIFIC, HELD, Map.of(code, Optional.of(result)));
    }

    private static CheckupDocument without(Programme programme, LocalDate held, String... codes) {
        Map<String, Optional<Result>> replaced = new HashMap<>();
        for (String code : codes) {
            replaced.put(code, Optional.empty());
        }
        return Documents.complete(programme, held, replaced);
    }

    @Tag("CHK-002")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "SPECIFIC, 2025-06-10",
        "SPECIFIC, 2022-06-10",
        "LATE_ELDERLY, 2025-06-10",
        "LATE_ELDERLY, 2022-06-10",
        "EMPLOYER, 2025-06-10"
    })
    void nothingIsSaidOfACompleteDocument(Programme programme, LocalDate held) {
        CheckupDocument document = Documents.complete(programme, held, Map.of());
        assertThat(lines(document)).isEmpty();
        assertThat(CheckupReader.read(CheckupWriter.write(document))).isEqualTo(Decoded.ok(document));
    }

    @Tag("CHK-006")
    @Test
    void lateElderlyAreAskedForNoWaistAndNoJudgement() {
        CheckupDocument document = Documents.complete(Programme.LATE_ELDERLY, HELD, Map.of());
        assertThat(document.observation(ItemCode.of("9N016160100000001"))).isEmpty();
        assertThat(document.observation(ItemCode.of("9N501000000000011"))).isEmpty();
        assertThat(document.observation(ItemCode.of("9N001000000000001"))).isPresent();
    }

    @Tag("CHK-004")
    @Tag("CHK-005")
    @ParameterizedTest(name = "{0} の {1} がない: {2}")
    @CsvSource(textBlock = """
            SPECIFIC,     9N001000000000001, REFUSED CHECKUP_ITEM_MISSING 9N001000000000001
            SPECIFIC,     9N501000000000011, REFUSED CHECKUP_ITEM_MISSING 9N501000000000011
            SPECIFIC,     9N506000000000011, REFUSED CHECKUP_ITEM_MISSING 9N506000000000011
            SPECIFIC,     9N736000000000011, REFUSED CHECKUP_ITEM_MISSING 9N736000000000011
            SPECIFIC,     9N511000000000049, REFUSED CHECKUP_ITEM_MISSING 9N511000000000049
            LATE_ELDERLY, 9N001000000000001, REFUSED CHECKUP_ITEM_MISSING 9N001000000000001
            EMPLOYER,     9N001000000000001, NOTED CHECKUP_ITEM_MISSING 9N001000000000001
            """)
    void missesWhatIsRequired(Programme programme, String code, String line) {
        assertThat(lines(without(programme, HELD, code))).containsExactly(line);
    }

    @ParameterizedTest(name = "{0} がない: {1}")
    @CsvSource(textBlock = """
            9N016160100000001, 9N021000000000001
            9A755000000000001, 9A755000000000001
            3F015000002327101, 3F015000002327101
            """)
    void missesOneOfAGroup(String left, String named) {
        assertThat(lines(without(Programme.SPECIFIC, HELD, left)))
                .containsExactly("REFUSED CHECKUP_ITEM_MISSING " + named);
    }

    @Test
    void bloodSugarMayBeToldByAnyOfItsThreeWays() {
        CheckupDocument byA1c = Documents.complete(
                Programme.SPECIFIC,
                HELD,
                Map.of(
                        "3D010000001926101",
                        Optional.empty(),
                        "3D046000001906202",
                        Optional.of(Result.Quantity.of("5.2", "%"))));
        assertThat(lines(byA1c)).isEmpty();
        assertThat(lines(without(Programme.SPECIFIC, HELD, "3D010000001926101")))
                .containsExactly("REFUSED CHECKUP_ITEM_MISSING 3D010000001926101");
    }

    @Test
    void notPerformedAndNotMeasurableStandForAResult() {
        assertThat(lines(with("9N001000000000001", new Result.NotPerformed()))).isEmpty();
        assertThat(lines(with("9N001000000000001", new Result.NotMeasurable(ValueType.QUANTITY))))
                .isEmpty();
        assertThat(lines(with("9N001000000000001", new Result.NotMeasurable(ValueType.TEXT))))
                .containsExactly("NOTED CHECKUP_TYPE_WRONG 01010/9N001000000000001");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            単位違い                   | 9N001000000000001 | PQ 170.0 m            | REFUSED CHECKUP_UNIT_WRONG 01010/9N001000000000001
            単位なし                   | 3F070000002327101 | PQ 60                 | REFUSED CHECKUP_UNIT_WRONG 01010/3F070000002327101
            単位の大文字小文字         | 3F070000002327101 | PQ 60 mg/dl           |
            桁あふれ                   | 3F070000002327101 | PQ 60.5 mg/dL         | NOTED CHECKUP_FORMAT_WRONG 01010/3F070000002327101
            末尾のゼロ                 | 3F070000002327101 | PQ 60.00 mg/dL        |
            範囲外に印がない           | 3F070000002327101 | PQ 501 mg/dL          | NOTED CHECKUP_MARK_MISSING 01010/3F070000002327101
            範囲外に印がある           | 3F070000002327101 | H 500 mg/dL           |
            印だけ                     | 3F070000002327101 | H                     |
            数値の項目に文字列         | 3F070000002327101 | ST 正常               | REFUSED CHECKUP_TYPE_WRONG 01010/3F070000002327101
            数値の項目にコード         | 3F070000002327101 | CD 1.2.392.200119.6.2003 1 | REFUSED CHECKUP_TYPE_WRONG 01010/3F070000002327101
            コードの項目に数値         | 9N736000000000011 | PQ 1                  | REFUSED CHECKUP_TYPE_WRONG 01010/9N736000000000011
            コードの項目に印           | 9N736000000000011 | H                     | REFUSED CHECKUP_TYPE_WRONG 01010/9N736000000000011
            一覧にないコード           | 9N736000000000011 | CD 1.2.392.200119.6.24060 4 | REFUSED CHECKUP_CODE_UNKNOWN 01010/9N736000000000011
            別の項目の一覧             | 9N736000000000011 | CD 1.2.392.200119.6.2102 1 | REFUSED CHECKUP_CODE_UNKNOWN 01010/9N736000000000011
            前の版の一覧               | 9N736000000000011 | CD 1.2.392.200119.6.2003 2 |
            順序のない一覧に順序       | 9N736000000000011 | CO 1.2.392.200119.6.24060 3 | NOTED CHECKUP_TYPE_WRONG 01010/9N736000000000011
            長い文字列                 | 9N511000000000049 | ST 架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架空架 | NOTED CHECKUP_FORMAT_WRONG 01010/9N511000000000049
            知らない項目               | 9N761000000000011 | CD 1.2.392.200119.6.2003 1 | NOTED CHECKUP_ITEM_NOT_IN_EDITION 01010/9N761000000000011
            前の版の項目               | 9N806000000000011 | CD 1.2.392.200119.6.2003 1 | NOTED CHECKUP_ITEM_NOT_IN_EDITION 01010/9N806000000000011
            プログラムにない項目       | 9N051000000000049 | ST 架空               | NOTED CHECKUP_ITEM_NOT_PART 01010/9N051000000000049
            BMIが合わない              | 9N011000000000001 | PQ 23.0 kg/m2         | NOTED CHECKUP_BMI_IMPLAUSIBLE 9N011000000000001
            BMIの丸めの差              | 9N011000000000001 | PQ 22.6 kg/m2         |
            メタボ判定が合わない       | 9N501000000000011 | CD 1.2.392.200119.6.1008 1 | NOTED CHECKUP_JUDGEMENT_DIFFERS 9N501000000000011
            保健指導レベルが合わない   | 9N506000000000011 | CD 1.2.392.200119.6.3001 2 | NOTED CHECKUP_JUDGEMENT_DIFFERS 9N506000000000011
            既往歴があるのに中身がない | 9N056000000000011 | CD 1.2.392.200119.6.2001 1 | REFUSED CHECKUP_ITEM_MISSING 9N056160400000049
            既往歴がないのに中身がある | 9N056160400000049 | ST 架空の病           | NOTED CHECKUP_DEPENDENCE_WRONG 9N056160400000049
            空腹時なのに食後           | 9N141000000000011 | CD 1.2.392.200119.6.2202 4 | NOTED CHECKUP_FASTING_CONTRADICTED 9N141000000000011
            空腹時                     | 9N141000000000011 | CD 1.2.392.200119.6.2202 2 |
            方法の違う二つ             | 3F070000002327201 | PQ 61 mg/dL           | NOTED CHECKUP_ITEM_REPEATED 3F070000002327201
            血圧は並んでよい           | 9A751000000000001 | PQ 121 mm[Hg]         |
            """)
    void looksAtEveryResult(String title, String code, String result, String line) {
        Map<String, Optional<Result>> replaced = new HashMap<>(Map.of(code, Optional.of(result(result))));
        if (code.equals("3F070000002327201")) {
            replaced.put("3F070000002327101", Optional.of(Result.Quantity.of("60", "mg/dL")));
        }
        if (code.equals("9A751000000000001")) {
            replaced.put("9A755000000000001", Optional.of(Result.Quantity.of("121", "mm[Hg]")));
        }
        CheckupDocument document = Documents.complete(Programme.SPECIFIC, HELD, replaced);
        assertThat(lines(document)).isEqualTo(line == null ? List.of() : List.of(line));
    }

    private static Result result(String words) {
        String[] parts = words.split(" ");
        return switch (parts[0]) {
            case "PQ" -> Result.Quantity.of(parts[1], parts.length > 2 ? parts[2] : "");
            case "CD", "CO" -> new Result.Choice(parts[0].equals("CO"), parts[1], parts[2], Optional.empty());
            case "ST" -> new Result.Text(parts[1]);
            case "H" ->
                new Result.OutOfRange(
                        parts.length > 1 ? Optional.of(Result.Quantity.of(parts[1], parts[2])) : Optional.empty(),
                        Bound.HIGH);
            default -> throw new IllegalArgumentException(words);
        };
    }

    @Test
    void inTheThirdPeriodAllTriglyceridesHadOneItem() {
        CheckupDocument document = Documents.complete(
                Programme.SPECIFIC,
                HELD_IN_THIRD,
                Map.of(
                        "3D010000001926101",
                        Optional.empty(),
                        "3D046000001906202",
                        Optional.of(Result.Quantity.of("5.2", "%")),
                        "9N141000000000011",
                        Optional.of(new Result.Choice(false, "1.2.392.200119.6.2202", "4", Optional.empty()))));
        assertThat(lines(document)).isEmpty();
        assertThat(lines(Documents.complete(
                        Programme.SPECIFIC,
                        HELD_IN_THIRD,
                        Map.of("9N808000000000011", Optional.of(result("CD 1.2.392.200119.6.2003 1"))))))
                .containsExactly("NOTED CHECKUP_ITEM_NOT_IN_EDITION 01010/9N808000000000011");
    }

    @Test
    void theSameItemTwiceIsRefused() {
        CheckupDocument document = Documents.complete(Programme.SPECIFIC, HELD, Map.of());
        Section first = document.sections().getFirst();
        Section again = Section.of(SectionKind.EXTRA, List.of(first.entries().getFirst()));
        assertThat(lines(with(document, List.of(first, again))))
                .containsExactly("REFUSED CHECKUP_ITEM_REPEATED 01990/9N001000000000001");
    }

    @Test
    void anInsurersOwnItemIsPassedOver() {
        CheckupDocument document = Documents.complete(Programme.SPECIFIC, HELD, Map.of());
        Section own = Section.of(
                SectionKind.EXTRA,
                List.of(
                        Observation.of(
                                new ItemCode("1.2.392.200119.6.1205.1", "A1"), Result.Quantity.of("1", "furlong")),
                        Observation.of(ItemCode.of("9N026000000000002"), Result.Quantity.of("10.5", "%"))));
        assertThat(lines(with(document, List.of(document.sections().getFirst(), own))))
                .isEmpty();
    }

    @Test
    void anotherMethodThanTheItemsIsNoted() {
        CheckupDocument document = Documents.complete(Programme.SPECIFIC, HELD, Map.of());
        String changed = new String(CheckupWriter.write(document), StandardCharsets.UTF_8)
                .replace("<methodCode code=\"3F07010000\"", "<methodCode code=\"3F07020000\"");
        CheckupDocument read =
                ((Decoded.Ok<CheckupDocument>) CheckupReader.read(changed.getBytes(StandardCharsets.UTF_8))).value();
        assertThat(lines(read)).containsExactly("NOTED CHECKUP_METHOD_WRONG 01010/3F070000002327101");
    }

    @Test
    void aJudgementWithoutItsDoctorIsRefused() {
        CheckupDocument document = Documents.complete(Programme.SPECIFIC, HELD, Map.of());
        List<jp.tashika.format.checkup.document.Entry> entries = document.sections().getFirst().entries().stream()
                .map(entry -> entry instanceof Observation one && one.author().isPresent()
                        ? Observation.of(one.code(), one.result())
                        : entry)
                .toList();
        assertThat(lines(Documents.document(Programme.SPECIFIC, HELD, entries)))
                .containsExactly("REFUSED CHECKUP_ITEM_MISSING 9N516000000000049");
    }

    @ParameterizedTest(name = "赤血球数{0}・実施理由{1}・追加{2}")
    @CsvSource(textBlock = """
            PART,   REASON, false,
            REASON, REASON, false, NOTED CHECKUP_SERIES_WRONG 01010/2A020000001930101
            PART,   PART,   false, NOTED CHECKUP_SERIES_WRONG 01010/2A020161001930149
            PART,   REASON, true,  NOTED CHECKUP_SERIES_WRONG 01010/8A065000002391901
            """)
    void aSeriesHoldsWhatBelongsTogether(LinkKind cells, LinkKind reason, boolean foreign, String line) {
        CheckupDocument document = Documents.complete(Programme.SPECIFIC, HELD, Map.of());
        java.util.ArrayList<Link> links = new java.util.ArrayList<>(List.of(
                new Link(
                        cells, Observation.of(ItemCode.of("2A020000001930101"), Result.Quantity.of("450", "10*4/mm3"))),
                new Link(reason, Observation.of(ItemCode.of("2A020161001930149"), new Result.Text("架空の理由")))));
        if (foreign) {
            links.add(new Link(
                    LinkKind.PART,
                    Observation.of(ItemCode.of("8A065000002391901"), Result.Quantity.of("80.0", "ml/min/1.73m2"))));
        }
        java.util.ArrayList<jp.tashika.format.checkup.document.Entry> entries =
                new java.util.ArrayList<>(document.sections().getFirst().entries());
        entries.add(new TestSeries(links));
        assertThat(lines(Documents.document(Programme.SPECIFIC, HELD, entries)))
                .isEqualTo(line == null ? List.of() : List.of(line));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(textBlock = """
            SPECIFIC,         SPECIFIC,     SPECIFIC,     ''
            SPECIFIC,         LATE_ELDERLY, LATE_ELDERLY, ''
            SPECIFIC,         EMPLOYER,     EMPLOYER,     REFUSED CHECKUP_SECTION_WRONG serviceEvent/code
            SPECIFIC,         SPECIFIC,     LATE_ELDERLY, REFUSED CHECKUP_SECTION_WRONG section/01020
            EMPLOYER,         SPECIFIC,     SPECIFIC,     REFUSED CHECKUP_SECTION_WRONG serviceEvent/code
            EMPLOYER,         EMPLOYER,     EMPLOYER,     ''
            OTHER_RESULTS,    EMPLOYER,     EMPLOYER,     ''
            OTHER_RESULTS,    SPECIFIC,     SPECIFIC,     REFUSED CHECKUP_SECTION_WRONG serviceEvent/code
            EQUIVALENT,       EQUIVALENT,   EQUIVALENT,   ''
            EQUIVALENT,       SPECIFIC,     SPECIFIC,     REFUSED CHECKUP_SECTION_WRONG serviceEvent/code
            BEYOND,           BEYOND,       BEYOND,       ''
            BEYOND,           EQUIVALENT,   EQUIVALENT,   REFUSED CHECKUP_SECTION_WRONG serviceEvent/code
            ASSISTED,         SPECIFIC,     SPECIFIC,     ''
            OTHER,            OTHER,        SPECIFIC,     ''
            DELETE_SPECIFIC,  SPECIFIC,     SPECIFIC,     ''
            DELETE_SPECIFIC,  EMPLOYER,     EMPLOYER,     REFUSED CHECKUP_SECTION_WRONG serviceEvent/code
            DELETE_OTHER_RESULTS, EMPLOYER, EMPLOYER,     ''
            """)
    void kindProgrammeAndSectionGoTogether(ReportKind kind, Programme programme, SectionKind section, String line) {
        CheckupDocument model = Documents.complete(programme, HELD, Map.of());
        CheckupDocument document = new CheckupDocument(
                kind,
                model.createdOn(),
                model.examinee(),
                model.author(),
                model.authoredOn(),
                model.vouchers(),
                programme,
                model.heldOn(),
                model.performer(),
                List.of(Section.of(section, model.sections().getFirst().entries())));
        assertThat(lines(document)).isEqualTo(line.isEmpty() ? List.of() : List.of(line));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            明日の健診,         2026-02-02, 2026-02-02, 1970-01-01, REFUSED CHECKUP_DATE_IMPLAUSIBLE serviceEvent/effectiveTime
            生まれる前の健診,   2025-06-10, 2025-07-01, 2025-06-11, REFUSED CHECKUP_DATE_IMPLAUSIBLE serviceEvent/effectiveTime
            健診前に作られた,   2025-06-10, 2025-06-09, 1970-01-01, NOTED CHECKUP_DATE_IMPLAUSIBLE effectiveTime
            明日作られた,       2025-06-10, 2026-02-02, 1970-01-01, NOTED CHECKUP_DATE_IMPLAUSIBLE effectiveTime
            まだ40歳にならない, 2025-06-10, 2025-07-01, 1986-04-01, NOTED CHECKUP_AGE_WRONG birthTime
            もう75歳,           2025-06-10, 2025-07-01, 1950-06-10, NOTED CHECKUP_AGE_WRONG birthTime
            """)
    void daysGoTogether(String title, LocalDate held, LocalDate created, LocalDate birthdate, String line) {
        CheckupDocument model = Documents.complete(Programme.SPECIFIC, held, Map.of());
        Examinee one = model.examinee();
        CheckupDocument document = new CheckupDocument(
                model.kind(),
                created,
                new Examinee(
                        one.insurer(), one.insured(), one.others(), one.address(), one.kana(), one.sex(), birthdate),
                model.author(),
                model.authoredOn(),
                model.vouchers(),
                model.programme(),
                held,
                model.performer(),
                model.sections());
        assertThat(lines(document)).contains(line);
    }

    @Test
    void aWrongCheckDigitIsNoted() {
        String changed = new String(
                        CheckupWriter.write(Documents.complete(Programme.SPECIFIC, HELD, Map.of())),
                        StandardCharsets.UTF_8)
                .replace("extension=\"01480011\"", "extension=\"01480012\"");
        CheckupDocument read =
                ((Decoded.Ok<CheckupDocument>) CheckupReader.read(changed.getBytes(StandardCharsets.UTF_8))).value();
        assertThat(InsurerNumber.of("01480011").hasRightCheckDigit()).isTrue();
        assertThat(lines(read)).containsExactly("NOTED CHECKUP_CHECK_DIGIT_WRONG recordTarget/id");
    }

    @Test
    void aDeletionIsLookedAtFromOutsideOnly() {
        CheckupDocument model = Documents.complete(Programme.SPECIFIC, HELD, Map.of());
        CheckupDocument deletion = new CheckupDocument(
                ReportKind.DELETE_SPECIFIC,
                model.createdOn(),
                model.examinee(),
                model.author(),
                model.authoredOn(),
                model.vouchers(),
                model.programme(),
                model.heldOn(),
                model.performer(),
                List.of());
        assertThat(lines(deletion)).isEmpty();
    }

    @Property(tries = 300)
    void inspectsWhateverADocumentHolds(@ForAll("documents") CheckupDocument document) {
        List<Finding> findings = Inspection.of(document, TODAY);
        assertThat(findings.size()).isLessThanOrEqualTo(Findings.MAX);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.fault().outcome().code()).startsWith("TSK-CHKR");
            assertThat(finding.fault().line())
                    .doesNotContain(document.examinee().kana());
        });
    }

    @Provide
    Arbitrary<CheckupDocument> documents() {
        return Documents.any();
    }

    private static CheckupDocument with(CheckupDocument model, List<Section> sections) {
        return new CheckupDocument(
                model.kind(),
                model.createdOn(),
                model.examinee(),
                model.author(),
                model.authoredOn(),
                model.vouchers(),
                model.programme(),
                model.heldOn(),
                model.performer(),
                sections);
    }

    @Test
    void refusedAndNotedAreToldApart() {
        assertThat(Inspection.of(with("9N001000000000001", Result.Quantity.of("170", "m")), TODAY))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isRefused()).isTrue();
                    assertThat(finding.fault().outcome()).isEqualTo(Outcome.CHECKUP_UNIT_WRONG);
                    assertThat(finding.fault().detail()).isEqualTo("cm expected");
                });
    }
}
