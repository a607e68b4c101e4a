package jp.tashika.core.medication;

import static jp.tashika.core.FictionalClaims.CLINIC;
import static jp.tashika.core.FictionalClaims.MONTH;
import static jp.tashika.core.FictionalClaims.PHARMACY;
import static jp.tashika.core.FictionalClaims.act;
import static jp.tashika.core.FictionalClaims.claim;
import static jp.tashika.core.FictionalClaims.days;
import static jp.tashika.core.FictionalClaims.device;
import static jp.tashika.core.FictionalClaims.drug;
import static jp.tashika.core.FictionalClaims.medical;
import static jp.tashika.core.FictionalClaims.remark;
import static jp.tashika.core.FictionalClaims.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.claim.Claim;
import jp.tashika.core.claim.ClaimKind;
import jp.tashika.core.claim.ClaimLine;
import jp.tashika.core.claim.CodedAct;
import jp.tashika.core.claim.Dispensing;
import jp.tashika.core.claim.DosageForm;
import jp.tashika.core.consent.ConsentTo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MedicationExtractionTest {

    private static final String TABLET = "699000001";
    private static final String OINTMENT = "699000002";
    private static final String AMPOULE = "699000003";
    private static final String DEDUCTION = "699000009";
    private static final String UNHEARD_OF = "699000099";

    private static final Map<String, DrugEntry> MASTER = Map.of(
            TABLET, entry("架空錠５ｍｇ", "【般】架空成分錠５ｍｇ", "錠", DrugEntry.Form.ORAL, false, "2149999F1023"),
            OINTMENT, entry("架空軟膏", "", "ｇ", DrugEntry.Form.EXTERNAL, false, "264"),
            AMPOULE, entry("架空注", "", "管", DrugEntry.Form.INJECTION, false, ""),
            DEDUCTION, entry("架空の逓減", "", "", DrugEntry.Form.OTHER, true, ""));

    private static final DrugCatalogue DRUGS = (code, _) -> Optional.ofNullable(MASTER.get(code));

    private static DrugEntry entry(
            String name, String ingredient, String unit, DrugEntry.Form form, boolean reduction, String priceCode) {
        return new DrugEntry(
                name, present(ingredient), present(unit), Optional.of(form), reduction, present(priceCode));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(written -> !written.isEmpty());
    }

    @Test
    @Tag("MED-002")
    @DisplayName("医科の院内処方から、すべての項目が取り出せる")
    void everyFieldOfAnInHousePrescription() {
        Extracted extracted = MedicationExtraction.of(
                medical(act(11, "111000110", 5, 1), drug(21, TABLET, "3", 5, 14), remark(0, "１日３回毎食後")), DRUGS);
        MedicationRecord record = extracted.records().getFirst();
        assertThat(extracted.records()).hasSize(1);
        assertThat(extracted.leftOut()).isEmpty();
        assertThat(record.dispensedOn()).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(record.prescribedOn()).contains(LocalDate.of(2026, 6, 5));
        assertThat(record.prescriber()).contains(CLINIC);
        assertThat(record.dispenser()).isEqualTo(CLINIC);
        assertThat(record.place()).isEqualTo(PrescriptionPlace.IN_HOUSE);
        assertThat(record.use()).isEqualTo(UseKind.ORAL);
        assertThat(record.drug())
                .isEqualTo(new MedicationRecord.Drug(
                        TABLET, "架空錠５ｍｇ", Optional.of("【般】架空成分錠５ｍｇ"), Optional.of("2149999"), false));
        assertThat(record.usage()).contains("１日３回毎食後");
        assertThat(record.dosage())
                .isEqualTo(new MedicationRecord.Dosage(
                        Optional.of(new BigDecimal("3")), Optional.empty(), Optional.of("錠")));
        assertThat(record.quantity()).isEqualTo(14);
        assertThat(record.careMonth()).isEqualTo(MONTH);
        assertThat(record.source().number()).isEqualTo(1);
    }

    @Test
    @Tag("MED-002")
    @DisplayName("調剤から、すべての項目が取り出せる")
    void everyFieldOfAPharmacy() {
        Dispensing dispensing = new Dispensing(
                Optional.of(DosageForm.ORAL),
                Optional.of("003"),
                Optional.of("粉砕"),
                Optional.of(LocalDate.of(2026, 6, 9)),
                LocalDate.of(2026, 6, 10),
                14,
                List.of(
                        new Dispensing.Item(TABLET, Optional.of(new BigDecimal("3")), Optional.of(new BigDecimal("1"))),
                        new Dispensing.Item(UNHEARD_OF, Optional.empty(), Optional.empty())));
        Extracted extracted = MedicationExtraction.of(dispensed(dispensing), DRUGS);
        MedicationRecord record = extracted.records().getFirst();
        assertThat(extracted.records()).hasSize(2);
        assertThat(record.dispensedOn()).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(record.prescribedOn()).contains(LocalDate.of(2026, 6, 9));
        assertThat(record.prescriber()).contains(CLINIC);
        assertThat(record.dispenser()).isEqualTo(PHARMACY);
        assertThat(record.place()).isEqualTo(PrescriptionPlace.PHARMACY);
        assertThat(record.use()).isEqualTo(UseKind.ORAL);
        assertThat(record.usage()).contains("1日3回食後　粉砕");
        assertThat(record.dosage().dose()).contains(new BigDecimal("1"));
        assertThat(record.quantity()).isEqualTo(14);
        assertThat(extracted.records().getLast().drug())
                .isEqualTo(new MedicationRecord.Drug(UNHEARD_OF, UNHEARD_OF, Optional.empty(), Optional.empty(), true));
    }

    @Test
    @Tag("MED-002")
    @DisplayName("一つの剤は、算定した日ごとに、すべての薬で記録になる")
    void everyDrugOfAGroupOnEveryDay() {
        Extracted extracted = MedicationExtraction.of(
                medical(
                        drug(21, TABLET, "3", 5, 14, 19, 7),
                        drug(0, UNHEARD_OF, "2", 5, 14, 19, 7),
                        drug(23, OINTMENT, "10", 5, 1)),
                DRUGS);
        assertThat(extracted.records())
                .extracting(
                        MedicationRecord::group,
                        record -> record.drug().code(),
                        record -> record.dispensedOn().getDayOfMonth(),
                        MedicationRecord::quantity,
                        MedicationRecord::use)
                .containsExactly(
                        tuple(1, TABLET, 5, 14, UseKind.ORAL),
                        tuple(1, TABLET, 19, 7, UseKind.ORAL),
                        tuple(1, UNHEARD_OF, 5, 14, UseKind.ORAL),
                        tuple(1, UNHEARD_OF, 19, 7, UseKind.ORAL),
                        tuple(2, OINTMENT, 5, 1, UseKind.EXTERNAL));
    }

    @Test
    @Tag("MED-002")
    @DisplayName("コメントは前後を問わず同じ剤の用法になり、隣の剤には及ばない")
    void remarksStayInTheirGroup() {
        ClaimLine.Drug own = new ClaimLine.Drug(
                Optional.empty(), TABLET, Optional.of(BigDecimal.ONE), days(5, 10), List.of("頓用", " ", "疼痛時"));
        Extracted extracted = MedicationExtraction.of(
                medical(
                        remark(22, "疼痛時"),
                        own,
                        drug(21, TABLET, "3", 5, 14),
                        drug(21, TABLET, "2", 5, 14),
                        remark(0, "朝夕")),
                DRUGS);
        assertThat(extracted.records())
                .extracting(record -> record.usage().orElse("なし"))
                .containsExactly("疼痛時　頓用", "なし", "朝夕");
        assertThat(extracted.records().getFirst().use()).isEqualTo(UseKind.AS_NEEDED);
    }

    @Tag("MED-002")
    @ParameterizedTest(name = "診療識別 {0} の {1} は {2}")
    @CsvSource(textBlock = """
            14, 699000003, AT_HOME
            21, 699000001, ORAL
            22, 699000001, AS_NEEDED
            23, 699000002, EXTERNAL
            31, 699000003, INJECTION
            32, 699000003, INJECTION
            33, 699000003, INJECTION
            40, 699000002, PROCEDURE
            50, 699000003, PROCEDURE
            54, 699000003, PROCEDURE
            60, 699000003, PROCEDURE
            70, 699000003, PROCEDURE
            80, 699000003, PROCEDURE
            28, 699000001, ORAL
            28, 699000002, EXTERNAL
            0,  699000003, INJECTION
            0,  699000099, UNKNOWN
            90, 699000099, UNKNOWN
            """)
    void useBySectionElseByForm(int section, String code, UseKind expected) {
        Extracted extracted = MedicationExtraction.of(medical(drug(section, code, "1", 5, 1)), DRUGS);
        assertThat(extracted.records()).extracting(MedicationRecord::use).containsExactly(expected);
    }

    @Tag("MED-002")
    @ParameterizedTest(name = "調剤の剤形 {0} は {1}")
    @CsvSource({
        "1, ORAL",
        "2, ORAL",
        "3, AS_NEEDED",
        "4, INJECTION",
        "5, EXTERNAL",
        "6, ORAL",
        "7, ORAL",
        "9, なし",
        "8, EXTERNAL",
        "0, EXTERNAL"
    })
    void useByTheFormOfAPharmacy(int form, String expected) {
        Dispensing dispensing = new Dispensing(
                DosageForm.of(form),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 6, 10),
                1,
                List.of(new Dispensing.Item(OINTMENT, Optional.empty(), Optional.empty())));
        Extracted extracted = MedicationExtraction.of(dispensed(dispensing), DRUGS);
        if (expected.equals("なし")) {
            assertThat(extracted.records()).isEmpty();
            assertThat(extracted.leftOut()).containsExactly(new LeftOut(LeftOut.Reason.MATERIAL, 1));
        } else {
            assertThat(extracted.records())
                    .extracting(record -> record.use().name())
                    .containsExactly(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(DosageForm.class)
    @Tag("MED-002")
    @DisplayName("剤形の番号は互いに異なり、番号から引ける")
    void dosageFormsByCode(DosageForm form) {
        assertThat(DosageForm.of(form.code())).contains(form);
    }

    @Tag("MED-002")
    @ParameterizedTest(name = "用法 {0}・特別指示 {1} は {2}")
    @CsvSource(textBlock = """
            001, なし, 1日3回食前
            003, なし, 1日3回食後
            009, なし, 1日1回昼食後
            013, なし, 1日1回就寝前
            020, なし, 1日2回昼夕食後
            021, なし, 1日4回食後寝前
            022, なし, 毎1時間
            033, なし, 毎12時間
            040, なし, 1日2回夕食後と寝前
            046, なし, 1日3回昼夕食後と寝前
            048, なし, 起床時
            900, 隔日, 隔日
            900, なし, なし
            なし, 隔日, 隔日
            なし, ' ', なし
            なし, なし, なし
            003, 粉砕, 1日3回食後　粉砕
            777, なし, 777
            """)
    void usagesOfAPharmacy(String code, String instruction, String expected) {
        assertThat(Usages.text(absent(code), absent(instruction)).orElse("なし")).isEqualTo(expected);
    }

    @Test
    @Tag("MED-002")
    @DisplayName("用法の表は001から048まで、欠けも重なりもない")
    void allUsages() {
        assertThat(Usages.all()).hasSize(48);
        for (int code = 1; code <= 48; code++) {
            assertThat(Usages.all()).containsKey("%03d".formatted(code));
        }
        assertThat(Usages.all().values()).doesNotHaveDuplicates();
    }

    @Test
    @Tag("MED-002")
    @DisplayName("DPCはコーディングデータから、順序番号ごとにまとめる")
    void codedActsOfAStay() {
        Extracted extracted = MedicationExtraction.of(
                stay(
                        List.of(drug(33, OINTMENT, "1", 5, 1)),
                        coded(5, 33, 1, AMPOULE, 2),
                        coded(5, 33, 1, TABLET, 1),
                        coded(6, 33, 1, AMPOULE, 1),
                        coded(5, 33, 1, "199000001", 1),
                        coded(5, 40, 1, "799000001", 1)),
                DRUGS);
        assertThat(extracted.records())
                .extracting(
                        MedicationRecord::group,
                        record -> record.drug().code(),
                        record -> record.dispensedOn().getDayOfMonth(),
                        MedicationRecord::quantity,
                        MedicationRecord::place)
                .containsExactly(
                        tuple(1, AMPOULE, 5, 2, PrescriptionPlace.INPATIENT),
                        tuple(1, TABLET, 5, 1, PrescriptionPlace.INPATIENT),
                        tuple(2, AMPOULE, 6, 1, PrescriptionPlace.INPATIENT));
        assertThat(extracted.records()).extracting(MedicationRecord::usage).containsOnly(Optional.empty());
    }

    @Test
    @Tag("MED-002")
    @DisplayName("コーディングデータのないDPCは、摘要の行から取り出す")
    void linesOfAStayWithoutCodedActs() {
        Extracted extracted = MedicationExtraction.of(stay(List.of(drug(33, AMPOULE, "1", 5, 1))), DRUGS);
        assertThat(extracted.records())
                .extracting(MedicationRecord::place, MedicationRecord::use)
                .containsExactly(tuple(PrescriptionPlace.INPATIENT, UseKind.INJECTION));
    }

    @Tag("MED-003")
    @ParameterizedTest(name = "{0} 診療分・被保険者番号 {1} なら {2}")
    @CsvSource({
        "2021-08, true, BEFORE_START",
        "2021-09, true, ''",
        "2021-08, false, BEFORE_START",
        "2021-09, false, NOBODY_INSURED"
    })
    void onlyFromSeptember2021AndOnlyTheInsured(YearMonth month, boolean insured, String reason) {
        Extracted extracted = MedicationExtraction.of(
                claim(
                        ClaimKind.DENTAL,
                        month,
                        CareSetting.OUTPATIENT,
                        insured,
                        new Claim.Content.Lines(List.of(drug(21, TABLET, "3", 5, 3)))),
                DRUGS);
        assertThat(extracted.records().isEmpty()).isEqualTo(!reason.isEmpty());
        assertThat(extracted.leftOut())
                .isEqualTo(reason.isEmpty() ? List.of() : List.of(new LeftOut(LeftOut.Reason.valueOf(reason), 0)));
    }

    @Test
    @Tag("MED-002")
    @DisplayName("減点・器材・行為は薬ではない")
    void whatIsNoDrug() {
        Extracted extracted = MedicationExtraction.of(
                medical(act(40, "140000001", 5, 1), device(0, "799000001"), drug(0, DEDUCTION, "1", 5, 1)), DRUGS);
        assertThat(extracted.records()).isEmpty();
        assertThat(extracted.leftOut()).containsExactly(new LeftOut(LeftOut.Reason.REDUCTION, 1));
        Dispensing deduction = new Dispensing(
                Optional.of(DosageForm.ORAL),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 6, 10),
                1,
                List.of(new Dispensing.Item(DEDUCTION, Optional.empty(), Optional.empty())));
        assertThat(MedicationExtraction.of(dispensed(deduction), DRUGS).leftOut())
                .containsExactly(new LeftOut(LeftOut.Reason.REDUCTION, 1));
        assertThat(MedicationExtraction.of(stay(List.of(), coded(5, 33, 1, DEDUCTION, 1)), DRUGS)
                        .leftOut())
                .containsExactly(new LeftOut(LeftOut.Reason.REDUCTION, 1));
    }

    @Test
    @Tag("MED-002")
    @DisplayName("日のない薬、その月にない日の薬は、理由とともに残す")
    void daysThatDoNotExist() {
        assertThat(MedicationExtraction.of(medical(drug(21, TABLET, "3"), drug(21, TABLET, "3", 30, 1, 31, 1)), DRUGS))
                .satisfies(extracted -> {
                    assertThat(extracted.records()).hasSize(1);
                    assertThat(extracted.leftOut())
                            .containsExactly(
                                    new LeftOut(LeftOut.Reason.NO_DAY, 1),
                                    new LeftOut(LeftOut.Reason.DAY_OUTSIDE_MONTH, 2));
                });
        Dispensing other = new Dispensing(
                Optional.of(DosageForm.ORAL),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 7, 1),
                1,
                List.of(new Dispensing.Item(TABLET, Optional.empty(), Optional.empty())));
        assertThat(MedicationExtraction.of(dispensed(other), DRUGS).leftOut())
                .containsExactly(new LeftOut(LeftOut.Reason.DAY_OUTSIDE_MONTH, 1));
        CodedAct strayed =
                new CodedAct(LocalDate.of(2026, 5, 31), section(33), 1, AMPOULE, Optional.empty(), Optional.empty(), 1);
        assertThat(MedicationExtraction.of(stay(List.of(), strayed), DRUGS).leftOut())
                .containsExactly(new LeftOut(LeftOut.Reason.DAY_OUTSIDE_MONTH, 1));
    }

    @ParameterizedTest(name = "薬価基準コード {0} の成分キーは {1}")
    @CsvSource({"2149999F1023, 2149999", "2149999F102, なし", "2149999F10233, なし", "なし, なし"})
    @Tag("MED-009")
    @DisplayName("成分キーは、薬価基準コードの先頭7桁")
    void ingredientKey(String priceCode, String expected) {
        DrugEntry entry =
                new DrugEntry("架空錠", Optional.empty(), Optional.empty(), Optional.empty(), false, absent(priceCode));
        assertThat(entry.ingredientKey().orElse("なし")).isEqualTo(expected);
    }

    @Test
    @DisplayName("マスターは、その日の版で引く")
    void masterOfTheDay() {
        DrugCatalogue renamed = (_, day) -> Optional.of(
                entry(day.isBefore(LocalDate.of(2026, 6, 15)) ? "旧名" : "新名", "", "", DrugEntry.Form.ORAL, false, ""));
        assertThat(MedicationExtraction.of(medical(drug(21, TABLET, "1", 14, 1, 15, 1)), renamed)
                        .records())
                .extracting(record -> record.drug().name())
                .containsExactly("旧名", "新名");
    }

    @Test
    @DisplayName("薬剤情報には薬剤情報の同意が要り、文字にしても出ない。ありえない数量は作れない")
    void consentAndMask() {
        assertThat(MedicationRecord.needs()).isEqualTo(ConsentTo.MEDICATION);
        Claim claim = medical(drug(21, TABLET, "3", 5, 14));
        assertThat(MedicationExtraction.of(claim, DRUGS).records().toString() + claim)
                .doesNotContain(TABLET, "架空");
        assertThatThrownBy(() -> new Dispensing(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        LocalDate.EPOCH,
                        -1,
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<String> absent(String text) {
        return Optional.of(text).filter(written -> !written.equals("なし"));
    }

    private static Claim dispensed(Dispensing dispensing) {
        return claim(
                ClaimKind.DISPENSING,
                MONTH,
                CareSetting.OUTPATIENT,
                true,
                new Claim.Content.Dispensed(Optional.of(CLINIC), List.of(dispensing)));
    }

    private static Claim stay(List<ClaimLine> lines, CodedAct... coded) {
        return claim(
                ClaimKind.DPC,
                MONTH,
                CareSetting.INPATIENT,
                true,
                new Claim.Content.Stay(lines, List.of(coded), List.of()));
    }

    private static CodedAct coded(int day, int section, int order, String code, int times) {
        return new CodedAct(
                MONTH.atDay(day), section(section), order, code, Optional.of(BigDecimal.ONE), Optional.empty(), times);
    }
}
