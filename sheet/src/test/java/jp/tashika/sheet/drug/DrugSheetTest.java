package jp.tashika.sheet.drug;

import static jp.tashika.sheet.heading.Samples.AMLODIPINE;
import static jp.tashika.sheet.heading.Samples.CLINIC;
import static jp.tashika.sheet.heading.Samples.HOSPITAL;
import static jp.tashika.sheet.heading.Samples.PHARMACY;
import static jp.tashika.sheet.heading.Samples.act;
import static jp.tashika.sheet.heading.Samples.drugs;
import static jp.tashika.sheet.heading.Samples.line;
import static jp.tashika.sheet.heading.Samples.month;
import static jp.tashika.sheet.heading.Samples.oral;
import static jp.tashika.sheet.heading.Samples.treated;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.record.CareDay;
import jp.tashika.format.oqs.record.CareMonth;
import jp.tashika.format.oqs.record.DrugLine;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.sheet.heading.Absence;
import jp.tashika.sheet.heading.Samples;
import jp.tashika.sheet.heading.Wanted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("薬剤・診療の票")
class DrugSheetTest {

    private static final LocalDate OCTOBER_1 = LocalDate.of(2026, 10, 1);

    private static DrugSheet sheet(DrugsResult result) {
        return DrugSheet.of(
                result, Samples.drugsRequest(), DrugSheet.Scope.of(Samples.drugsRequest()), Samples.OCCASION);
    }

    private static DrugSheet sheet(CareMonth... months) {
        return sheet(drugs(months));
    }

    private static CareMonth at(LocalDate date, jp.tashika.format.oqs.record.RecordFacility place, DrugLine line) {
        return month(date, place, Optional.empty(), line);
    }

    @Test
    @Tag("MED-002")
    @DisplayName("一行に、調剤日・処方元・区分・薬・成分・用法・用量・数量・出どころがある")
    void showsEveryFieldOfADrug() {
        DrugRow row = sheet(month(
                        OCTOBER_1, PHARMACY, Optional.of(HOSPITAL), oral("アムロジピンＯＤ錠５ｍｇ「見本」", AMLODIPINE, "1.50", 14)))
                .rows()
                .getFirst();

        assertThat(row)
                .isEqualTo(new DrugRow(
                        "2026/10/01",
                        "1か月前",
                        "アムロジピンＯＤ錠５ｍｇ「見本」",
                        AMLODIPINE,
                        "内服",
                        "１日１回朝食後服用",
                        "1日量 1.5錠",
                        "14日分",
                        "架空中央病院",
                        false,
                        "見本薬局",
                        "院外",
                        "",
                        "調剤レセプト",
                        List.of()));
    }

    @ParameterizedTest(name = "診療識別 {0} は {1}、用量は {2}、数量は {3}")
    @CsvSource(textBlock = """
            21, 内服,   1日量 3錠, 10日分
            22, 屯服,   1回量 3錠, 10回分
            23, 外用,   総量 3錠,  ×10
            31, 注射,   3錠,       10回
            33, 注射,   3錠,       10回
            14, 在宅,   3錠,       10回
            40, 処置等, 3錠,       10回
            99, '',     3錠,       ×10
            """)
    @Tag("MED-002")
    void amountsByUse(String section, String use, String amount, String supply) {
        DrugRow row = sheet(at(OCTOBER_1, HOSPITAL, line(section, "試験薬", Optional.empty(), "3", "錠", 10, "")))
                .rows()
                .getFirst();

        assertThat(List.of(row.use(), row.amount(), row.supply())).containsExactly(use, amount, supply);
    }

    @ParameterizedTest(name = "入外 {0} は {1}")
    @CsvSource({"1, 院内（入院）", "2, 院内（外来）", "9, 院内（外来）"})
    @DisplayName("処方区分")
    void prescriptionPlace(String section, String expected) {
        CareMonth month = new CareMonth(
                YearMonth.from(OCTOBER_1),
                HOSPITAL,
                Optional.empty(),
                Optional.of(section),
                List.of(new CareDay(
                        Optional.of(OCTOBER_1), Optional.empty(), List.of(oral("薬", "成分", "1", 1)), List.of())));

        assertThat(sheet(month).rows().getFirst().prescriptionPlace()).isEqualTo(expected);
    }

