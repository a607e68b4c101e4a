package jp.tashika.format.claim.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.claim.ClaimFileReader;
import jp.tashika.format.claim.claim.FilePart;
import jp.tashika.format.claim.claim.Samples;
import jp.tashika.format.claim.claim.Samples.Sample;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.view.ClaimType.PatientGroup;
import jp.tashika.format.claim.view.ClaimType.Scheme;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimViewTest {

    private static List<FilePart> parts(byte[] file, ClaimKind kind) throws IOException {
        List<FilePart> parts = new ArrayList<>();
        ClaimFileReader.of(new ByteArrayInputStream(file), kind).forEach(parts::add);
        return parts;
    }

    private static List<ClaimView> views(byte[] file, ClaimKind kind) throws IOException {
        return parts(file, kind).stream()
                .flatMap(part -> switch (part) {
                    case FilePart.Good(var claim) -> Optional.of(claim).stream();
                    case FilePart.Quarantined(var claim) -> Optional.of(claim).stream();
                    default -> Optional.<Claim>empty().stream();
                })
                .map(ClaimView::new)
                .toList();
    }

    private static List<ClaimView> views(Sample sample) throws IOException {
        return views(sample.bytes(), sample.kind());
    }

    private static ClaimView view(String body) throws IOException {
        return views(Samples.file(ClaimKind.MEDICAL, body.replace("^", "\n")), ClaimKind.MEDICAL)
                .getFirst();
    }

    @ParameterizedTest
    @DisplayName("医科レセプトは西暦でも和暦でも同じに読める")
    @EnumSource(
            value = Sample.class,
            names = {"MEDICAL", "WAREKI"})
    @Tag("MED-004")
    void medical(Sample sample) throws IOException {
        ClaimView view = views(sample).getFirst();
        ClaimHead head = view.head().orElseThrow();
        assertThat(head.number()).hasValue(1);
        assertThat(head.month()).contains(YearMonth.of(2026, 6));
        assertThat(head.birthdate()).contains(LocalDate.of(1980, 1, 2));
        assertThat(head.name()).contains("試験　太郎");
        assertThat(head.kana()).contains("シケン　タロウ");
        assertThat(head.sex()).contains(Sex.MALE);
        assertThat(head.remarks()).containsExactly("26");
        assertThat(head.chartNumber()).contains("P0001");
        assertThat(head.type().orElseThrow().isInpatient()).isFalse();
        InsurerShare share = view.insurer().orElseThrow();
        assertThat(share.insurer()).contains(InsurerNumber.of("01480011"));
        assertThat(share.symbol()).contains("１２３");
        assertThat(share.number()).contains("４５");
        assertThat(share.days()).hasValue(2);
        assertThat(share.points()).hasValue(516);
        assertThat(share.shareYen()).isEmpty();
        CoverageCheck check = view.coverageChecks().getFirst();
        assertThat(check.bearer()).contains(CostBearer.INSURANCE);
        assertThat(check.confirmation()).contains(Confirmation.AT_FACILITY);
        assertThat(check.branch()).contains("01");
        assertThat(check.insurer()).isEmpty();
        assertThat(view.visitDays().getFirst().days()).containsExactly(5, 20);
        assertThat(view.diseases().getFirst().name()).contains("試験病");
        assertThat(view.diseases().getFirst().isPrincipal()).isTrue();
        assertThat(view.diseases().get(1).modifiers()).containsExactly("8002");
        assertThat(view.diseases().get(1).treatmentFrom()).contains(LocalDate.of(2026, 6, 5));
    }

    @Test
    void theSender() throws IOException {
        FilePart.Header header = (FilePart.Header)
                parts(Sample.MEDICAL.bytes(), ClaimKind.MEDICAL).getFirst();
        BillingFacility facility = new BillingFacility(header.record());
        assertThat(facility.code()).contains(new FacilityCode("4819900012"));
        assertThat(facility.name()).contains("テスト内科クリニック");
        assertThat(facility.billingMonth()).contains(YearMonth.of(2026, 7));
        assertThat(facility.reviewer()).contains("1");
        assertThat(facility.volume()).contains("00");
        assertThat(facility.telephone()).contains("048-000-0000");
    }

    @Test
    @DisplayName("剤ごとに行がまとまり、コメントは前の行につく")
    @Tag("MED-004")
    void groups() throws IOException {
        assertThat(views(Sample.MEDICAL).getFirst().groups().stream()
                        .map(group -> group.category().orElse("-")
                                + group.lines().stream()
                                        .map(line -> line.code().orElse(""))
                                        .collect(Collectors.joining(" ", "[", "]"))
                                + group.comments().stream()
                                        .flatMap(comment -> comment.text().stream())
                                        .toList()))
                .containsExactly(
                        "11[111000110][]",
                        "12[112007410][]",
                        "21[699000001 699000002 810000001][１日３回毎食後]",
                        "22[810000001 699000003][疼痛時]",
                        "23[699000004][]",
                        "40[710010001][]");
    }

    @Test
    void aLineAfterAPricedOneBeginsAGroupOfTheSameCategory() throws IOException {
        ClaimView view =
                view("RE,1^IY,21,1,699000001,1^IY,,1,699000002,1,8,14^CO,,1,810000001,食後^IY,,1,699000003,1,2,7");
        assertThat(view.groups()).hasSize(2);
        assertThat(view.groups().getFirst().drugs()).hasSize(2);
        assertThat(view.groups().getFirst().comments())
                .containsExactly(new LineComment(Optional.of("810000001"), Optional.of("食後")));
        assertThat(view.groups().get(1).category()).contains("21");
    }

    @Test
    void remarksStandWithinLinesToo() throws IOException {
        ClaimView view = view("RE,1^IY,21,1,699000001,1,8,14,820000022,,810000001,食前^CO,,1,820000100");
        assertThat(view.groups().getFirst().comments())
                .containsExactly(
                        new LineComment(Optional.of("820000022"), Optional.empty()),
                        new LineComment(Optional.of("810000001"), Optional.of("食前")),
                        new LineComment(Optional.of("820000100"), Optional.empty()));
        assertThat(views(Sample.DISPENSING)
                        .getFirst()
                        .prescriptions()
                        .getFirst()
                        .dispensings()
                        .getFirst()
                        .comments())
                .containsExactly(new LineComment(Optional.of("820000001"), Optional.of("粉砕")));
    }

    @Test
    void linesBeforeAnyCategoryHaveNone() throws IOException {
        assertThat(view("RE,1^IY,,1,699000001,1,8,14").groups().getFirst().category())
                .isEmpty();
        assertThat(view("RE,1").groups()).isEmpty();
    }

    @Test
    void drugsHaveQuantitiesAndDays() throws IOException {
        LineGroup group = views(Sample.MEDICAL).getFirst().groups().get(2);
        ClaimLine.Drug drug = group.drugs().get(1);
        assertThat(drug.code()).contains("699000002");
        assertThat(drug.quantity()).contains(new BigDecimal("1"));
        assertThat(drug.points()).hasValue(8);
        assertThat(drug.times()).hasValue(14);
        assertThat(drug.days()).containsExactly(new DayCount(5, 14));
        assertThat(drug.bearers()).contains(Set.of(CostBearer.INSURANCE));
        assertThat(drug.dose()).isEmpty();
        assertThat(views(Sample.DENTAL)
                        .getFirst()
                        .groups()
                        .getLast()
                        .drugs()
                        .getFirst()
                        .days())
                .containsExactly(new DayCount(3, 3));
    }

    @Test
    @DisplayName("公費は順に第一から第四")
    void publicProgrammes() throws IOException {
        ClaimView view = views(Sample.MEDICAL).get(1);
        assertThat(view.publicShares()).hasSize(1);
        PublicShare share = view.publicShares().getFirst();
        assertThat(share.bearer()).isEqualTo(CostBearer.PUBLIC_1);
        assertThat(share.programme()).contains(InsurerNumber.of("54486014"));
        assertThat(share.recipient()).contains("0000001");
        assertThat(share.points()).hasValue(75);
        assertThat(share.days()).hasValue(1);
        assertThat(share.shareYen()).isEmpty();
        assertThat(view.insurer().orElseThrow().insurer()).contains(InsurerNumber.of("480012"));
        assertThat(view.groups().getFirst().lines().getFirst().bearers())
                .contains(Set.of(CostBearer.INSURANCE, CostBearer.PUBLIC_1));
        assertThat(views(Sample.MEDICAL).get(2).insurer()).isEmpty();
        assertThat(view("RE,1^KO,1^KO,2^KO,3^KO,4^KO,5").publicShares()).hasSize(4);
    }

    @Test
    @DisplayName("後期高齢者の記号と枝番はない")
    @Tag("MED-005")
    void lateElderly() throws IOException {
        ClaimView view = views(Sample.MEDICAL).get(3);
        assertThat(view.insurer().orElseThrow().symbol()).isEmpty();
        assertThat(view.insurer().orElseThrow().number()).contains("01234567");
        assertThat(view.insurer().orElseThrow().meals()).hasValue(9);
        assertThat(view.insurer().orElseThrow().mealYen()).hasValue(5760);
        assertThat(view.insurer().orElseThrow().shareYen()).hasValue(57600);
        assertThat(view.coverageChecks().getFirst().branch()).isEmpty();
        assertThat(view.head().orElseThrow().admittedOn()).contains(LocalDate.of(2026, 6, 1));
        assertThat(view.head().orElseThrow().mealClass()).contains("1");
        ClaimType type = view.head().orElseThrow().type().orElseThrow();
        assertThat(type.scheme()).contains(Scheme.LATE_ELDERLY);
        assertThat(type.patient()).contains(PatientGroup.ELDERLY);
        assertThat(type.isInpatient()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} {2} 公費{3} 入院{4}")
    @DisplayName("レセプト種別")
    @CsvSource({
        "1111,INSURANCE,INSURED,0,true", "1112,INSURANCE,INSURED,0,false", "1154,INSURANCE,PRESCHOOL,4,false",
        "1126,INSURANCE,DEPENDANT,1,false", "1110,INSURANCE,ELDERLY_HIGH_INCOME,0,false", "1222,PUBLIC,,2,false",
        "1211,PUBLIC,,1,true", "1319,LATE_ELDERLY,ELDERLY_HIGH_INCOME,0,true", "4118,INSURANCE,ELDERLY,0,false",
        "3412,RETIRED,INSURED,0,false", "1991,,INSURED,8,true"
    })
    void types(String digits, Scheme scheme, PatientGroup patient, int programmes, boolean inpatient) {
        ClaimType type = ClaimType.parse(digits).orElseThrow();
        assertThat(type.scheme()).isEqualTo(Optional.ofNullable(scheme));
        assertThat(type.patient()).isEqualTo(Optional.ofNullable(patient));
        assertThat(type.publicProgrammes()).isEqualTo(programmes);
        assertThat(type.isInpatient()).isEqualTo(inpatient);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "111", "11111", "111a", "１１１２"})
    void wrongTypes(String text) {
        assertThat(ClaimType.parse(text)).isEmpty();
        assertThatThrownBy(() -> new ClaimType(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("調剤は処方ごと、調剤ごとに薬がまとまる")
    @Tag("MED-004")
    void dispensing() throws IOException {
        ClaimView view = views(Sample.DISPENSING).getFirst();
        assertThat(view.groups()).isEmpty();
        assertThat(view.head().orElseThrow().prescriberCode()).contains(new FacilityCode("4919900029"));
        assertThat(view.head().orElseThrow().prescriberName()).contains("テスト病院");
        Prescription first = view.prescriptions().getFirst();
        assertThat(first.number()).contains("01");
        assertThat(first.dosageForm()).contains("1");
        assertThat(first.usageCode()).contains("003");
        assertThat(first.usageText()).isEmpty();
        Dispensing dispensing = first.dispensings().getFirst();
        assertThat(dispensing.prescribedOn()).contains(LocalDate.of(2026, 6, 10));
        assertThat(dispensing.dispensedOn()).contains(LocalDate.of(2026, 6, 10));
        assertThat(dispensing.quantity()).hasValue(14);
        assertThat(dispensing.drugs()).hasSize(2);
        assertThat(dispensing.drugs().getFirst().dose()).contains(new BigDecimal("1"));
        assertThat(dispensing.drugs().getFirst().quantity()).contains(new BigDecimal("3"));
        assertThat(dispensing.lines().getLast()).isInstanceOf(ClaimLine.Comment.class);
        assertThat(view.prescriptions().get(1).usageText()).contains("痛いとき");
    }

    @Test
    @DisplayName("続けて書いた調剤情報は同じ薬を指す")
    void dispensedSeveralTimes() throws IOException {
        Prescription prescription =
                views(Sample.DISPENSING).get(1).prescriptions().getFirst();
        assertThat(prescription.dispensings())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.drugs()).hasSize(1));
        assertThat(prescription.dispensings().get(1).dispensedOn()).contains(LocalDate.of(2026, 6, 17));
        List<Prescription> shared = prescriptions("SH,01^CZ,1^IY,1,699000001^CZ,2^CZ,3");
        assertThat(shared.getFirst().dispensings())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.drugs()).hasSize(1));
        List<Prescription> own = prescriptions("SH,01^CZ,1^IY,1,699000001^CZ,2^IY,1,699000002^IY,1,699000003");
        assertThat(own.getFirst().dispensings().stream().map(one -> one.drugs().size()))
                .containsExactly(1, 2);
        assertThat(prescriptions("SH,01").getFirst().dispensings()).isEmpty();
        assertThat(prescriptions("SH,01^CZ,1")
                        .getFirst()
                        .dispensings()
                        .getFirst()
                        .lines())
                .isEmpty();
        assertThat(prescriptions("CZ,1^IY,1,699000001")).isEmpty();
    }

    private static List<Prescription> prescriptions(String body) throws IOException {
        byte[] file = Samples.file(ClaimKind.DISPENSING, "RE,1\n" + body.replace("^", "\n"));
        return views(file, ClaimKind.DISPENSING).getFirst().prescriptions();
    }

    @Test
    @DisplayName("DPCのコーディングデータと手術")
    @Tag("MED-004")
    void dpc() throws IOException {
        ClaimView view = views(Sample.DPC).getFirst();
        Coding coding = view.codings().get(1);
        assertThat(coding.performedOn()).contains(LocalDate.of(2026, 6, 2));
        assertThat(coding.category()).contains("33");
        assertThat(coding.sequence()).contains("0002");
        assertThat(coding.code()).contains("699000005");
        assertThat(coding.quantity()).contains(new BigDecimal("1.5"));
        assertThat(coding.times()).hasValue(1);
        assertThat(coding.measure()).isEmpty();
        assertThat(coding.unit()).isEmpty();
        assertThat(view.codings().stream().map(Coding::isDrug)).containsExactly(true, true, false);
        RelatedCare care = view.relatedCare().getFirst();
        assertThat(care.section()).contains("K999");
        assertThat(care.name()).contains("試験手術");
        assertThat(care.performedOn()).contains(LocalDate.of(2026, 6, 2));
        assertThat(care.code()).isEmpty();
        assertThat(care.careClass()).isEmpty();
        assertThat(view.diseases().getFirst().icd10()).contains("Z999");
        assertThat(view.diseases().getFirst().diseaseClass()).contains("01");
        assertThat(view.head().orElseThrow().summaryClass()).hasValue(0);
        assertThat(view.groups()).hasSize(1);
    }

    @Test
    @DisplayName("歯科の傷病名部位")
    void dental() throws IOException {
        Disease disease = views(Sample.DENTAL).getFirst().diseases().getFirst();
        assertThat(disease.teeth()).contains("101100");
        assertThat(disease.code()).contains("0000999");
        assertThat(disease.ending()).contains("1");
        assertThat(disease.supplement()).isEmpty();
    }

    @Test
    @DisplayName("振替の記録を付けて読み戻す")
    @Tag("REZ-001")
    void marks() throws IOException {
        Layouts layouts = Layouts.of(ClaimKind.MEDICAL, Edition.WESTERN);
        InsurerNumber to = InsurerNumber.of("480012");
        InsuredNumber insured = new InsuredNumber(Optional.of("国・１"), "１２３", Optional.of("02"));
        CoverageCheck check = new CoverageCheck(CoverageCheck.mark(layouts, Confirmation.REDIRECTED, to, insured));
        assertThat(check.confirmation()).contains(Confirmation.REDIRECTED);
        assertThat(check.insurer()).contains(to);
        assertThat(check.symbol()).contains("国・１");
        assertThat(check.number()).contains("１２３");
        assertThat(check.branch()).contains("02");
        assertThat(check.recipient()).isEmpty();
        assertThat(new String(check.record().bytes(), Samples.WINDOWS_31J))
                .isEqualTo("SN,1,04,  480012,国・１,１２３,02,,\r\n");
        assertThat(check.record().check()).isEmpty();
        ReviewMark mark = new ReviewMark(ReviewMark.redirecting(layouts, to));
        assertThat(mark.redirectedTo()).contains(to);
        assertThat(mark.isCostNoticed()).isFalse();
        assertThat(new CoverageCheck(CoverageCheck.mark(layouts, Confirmation.NOT_FOUND)).confirmation())
                .contains(Confirmation.NOT_FOUND);
        InsuredNumber odd = new InsuredNumber(Optional.of("𠮷"), "1", Optional.empty());
        assertThatThrownBy(() -> CoverageCheck.mark(layouts, Confirmation.REDIRECTED, to, odd))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("審査支払機関の側で付く記録を読む")
    void reviewerRecords() throws IOException {
        ClaimView view = view("1,1,0,MN,1234567890^1,2,0,RE,1^2,3,0,EX,01480029,,,,,,,1^2,4,1,JY,3,12,0,,B"
                + "^2,5,0,HR,202607,4,,S1018,資格喪失後の受診");
        assertThat(view.handle()).contains("1234567890");
        assertThat(view.review().orElseThrow().redirectedTo()).contains(InsurerNumber.of("01480029"));
        assertThat(view.review().orElseThrow().isCostNoticed()).isTrue();
        Correction correction = view.corrections().getFirst();
        assertThat(correction.deed()).contains(Correction.Deed.STRUCK_OUT);
        assertThat(correction.line()).hasValue(12);
        assertThat(correction.reason()).contains("B");
        ReturnReason reason = view.returnReasons().getFirst();
        assertThat(reason.code()).contains("S1018");
        assertThat(reason.returnClass()).contains("4");
        assertThat(reason.processedMonth()).contains(YearMonth.of(2026, 7));
        assertThat(reason.text()).contains("資格喪失後の受診");
    }

    @Test
    @DisplayName("読めない値は空になり、例外にならない")
    void unreadableValuesAreEmpty() throws IOException {
        ClaimView view =
                view("RE,x,11,2026,,9,19809999^HO,x,,,y,-^SN,9,99^JD,0 | d1=x | d2=1^SY,,9^IY,21,あ,x,1..2,x,y");
        ClaimHead head = view.head().orElseThrow();
        assertThat(head.number()).isEmpty();
        assertThat(head.type()).isEmpty();
        assertThat(head.month()).isEmpty();
        assertThat(head.sex()).isEmpty();
        assertThat(head.birthdate()).isEmpty();
        assertThat(head.remarks()).isEmpty();
        assertThat(head.departments()).isEmpty();
        assertThat(head.benefitPercent()).isEmpty();
        assertThat(head.searchNumber()).isEmpty();
        assertThat(head.prescriberCode()).isEmpty();
        assertThat(view.insurer().orElseThrow().insurer()).isEmpty();
        assertThat(view.insurer().orElseThrow().days()).isEmpty();
        assertThat(view.insurer().orElseThrow().points()).isEmpty();
        assertThat(view.coverageChecks().getFirst().bearer()).isEmpty();
        assertThat(view.coverageChecks().getFirst().confirmation()).isEmpty();
        assertThat(view.visitDays().getFirst().bearer()).isEmpty();
        assertThat(view.visitDays().getFirst().days()).containsExactly(2);
        assertThat(view.diseases().getFirst().code()).isEmpty();
        ClaimLine line = view.groups().getFirst().lines().getFirst();
        assertThat(line.bearers()).isEmpty();
        assertThat(line.quantity()).isEmpty();
        assertThat(line.points()).isEmpty();
        assertThat(line.times()).isEmpty();
        assertThat(view.claim().hasError()).isTrue();
    }

    @Test
    void nothingPersonalIsTold() throws IOException {
        ClaimView view = views(Sample.MEDICAL).getFirst();
        assertThat(view.toString() + view.head() + view.insurer() + view.groups() + view.coverageChecks())
                .doesNotContain("試験")
                .doesNotContain("１２３")
                .doesNotContain("1980");
    }
}
