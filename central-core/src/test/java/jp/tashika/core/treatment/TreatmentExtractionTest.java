package jp.tashika.core.treatment;

import static jp.tashika.core.FictionalClaims.CLINIC;
import static jp.tashika.core.FictionalClaims.MONTH;
import static jp.tashika.core.FictionalClaims.act;
import static jp.tashika.core.FictionalClaims.claim;
import static jp.tashika.core.FictionalClaims.drug;
import static jp.tashika.core.FictionalClaims.medical;
import static jp.tashika.core.FictionalClaims.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.FictionalClaims;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.claim.Claim;
import jp.tashika.core.claim.ClaimKind;
import jp.tashika.core.claim.ClaimLine;
import jp.tashika.core.claim.CodedAct;
import jp.tashika.core.claim.GroupedSurgery;
import jp.tashika.core.consent.ConsentTo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatmentExtractionTest {

    private static final String UNHEARD_OF = "199999999";

    /** A master in which the code of an act is 1, its letter's place (01 for A), its number in three digits, and 000. */
    private static final ActCatalogue ACTS = (code, _) -> code.equals(UNHEARD_OF)
            ? Optional.empty()
            : Optional.of(new ActEntry(
                    "架空の行為",
                    new FeeSection(
                            (char) ('A' - 1 + Integer.parseInt(code.substring(1, 3))),
                            Integer.parseInt(code.substring(3, 6))),
                    code.endsWith("9")));

    private static String code(String feeSection) {
        return "1%02d%s000".formatted(feeSection.charAt(0) - 'A' + 1, feeSection.substring(1));
    }

    @Tag("FUT-001")
    @ParameterizedTest(name = "{0} の {1} は {2}")
    @CsvSource(textBlock = """
            MEDICAL, K000, 手術 SURGERY
            MEDICAL, K546, 手術 SURGERY
            MEDICAL, K920, 手術 TRANSFUSION
            MEDICAL, K921, 手術 SURGERY
            MEDICAL, K922, 手術 TRANSPLANT
            MEDICAL, K999, 手術 SURGERY
            MEDICAL, J038, 診療 DIALYSIS
            MEDICAL, J042, 診療 DIALYSIS
            MEDICAL, J037, なし
            MEDICAL, J039, なし
            MEDICAL, M001, 診療 RADIOTHERAPY
            MEDICAL, E001, 診療 IMAGING
            MEDICAL, N000, 診療 PATHOLOGY
            MEDICAL, B001, 診療 MANAGEMENT
            MEDICAL, C099, なし
            MEDICAL, C100, 診療 HOME_GUIDANCE
            MEDICAL, C199, 診療 HOME_GUIDANCE
            MEDICAL, C200, なし
            MEDICAL, A000, なし
            MEDICAL, D005, なし
            MEDICAL, F400, なし
            MEDICAL, L008, なし
            DENTAL,  J000, 手術 SURGERY
            DENTAL,  K001, なし
            DENTAL,  M001, なし
            DENTAL,  L001, 診療 RADIOTHERAPY
            DENTAL,  O000, 診療 PATHOLOGY
            DENTAL,  E100, 診療 IMAGING
            DENTAL,  B000, 診療 MANAGEMENT
            DENTAL,  I005, なし
            """)
    void shownAs(ClaimKind kind, String feeSection, String expected) {
        Extracted extracted = TreatmentExtraction.of(
                claim(
                        kind,
                        MONTH,
                        CareSetting.OUTPATIENT,
                        true,
                        new Claim.Content.Lines(List.of(act(40, code(feeSection), 5, 1)))),
                ACTS);
        assertThat(shown(extracted)).isEqualTo(expected);
        assertThat(extracted.leftOut()).isEmpty();
    }

    private static String shown(Extracted extracted) {
        if (!extracted.surgeries().isEmpty()) {
            return "手術 " + extracted.surgeries().getFirst().kind();
        }
        return extracted.treatments().isEmpty()
                ? "なし"
                : "診療 " + extracted.treatments().getFirst().kind();
    }

    @Test
    @Tag("FUT-001")
    @DisplayName("診療日・医療機関・名称・回数・数量・入外が、日ごとに取り出せる")
    void everyField() {
        ClaimLine.Act line = new ClaimLine.Act(
                section(40), code("J038"), Optional.of(new BigDecimal("4")), FictionalClaims.days(5, 1, 12, 2));
        Extracted extracted = TreatmentExtraction.of(medical(line), ACTS);
        assertThat(extracted.treatments())
                .extracting(
                        record -> record.performed().day().orElseThrow().getDayOfMonth(),
                        record -> record.performed().times())
                .containsExactly(tuple(5, 1), tuple(12, 2));
        Performed performed = extracted.treatments().getFirst().performed();
        assertThat(performed.facility()).isEqualTo(CLINIC);
        assertThat(performed.setting()).isEqualTo(CareSetting.OUTPATIENT);
        assertThat(performed.name()).isEqualTo("架空の行為");
        assertThat(performed.code()).isEqualTo(code("J038"));
        assertThat(performed.quantity()).contains(new BigDecimal("4"));
        assertThat(performed.careMonth()).isEqualTo(MONTH);
    }

    @Test
    @Tag("FUT-001")
    @DisplayName("受診歴には医療機関名と診療実日数と受診日がある")
    void attendance() {
        assertThat(TreatmentExtraction.of(medical(), ACTS).attendance()).hasValueSatisfying(attendance -> {
            assertThat(attendance.facility().name()).isEqualTo("架空診療所");
            assertThat(attendance.days()).isEqualTo(2);
            assertThat(attendance.dates()).containsExactly(5, 12);
            assertThat(attendance.setting()).isEqualTo(CareSetting.OUTPATIENT);
        });
        assertThat(TreatmentExtraction.of(dispensing(), ACTS).attendance()).isPresent();
        assertThat(TreatmentExtraction.of(dispensing(), ACTS).treatments()).isEmpty();
    }

    @Tag("FUT-001")
    @ParameterizedTest(name = "{0} 診療分・被保険者番号 {1} なら {2}")
    @CsvSource({
        "2022-08, true, BEFORE_START",
        "2022-09, true, ''",
        "2022-08, false, BEFORE_START",
        "2022-09, false, NOBODY_INSURED"
    })
    void onlyFromSeptember2022AndOnlyTheInsured(YearMonth month, boolean insured, String reason) {
        Extracted extracted = TreatmentExtraction.of(
                claim(
                        ClaimKind.MEDICAL,
                        month,
                        CareSetting.OUTPATIENT,
                        insured,
                        new Claim.Content.Lines(List.of(act(50, code("K546"), 5, 1)))),
                ACTS);
        assertThat(extracted.surgeries().isEmpty()).isEqualTo(!reason.isEmpty());
        assertThat(extracted.attendance().isEmpty()).isEqualTo(!reason.isEmpty());
        assertThat(extracted.leftOut())
                .isEqualTo(reason.isEmpty() ? List.of() : List.of(new LeftOut(LeftOut.Reason.valueOf(reason), "")));
    }

    @Test
    @Tag("FUT-001")
    @DisplayName("加算は示さず、マスターにない行為は示さずに残す")
    void addOnsAndUnknownActs() {
        String addOn = code("K546").substring(0, 8) + "9";
        Extracted extracted = TreatmentExtraction.of(
                medical(act(50, addOn, 5, 1), act(50, UNHEARD_OF, 5, 1), drug(50, "699000001", "1", 5, 1)), ACTS);
        assertThat(shown(extracted)).isEqualTo("なし");
        assertThat(extracted.leftOut()).containsExactly(new LeftOut(LeftOut.Reason.NOT_IN_MASTER, UNHEARD_OF));
    }

    @Test
    @Tag("FUT-001")
    @DisplayName("日のない行為、その月にない日の行為は、理由とともに残す")
    void daysThatDoNotExist() {
        Extracted extracted =
                TreatmentExtraction.of(medical(act(50, code("K546")), act(50, code("K547"), 31, 1)), ACTS);
        assertThat(extracted.surgeries()).isEmpty();
        assertThat(extracted.leftOut())
                .containsExactly(
                        new LeftOut(LeftOut.Reason.NO_DAY, code("K546")),
                        new LeftOut(LeftOut.Reason.DAY_OUTSIDE_MONTH, code("K547")));
        CodedAct strayed = new CodedAct(
                MONTH.minusMonths(1).atDay(1), section(50), 1, code("K546"), Optional.empty(), Optional.empty(), 1);
        assertThat(TreatmentExtraction.of(stay(List.of(), List.of(strayed)), ACTS)
                        .leftOut())
                .containsExactly(new LeftOut(LeftOut.Reason.DAY_OUTSIDE_MONTH, code("K546")));
    }

    @Test
    @Tag("FUT-001")
    @DisplayName("DPCはコーディングデータから取り出し、同じ日の同じ区分の手術は一度だけ示す")
    void staysTellASurgeryOnce() {
        LocalDate day = MONTH.atDay(5);
        Extracted extracted = TreatmentExtraction.of(
                stay(
                        List.of(act(50, code("K600"), 5, 1)),
                        List.of(coded(5, code("K546")), coded(5, code("E001")), coded(5, "699000001")),
                        surgery("K546ｲ", Optional.of(day)),
                        surgery("K920ﾛ", Optional.of(day)),
                        surgery("K546", Optional.of(day.plusDays(1))),
                        surgery("K546", Optional.empty()),
                        surgery("不明", Optional.of(day)),
                        surgery("E001", Optional.of(day.plusDays(2)))),
                ACTS);
        assertThat(extracted.surgeries())
                .extracting(SurgeryRecord::kind, record -> record.performed().code())
                .containsExactly(
                        tuple(SurgeryKind.SURGERY, code("K546")),
                        tuple(SurgeryKind.TRANSFUSION, "K920ﾛ"),
                        tuple(SurgeryKind.SURGERY, "K546"),
                        tuple(SurgeryKind.SURGERY, "K546"),
                        tuple(SurgeryKind.SURGERY, "不明"),
                        tuple(SurgeryKind.SURGERY, "E001"));
        assertThat(extracted.treatments()).extracting(TreatmentRecord::kind).containsExactly(TreatmentKind.IMAGING);
    }

    @Test
    @Tag("FUT-001")
    @DisplayName("コーディングデータのないDPCは、摘要の行から取り出す")
    void linesOfAStayWithoutCodedActs() {
        Extracted extracted = TreatmentExtraction.of(stay(List.of(act(50, code("K600"), 5, 1)), List.of()), ACTS);
        assertThat(extracted.surgeries()).hasSize(1);
    }

    @Test
    @Tag("CNS-002")
    @DisplayName("手術には手術の同意、診療には診療の同意が要る")
    void consents() {
        assertThat(SurgeryRecord.needs()).isEqualTo(ConsentTo.SURGERY);
        assertThat(TreatmentRecord.needs()).isEqualTo(ConsentTo.TREATMENT);
    }

    @Test
    @Tag("CNS-002")
    @DisplayName("点数表の手術の部は、どの番号でも診療としては示さない")
    void noSurgeryAmongTreatments() {
        for (int number = 0; number <= 999; number++) {
            assertThat(Classification.of(ClaimKind.MEDICAL, new FeeSection('K', number)))
                    .containsInstanceOf(Classification.Shown.AsSurgery.class);
            assertThat(Classification.of(ClaimKind.DPC, new FeeSection('K', number)))
                    .containsInstanceOf(Classification.Shown.AsSurgery.class);
            assertThat(Classification.of(ClaimKind.DENTAL, new FeeSection('J', number)))
                    .containsInstanceOf(Classification.Shown.AsSurgery.class);
        }
    }

    @Test
    @Tag("FUT-001")
    @DisplayName("どの区分にも、示すものの行がある")
    void everyKindHasARow() {
        List<String> kinds = Classification.all().stream()
                .map(row -> switch (row.shown()) {
                    case Classification.Shown.AsTreatment(var kind) -> kind.name();
                    case Classification.Shown.AsSurgery(var kind) -> kind.name();
                })
                .toList();
        assertThat(kinds)
                .containsAll(
                        Arrays.stream(TreatmentKind.values()).map(Enum::name).toList());
        assertThat(kinds)
                .containsAll(Arrays.stream(SurgeryKind.values()).map(Enum::name).toList());
    }

    @ParameterizedTest(name = "「{0}」は {1}")
    @CsvSource({
        "K920, K920",
        "K920ﾛ, K920",
        "K046-2, K46",
        "' K920 ', K920",
        "K92, なし",
        "K9200, なし",
        "Z000, なし",
        "920, なし",
        "'', なし",
        "k920, なし",
        "Ｋ９２０, なし"
    })
    @DisplayName("区分番号の読取り")
    void feeSections(String text, String expected) {
        assertThat(FeeSection.parse(text)
                        .map(section -> section.letter() + Integer.toString(section.number()))
                        .orElse("なし"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("ありえない区分は作れず、文字にしても個人のことは出ない")
    void impossibleAndMasked() {
        assertThatThrownBy(() -> new FeeSection('P', 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FeeSection('A', 1000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FeeSection('A', -1)).isInstanceOf(IllegalArgumentException.class);
        Extracted extracted = TreatmentExtraction.of(medical(act(50, code("K546"), 5, 1)), ACTS);
        assertThat(extracted.toString()).doesNotContain("架空", code("K546"));
    }

    private static Claim dispensing() {
        return claim(
                ClaimKind.DISPENSING,
                MONTH,
                CareSetting.OUTPATIENT,
                true,
                new Claim.Content.Dispensed(Optional.of(CLINIC), List.of()));
    }

    private static Claim stay(List<ClaimLine> lines, List<CodedAct> coded, GroupedSurgery... surgeries) {
        return claim(
                ClaimKind.DPC,
                MONTH,
                CareSetting.INPATIENT,
                true,
                new Claim.Content.Stay(lines, coded, List.of(surgeries)));
    }

    private static GroupedSurgery surgery(String feeCode, Optional<LocalDate> day) {
        return new GroupedSurgery(feeCode, day, "架空の手術");
    }

    private static CodedAct coded(int day, String code) {
        return new CodedAct(MONTH.atDay(day), section(50), 1, code, Optional.empty(), Optional.empty(), 1);
    }
}