    @Test
    @DisplayName("日の記載がない薬は、月と「日の記載なし」で示し、その月の棒になる")
    void drugWithoutDay() {
        CareMonth month = new CareMonth(
                YearMonth.of(2026, 8),
                HOSPITAL,
                Optional.empty(),
                Optional.empty(),
                List.of(new CareDay(Optional.empty(), Optional.empty(), List.of(oral("薬", "成分", "1", 14)), List.of())));

        DrugSheet sheet = sheet(month);

        assertThat(sheet.rows().getFirst().date()).isEqualTo("2026年8月（日の記載なし）");
        assertThat(sheet.rows().getFirst().age()).isEqualTo("3か月前");
        assertThat(bars(sheet, 8)).containsExactly(new TimeLine.Bar(TimeLine.Bar.Kind.UNTOLD, 1, 31));
    }

    @Test
    @DisplayName("新しい薬が先に並ぶ")
    void newestFirst() {
        DrugSheet sheet = sheet(
                at(OCTOBER_1.minusYears(1), HOSPITAL, oral("古い薬", "古", "1", 7)),
                at(OCTOBER_1, HOSPITAL, oral("新しい薬", "新", "1", 7)),
                at(OCTOBER_1.minusMonths(2), CLINIC, oral("間の薬", "間", "1", 7)));

        assertThat(sheet.rows()).extracting(DrugRow::drug).containsExactly("新しい薬", "間の薬", "古い薬");
    }

    // ---- overlaps

    @Test
    @Tag("MED-009")
    @DisplayName("二つの処方元の同じ成分の日数が重なると、重なる日と両方の薬を示す")
    void overlapBetweenPlaces() {
        DrugSheet sheet = sheet(
                at(OCTOBER_1, HOSPITAL, oral("アムロジピン錠５ｍｇ「甲」", "【般】アムロジピン錠５ｍｇ", "1", 28)),
                at(OCTOBER_1.plusDays(20), CLINIC, oral("アムロジピンＯＤ錠２．５ｍｇ「乙」", "【般】アムロジピン口腔内崩壊錠２．５ｍｇ", "1", 14)));

        assertThat(sheet.overlaps()).hasSize(1);
        Overlap overlap = sheet.overlaps().getFirst();
        assertThat(overlap.period()).isEqualTo("2026/10/21 から 2026/10/28 まで（8日間）");
        assertThat(overlap.note()).isEmpty();
        assertThat(overlap.sides()).extracting(Overlap.Side::place).containsExactlyInAnyOrder("架空中央病院", "試験内科クリニック");
        assertThat(sheet.rows()).allSatisfy(row -> assertThat(row.overlaps()).containsExactly(1));
        assertThat(bars(sheet, 10)).contains(new TimeLine.Bar(TimeLine.Bar.Kind.OVERLAP, 21, 8));
    }

