package jp.tashika.sheet.checkup;

import static jp.tashika.sheet.heading.Samples.checkup;
import static jp.tashika.sheet.heading.Samples.checkups;
import static jp.tashika.sheet.heading.Samples.chosen;
import static jp.tashika.sheet.heading.Samples.measured;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tashika.format.checkup.item.ItemMaster;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.record.CheckupLine;
import jp.tashika.format.oqs.record.CheckupsResult;
import jp.tashika.format.oqs.record.ShownCheckup;
import jp.tashika.sheet.heading.Absence;
import jp.tashika.sheet.heading.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("健診の票")
class CheckupSheetTest {

    private static final String SYSTOLIC = "9A755000000000001";
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 14);

    private static CheckupSheet sheet(CheckupsResult result) {
        return CheckupSheet.of(result, Samples.checkupsRequest(), Samples.OCCASION);
    }

    private static CheckupTable.Row only(CheckupSheet sheet) {
        return sheet.tables().getFirst().groups().getFirst().rows().getFirst();
    }

    private static CheckupTable.Row only(CheckupLine line) {
        return only(sheet(checkups(checkup(JUNE, line))));
    }

    @ParameterizedTest(name = "{0} {2}（{1}）は {3}{4}")
    @CsvSource(textBlock = """
            9A755000000000001, MALE,   129,  WITHIN,   ''
            9A755000000000001, MALE,   130,  GUIDANCE, ▲
            9A755000000000001, FEMALE, 140,  REFERRAL, ▲▲
            3F070000002327101, MALE,   40,   WITHIN,   ''
            3F070000002327101, MALE,   39,   GUIDANCE, ▼
            3F070000002327101, MALE,   34,   REFERRAL, ▼▼
            3D046000001920402, FEMALE, 5.5,  WITHIN,   ''
            3D046000001920402, FEMALE, 5.60, GUIDANCE, ▲
            3F015000002327101, MALE,   150,  GUIDANCE, ▲
            3F015129902327101, MALE,   150,  WITHIN,   ''
            3F015129902327101, MALE,   175,  GUIDANCE, ▲
            9N016160100000001, MALE,   85,   GUIDANCE, ▲
            9N016160100000001, FEMALE, 85,   WITHIN,   ''
            9N016160100000001, FEMALE, 90,   GUIDANCE, ▲
            9N016160100000001, UNSET,  120,  NOT_COMPARED, ''
            2A030000001930101, MALE,   13.0, GUIDANCE, ▼
            2A030000001930101, FEMALE, 13.0, WITHIN,   ''
            8A065000002391901, MALE,   44.9, REFERRAL, ▼▼
            9N001000000000001, MALE,   250,  NOT_COMPARED, ''
            """)
    @DisplayName("判定値との比較")
    void level(String code, Sex sex, String value, Level.Step step, String sign) {
        CheckupsResult result = new CheckupsResult(
                Samples.header(Samples.person("試験　花子", sex)), List.of(checkup(JUNE, measured(code, value, "mg/dl"))));

        Level level = only(sheet(result)).values().getFirst().level();

        assertThat(level.step()).isEqualTo(step);
        assertThat(level.sign()).isEqualTo(sign);
        assertThat(level.words().isEmpty()).isEqualTo(sign.isEmpty());
    }

    @ParameterizedTest(name = "値「{0}」「{1}」は比べない")
    @CsvSource({"200, 以上", "測定不能, ''", "1e9, ''", "-, ''", "1234567890123, ''"})
    void notComparable(String value, String beside) {
        CheckupLine line = new CheckupLine(
                SYSTOLIC,
                "収縮期血圧",
                Optional.of("PQ"),
                Optional.of(value),
                Optional.of("mmHg"),
                Optional.empty(),
                Optional.of(beside).filter(text -> !text.isEmpty()));

        CheckupTable.Value shown = only(line).values().getFirst();

        assertThat(shown.level()).isEqualTo(Level.NONE);
        assertThat(shown.text()).isEqualTo(value + beside);
    }

    @Test
    @Tag("CHK-002")
    @DisplayName("項目は区分ごとに、項目表の順に並ぶ")
    void groupsInOrder() {
        CheckupSheet sheet = sheet(Samples.fiveCheckups());

        assertThat(sheet.tables().getFirst().groups())
                .extracting(CheckupTable.Group::title)
                .containsExactly("身体計測", "診察", "血圧等", "生化学検査", "血糖検査", "尿検査", "血液像検査", "がん検診・生体検査等", "医師の判断", "質問票");
    }

    @Test
    @Tag("CHK-004")
    @Tag("CHK-005")
    @DisplayName("判定は登録されたまま、新しい順に示す")
    void judgements() {
        CheckupSheet sheet = sheet(Samples.fiveCheckups());

        assertThat(sheet.judgements()).extracting(Judgement::title).containsExactly("メタボリックシンドローム判定", "保健指導レベル");
        assertThat(sheet.judgements().getFirst().times())
                .extracting(Judgement.Once::verdict)
                .containsExactly("基準該当", "基準該当", "予備群該当", "非該当", "非該当");
    }

    @Test
    @Tag("CHK-003")
    @DisplayName("符号の答えは、送られた言葉、なければ符号表の言葉で示す")
    void meaningOfCodes() {
        assertThat(only(chosen("9N736000000000011", "3", "24060", ""))
                        .values()
                        .getFirst()
                        .text())
                .isEqualTo("いいえ");
        assertThat(only(chosen("9N736000000000011", "3", "24060", "吸わない"))
                        .values()
                        .getFirst()
                        .text())
                .isEqualTo("吸わない");
        assertThat(only(chosen("9N736000000000011", "77", "24060", ""))
                        .values()
                        .getFirst()
                        .text())
                .isEqualTo("77");
    }

    @Test
    @DisplayName("項目表にない項目は、送られた名で終わりに示す")
    void unknownItem() {
        CheckupSheet sheet = sheet(
                checkups(checkup(JUNE, measured("ZZ999000000000001", "1", "個"), measured(SYSTOLIC, "120", "mmHg"))));

        assertThat(sheet.tables().getFirst().groups())
                .extracting(CheckupTable.Group::title)
                .containsExactly("血圧等", "その他の項目");
    }

    @Test
    @DisplayName("測りかたの違う同じ項目は一行に並び、一回に二つあれば二行になる")
    void methodsShareARow() {
        CheckupSheet shared = sheet(checkups(
                checkup(JUNE, measured("3F015000002327101", "100", "mg/dl")),
                checkup(JUNE.minusYears(1), measured("3F015000002399901", "110", "mg/dl"))));
        CheckupSheet twice = sheet(checkups(checkup(
                JUNE, measured("3F015000002327101", "100", "mg/dl"), measured("3F015000002399901", "110", "mg/dl"))));

        assertThat(only(shared).values()).extracting(CheckupTable.Value::text).containsExactly("100", "110");
        assertThat(twice.tables().getFirst().groups().getFirst().rows()).hasSize(2);
    }

    @Test
    @DisplayName("その回にない項目は「結果なし」と分かる")
    void absentValue() {
        CheckupSheet sheet = sheet(checkups(
                checkup(JUNE, measured(SYSTOLIC, "120", "mmHg")),
                checkup(JUNE.minusYears(1), measured("9N001000000000001", "160", "cm"))));

        assertThat(sheet.tables().getFirst().groups())
                .allSatisfy(
                        group -> assertThat(group.rows().getFirst().values()).anyMatch(CheckupTable.Value::isAbsent));
    }

    @Test
    @DisplayName("6回目からは次の表になり、推移は全部の回で引く")
    void fiveToATable() {
        ShownCheckup[] seven = IntStream.range(0, 7)
                .mapToObj(
                        year -> checkup(JUNE.minusYears(year), measured(SYSTOLIC, String.valueOf(120 + year), "mmHg")))
                .toArray(ShownCheckup[]::new);

        CheckupSheet sheet = sheet(checkups(seven));

        assertThat(sheet.tables()).extracting(table -> table.columns().size()).containsExactly(5, 2);
        assertThat(only(sheet).trend().orElseThrow().points()).hasSize(7);
        assertThat(only(sheet).trend().orElseThrow().words()).isEqualTo("古い順に 126、125、124、123、122、121、120");
    }

    @Test
    @DisplayName("推移の点は時の順に枠の中にあり、判定値の外の点は形が違う")
    void trendInItsField() {
        Trend trend = sheet(Samples.fiveCheckups()).tables().getFirst().groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.item().startsWith("収縮期"))
                .findFirst()
                .flatMap(CheckupTable.Row::trend)
                .orElseThrow();

        assertThat(trend.points()).isSortedAccordingTo(java.util.Comparator.comparingDouble(Trend.Point::x));
        assertThat(trend.points()).allSatisfy(point -> {
            assertThat(point.x()).isBetween(0.0, (double) Trend.WIDTH);
            assertThat(point.y()).isBetween(0.0, (double) Trend.HEIGHT);
        });
        assertThat(trend.points()).extracting(Trend.Point::isOut).containsExactly(false, true, true, true, true);
    }

    @Test
    @DisplayName("同じ値が続いても、一度だけでも、線で困らない")
    void flatOrSingle() {
        CheckupSheet flat = sheet(checkups(
                checkup(JUNE, measured("9N001000000000001", "160", "cm")),
                checkup(JUNE.minusYears(1), measured("9N001000000000001", "160", "cm"))));

        assertThat(only(flat).trend().orElseThrow().points())
                .allSatisfy(point -> assertThat(point.y()).isFinite());
        assertThat(only(measured(SYSTOLIC, "120", "mmHg")).trend()).isEmpty();
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("登録がなければ、登録がないことと、その訳を言う")
    void nothingRegistered() {
        Absence none = sheet(checkups()).none().orElseThrow();

        assertThat(none.words()).isEqualTo("特定健診等の結果は登録されていません。");
        assertThat(none.explanation()).contains("保険者");
    }

    @Test
    @DisplayName("センターが断ったときは、その理由だけを示す")
    void refused() {
        CheckupSheet sheet = sheet(new CheckupsResult(Samples.refusal("同意がありません。"), List.of()));

        assertThat(sheet.refused().map(Absence::explanation)).contains("同意がありません。");
        assertThat(sheet.none()).isEmpty();
    }

    @Test
    @DisplayName("判定値の表は、どの行も項目表の項目に当たり、受診勧奨は保健指導より先にある")
    void rangesFitTheItems() {
        assertThat(ReferenceRange.all()).isNotEmpty().allSatisfy(range -> {
            assertThat(ItemMaster.standard().startingWith(range.start()))
                    .as(range.start())
                    .isNotEmpty();
            range.referral()
                    .ifPresent(referral ->
                            assertThat(referral.compareTo(range.guidance())).isEqualTo(range.isHigh() ? 1 : -1));
        });
    }
}