    @Test
    @Tag("MED-009")
    @DisplayName("同じ薬局で調剤されても、処方元が違えば重なりになる")
    void overlapByPrescriberAtOnePharmacy() {
        DrugSheet sheet = sheet(
                month(OCTOBER_1, PHARMACY, Optional.of(HOSPITAL), oral("甲錠", AMLODIPINE, "1", 28)),
                month(OCTOBER_1, PHARMACY, Optional.of(CLINIC), oral("乙錠", AMLODIPINE, "1", 28)));

        assertThat(sheet.overlaps()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            同じ処方元の早めの再処方,     4810000018, 【般】アムロジピン錠５ｍｇ,   21, 20, 28
            期間が終わった翌日の別の所,   4810000026, 【般】アムロジピン錠５ｍｇ,   21, 28, 28
            別の成分,                     4810000026, 【般】ベニジピン錠４ｍｇ,     21, 5,  28
            名前の始まりだけ同じ成分,     4810000026, 【般】アムロジピンベ錠５ｍｇ, 21, 5,  28
            翌月の外用,                   4810000026, 【般】アムロジピン錠５ｍｇ,   23, 40, 1
            日数のない内服は月で比べ翌月, 4810000026, 【般】アムロジピン錠５ｍｇ,   21, 40, 0
            """)
    @Tag("MED-009")
    @DisplayName("重なりにならないもの")
    void noOverlap(String title, String place, String ingredient, String section, int daysLater, int times) {
        DrugSheet sheet = sheet(
                at(OCTOBER_1, HOSPITAL, oral("甲錠", AMLODIPINE, "1", 28)),
                at(
                        OCTOBER_1.plusDays(daysLater),
                        new jp.tashika.format.oqs.record.RecordFacility(false, Optional.of(place), Optional.of("どこか")),
                        line(section, "乙錠", Optional.of(ingredient), "1", "錠", times, "")));

        assertThat(sheet.overlaps()).as(title).isEmpty();
        assertThat(sheet.rows()).allSatisfy(row -> assertThat(row.overlaps()).isEmpty());
    }

    @Test
    @Tag("MED-009")
    @DisplayName("日数の分からない薬は月で比べ、そう断る")
    void overlapByMonth() {
        DrugSheet sheet = sheet(
                at(OCTOBER_1, HOSPITAL, line("23", "甲テープ", Optional.of("ケトプロフェンテープ40mg"), "7", "枚", 1, "")),
                at(OCTOBER_1.plusDays(25), CLINIC, line("23", "乙テープ", Optional.of("ケトプロフェンテープ20mg"), "7", "枚", 1, "")));

        assertThat(sheet.overlaps().getFirst().note()).contains("日数の分からない薬");
        assertThat(sheet.overlaps().getFirst().period()).startsWith("2026/10/01 から 2026/10/31");
    }

    @Test
    @DisplayName("続けて重なる再処方は一つの重なりになり、番号は新しい順")
    void overlapsJoinAndCount() {
        DrugSheet sheet = sheet(
                at(OCTOBER_1, HOSPITAL, oral("甲錠", AMLODIPINE, "1", 30)),
                at(OCTOBER_1, CLINIC, oral("乙錠", AMLODIPINE, "1", 10)),
                at(OCTOBER_1.plusDays(10), CLINIC, oral("乙錠", AMLODIPINE, "1", 10)),
                at(OCTOBER_1.minusYears(1), HOSPITAL, oral("甲錠", AMLODIPINE, "1", 30)),
                at(OCTOBER_1.minusYears(1), CLINIC, oral("乙錠", AMLODIPINE, "1", 5)));

        assertThat(sheet.overlaps())
                .extracting(overlap -> overlap.number() + " " + overlap.period())
                .containsExactly("1 2026/10/01 から 2026/10/20 まで（20日間）", "2 2025/10/01 から 2025/10/05 まで（5日間）");
    }

    // ---- time line

    private static List<TimeLine.Bar> bars(DrugSheet sheet, int month) {
        TimeLine line = sheet.timeLines().getFirst();
        int column = 0;
        while (!line.months().get(column).month().equals(month + "月")) {
            column++;
        }
        return line.rows().getFirst().cells().get(column).bars();
    }

    @Test
    @DisplayName("月をまたぐ日数は、次の月に続きの棒になる")
    void supplyGoesOnInTheNextMonth() {
        DrugSheet sheet = sheet(at(LocalDate.of(2026, 9, 20), HOSPITAL, oral("甲錠", AMLODIPINE, "1", 28)));

        assertThat(bars(sheet, 9)).containsExactly(new TimeLine.Bar(TimeLine.Bar.Kind.SUPPLY, 20, 11));
        assertThat(bars(sheet, 10)).containsExactly(new TimeLine.Bar(TimeLine.Bar.Kind.SUPPLY, 1, 17));
        List<TimeLine.Cell> cells =
                sheet.timeLines().getFirst().rows().getFirst().cells();
        assertThat(cells.get(9).words()).isEqualTo("28日分");
        assertThat(cells.get(10).unseen()).isEqualTo("前からの続き");
        assertThat(cells.get(11).bars()).isEmpty();
    }

    @Test
    @DisplayName("12か月ごとに新しい順、薬のない12か月は省く")
    void twelveMonthsEach() {
        DrugSheet sheet = sheet(
                at(LocalDate.of(2026, 11, 2), HOSPITAL, oral("甲錠", AMLODIPINE, "1", 7)),
                at(LocalDate.of(2023, 12, 31), HOSPITAL, oral("甲錠", AMLODIPINE, "1", 7)));

        assertThat(sheet.timeLines())
                .extracting(TimeLine::title)
                .containsExactly("2025年12月 から 2026年11月", "2023年12月 から 2024年11月");
    }

    @Test
    @DisplayName("途方もない日数でも棒は求めた期間を出ない")
    void absurdSupply() {
        DrugSheet sheet = sheet(at(LocalDate.of(2026, 10, 2), HOSPITAL, oral("甲錠", AMLODIPINE, "1", 999_999_999)));

        assertThat(sheet.timeLines()).hasSize(1);
        assertThat(bars(sheet, 11)).containsExactly(new TimeLine.Bar(TimeLine.Bar.Kind.SUPPLY, 1, 30));
    }

    // ---- nothing to show

    @Test
    @DisplayName("薬がないときは、登録がないことと、いつ登録されるかを言う")
    void nothingRegistered() {
        DrugSheet sheet = sheet();

        assertThat(sheet.none().map(Absence::words)).contains("この期間の薬剤情報は登録されていません。");
        assertThat(sheet.refused()).isEmpty();
        assertThat(sheet.timeLines()).isEmpty();
    }

    @Test
    @DisplayName("センターが断ったときは、その理由だけを示す")
    void refused() {
        DrugSheet sheet = sheet(new DrugsResult(Samples.refusal("同意の有効期間が過ぎています。"), List.of()));

        assertThat(sheet.refused().map(Absence::explanation)).contains("同意の有効期間が過ぎています。");
        assertThat(sheet.none()).isEmpty();
        assertThat(sheet.heading().person()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            SHOWN,     この期間の手術情報は登録されていません。
            NOT_ASKED, 手術情報は、今回の閲覧では求めていません。
            WITHHELD,  手術情報は、本人の同意がないため表示しません。
            """)
    @DisplayName("手術情報がない訳を言い分ける")
    void whyNoSurgery(Wanted wanted, String words) {
        DrugSheet sheet = DrugSheet.of(
                drugs(), Samples.drugsRequest(), new DrugSheet.Scope(Wanted.SHOWN, wanted), Samples.OCCASION);

        assertThat(sheet.surgeries().none().map(Absence::words)).contains(words);
    }

    @Test
    @DisplayName("手術は診療情報と分けて、新しい順に示す")
    void surgeryApart() {
        DrugSheet sheet = sheet(
                treated(OCTOBER_1.minusYears(1), CLINIC, false, act("13", "特定疾患療養管理料")),
                treated(OCTOBER_1, HOSPITAL, true, act("50", "胆嚢摘出術"), act("70", "ＣＴ撮影")));

        assertThat(sheet.surgeries().rows()).extracting(ActTable.Row::name).containsExactly("胆嚢摘出術");
        assertThat(sheet.surgeries().rows().getFirst().stay()).isEqualTo("入院");
        assertThat(sheet.treatments().rows()).extracting(ActTable.Row::name).containsExactly("ＣＴ撮影", "特定疾患療養管理料");
        assertThat(sheet.treatments().rows()).extracting(ActTable.Row::heading).containsExactly("画像診断", "医学管理");
    }
}
