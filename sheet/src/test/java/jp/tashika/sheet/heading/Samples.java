package jp.tashika.sheet.heading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.CareSetting;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.message.Sender;
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
import jp.tashika.format.oqs.record.RecordsQuery;
import jp.tashika.format.oqs.record.ShownCheckup;
import jp.tashika.format.oqs.record.TreatmentLine;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** Fictional records of a fictional person, in the parts that tests put together. */
public final class Samples {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Occasion OCCASION = new Occasion(TODAY.atTime(9, 30), "架空中央病院");
    public static final RecordFacility HOSPITAL = facility("4810000018", "架空中央病院");
    public static final RecordFacility CLINIC = facility("4810000026", "試験内科クリニック");
    public static final RecordFacility PHARMACY = facility("4840000015", "見本薬局");
    public static final String AMLODIPINE = "【般】アムロジピン錠５ｍｇ";

    private static final RecordsPerson PERSON =
            new RecordsPerson("試験　太郎", Optional.of("ｼｹﾝ ﾀﾛｳ"), LocalDate.of(1961, 4, 2), Sex.MALE);

    private Samples() {}

    static RecordFacility facility(String code, String name) {
        return new RecordFacility(false, Optional.of(code), Optional.of(name));
    }

    public static RecordsHeader header() {
        return header(PERSON);
    }

    public static RecordsHeader header(RecordsPerson person) {
        return new RecordsHeader(Optional.empty(), RecordsHeader.NORMAL, Optional.empty(), Optional.of(person));
    }

    public static RecordsHeader refusal(String message) {
        return new RecordsHeader(Optional.empty(), RecordsHeader.ABNORMAL, Optional.of(message), Optional.empty());
    }

    public static RecordsPerson person(String name, Sex sex) {
        return new RecordsPerson(name, Optional.empty(), LocalDate.of(1961, 4, 2), sex);
    }

    private static RecordsQuery query() {
        return new RecordsQuery(
                new Sender(new FacilityCode("4810000018"), Optional.empty()),
                new InsurerNumber("48010013"),
                new InsuredNumber(Optional.of("試１"), "1234567", Optional.of("01")),
                RecordForm.XML,
                Optional.empty(),
                CareSetting.OUTPATIENT);
    }

    public static DrugsRequest drugsRequest() {
        return new DrugsRequest(query(), YearMonth.of(2023, 12), YearMonth.of(2026, 11), true);
    }

    public static DrugsRequest drugsOnlyRequest() {
        return new DrugsRequest(query(), YearMonth.of(2023, 12), YearMonth.of(2026, 11), false);
    }

    public static CheckupsRequest checkupsRequest() {
        return new CheckupsRequest(query());
    }

    public static DrugsResult drugs(CareMonth... months) {
        return new DrugsResult(header(), Arrays.asList(months));
    }

    /** By the facility's own hand, or by a pharmacy when the prescriber is given. */
    public static CareMonth month(
            LocalDate date, RecordFacility facility, Optional<RecordFacility> prescriber, DrugLine... lines) {
        return new CareMonth(
                YearMonth.from(date),
                facility,
                prescriber,
                Optional.of("2"),
                List.of(new CareDay(Optional.of(date), Optional.of(date), Arrays.asList(lines), List.of())));
    }

    public static CareMonth treated(
            LocalDate date, RecordFacility facility, boolean isInpatient, TreatmentLine... lines) {
        return new CareMonth(
                YearMonth.from(date),
                facility,
                Optional.empty(),
                Optional.of(isInpatient ? "1" : "2"),
                List.of(new CareDay(Optional.of(date), Optional.empty(), List.of(), Arrays.asList(lines))));
    }

    public static DrugLine oral(String name, String ingredient, String amount, int days) {
        return line("21", name, Optional.of(ingredient), amount, "錠", days, "１日１回朝食後服用");
    }

    public static DrugLine line(
            String section,
            String name,
            Optional<String> ingredient,
            String amount,
            String unit,
            int times,
            String usage) {
        return new DrugLine(
                Optional.of(section),
                Optional.of("620000001"),
                name,
                ingredient,
                Optional.of(usage),
                Optional.empty(),
                Optional.of(new BigDecimal(amount)),
                Optional.of(unit),
                Optional.of(times));
    }

    public static TreatmentLine act(String section, String name) {
        return new TreatmentLine(
                Optional.of("150000001"),
                name,
                Optional.of(section),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1));
    }

    public static CheckupLine measured(String code, String value, String unit) {
        return new CheckupLine(
                code,
                "項目",
                Optional.of("PQ"),
                Optional.of(value),
                Optional.of(unit),
                Optional.empty(),
                Optional.empty());
    }

    public static CheckupLine chosen(String code, String value, String list, String meaning) {
        return new CheckupLine(
                code,
                "項目",
                Optional.of("CD"),
                Optional.of(value),
                Optional.empty(),
                Optional.of("1.2.392.200119.6." + list),
                Optional.of(meaning).filter(text -> !text.isEmpty()));
    }

    public static CheckupsResult checkups(ShownCheckup... checkups) {
        return new CheckupsResult(header(), Arrays.asList(checkups));
    }

    public static ShownCheckup checkup(LocalDate date, CheckupLine... lines) {
        return new ShownCheckup(date, Arrays.asList(lines));
    }

    /** A man whose pressure and sugar rise year by year, five checkups. */
    public static CheckupsResult fiveCheckups() {
        List<ShownCheckup> checkups = new ArrayList<>();
        for (int year = 0; year < 5; year++) {
            checkups.add(yearly(2022 + year, year));
        }
        return new CheckupsResult(header(), checkups);
    }

    private static ShownCheckup yearly(int fiscalYear, int step) {
        List<CheckupLine> lines = new ArrayList<>(List.of(
                measured("9N001000000000001", "168.2", "cm"),
                measured("9N006000000000001", String.valueOf(70 + step), "kg"),
                measured("9N011000000000001", String.valueOf(24.1 + step * 0.4).substring(0, 4), "kg/m2"),
                measured("9N016160100000001", String.valueOf(83 + step), "cm"),
                chosen("9N056000000000011", "1", "2001", "特記すべきことあり"),
                new CheckupLine(
                        "9N056160400000049",
                        "具体的な既往歴",
                        Optional.of("ST"),
                        Optional.of("高血圧症（治療中）"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                measured("9A755000000000001", String.valueOf(124 + 6 * step), "mmHg"),
                measured("9A765000000000001", String.valueOf(78 + 3 * step), "mmHg"),
                measured("3F015000002327101", String.valueOf(120 + 15 * step), "mg/dl"),
                measured("3F070000002327101", String.valueOf(46 - 3 * step), "mg/dl"),
                measured("3F077000002327101", String.valueOf(110 + 9 * step), "mg/dl"),
                measured("3B035000002327201", String.valueOf(22 + 2 * step), "U/l"),
                measured("3B045000002327201", String.valueOf(25 + 3 * step), "U/l"),
                measured("3B090000002327101", String.valueOf(40 + 16 * step), "U/l"),
                measured("3C015000002327101", "0.8" + step, "mg/dl"),
                measured("8A065000002391901", String.valueOf(70 - 4 * step), "ml/min/1.73m2"),
                measured("3D010000001927201", String.valueOf(94 + 5 * step), "mg/dl"),
                measured("3D046000001920402", "5." + (3 + step), "%"),
                chosen("1A020000000190111", "1", "2102", ""),
                chosen("1A010000000190111", "2", "2102", ""),
                measured("2A030000001930101", "14.2", "g/dl"),
                chosen("9A110160700000011", "2", "2002", "所見なし"),
                chosen("9N501000000000011", step < 2 ? "3" : step < 3 ? "2" : "1", "1008", ""),
                chosen("9N506000000000011", step < 2 ? "3" : "2", "3001", ""),
                chosen("9N701000000000011", step < 3 ? "2" : "1", "2003", ""),
                chosen("9N736000000000011", "3", "24060", ""),
                chosen("9N796000000000011", "1", "2003", "")));
        return new ShownCheckup(LocalDate.of(fiscalYear, 6, 10 + step), lines);
    }

    /** Two clinics and a pharmacy over three years; the last months overlap. */
    public static DrugsResult threeYears(int lines) {
        String[][] drugs = {
            {"アムロジピンＯＤ錠５ｍｇ「見本」", AMLODIPINE, "1"},
            {"メトホルミン塩酸塩錠２５０ｍｇＭＴ「試験」", "【般】メトホルミン錠２５０ｍｇ：ＭＴ", "2"},
            {"ロスバスタチン錠２．５ｍｇ「架空」", "【般】ロスバスタチン錠２．５ｍｇ", "1"},
            {"ランソプラゾールＯＤ錠１５ｍｇ「見本」", "【般】ランソプラゾール口腔内崩壊錠１５ｍｇ", "1"},
            {"酸化マグネシウム錠３３０ｍｇ「試験」", "【般】酸化マグネシウム錠３３０ｍｇ", "3"},
            {"カルボシステイン錠５００ｍｇ「架空」", "【般】カルボシステイン錠５００ｍｇ", "3"},
        };
        List<CareMonth> months = new ArrayList<>();
        LocalDate date = LocalDate.of(2026, 11, 9);
        months.add(month(date.minusDays(12), CLINIC, Optional.empty(), oral("アムロジピン錠５ｍｇ「架空」", AMLODIPINE, "1", 30)));
        int written = 1;
        for (int visit = 0; written < lines; visit++) {
            boolean isClinic = visit % 5 == 4;
            List<DrugLine> handed = new ArrayList<>();
            for (int i = 0; i < (isClinic ? 2 : 6) && written < lines; i++, written++) {
                handed.add(isClinic ? now(i) : oral(drugs[i][0], drugs[i][1], drugs[i][2], 28));
            }
            months.add(month(
                    date.minusDays(24L * visit),
                    PHARMACY,
                    Optional.of(isClinic ? CLINIC : HOSPITAL),
                    handed.toArray(DrugLine[]::new)));
        }
        months.add(treated(
                LocalDate.of(2026, 9, 3), HOSPITAL, true, act("50", "腹腔鏡下胆嚢摘出術"), act("70", "ＣＴ撮影（６４列以上マルチスライス型機器）")));
        months.add(treated(LocalDate.of(2025, 5, 20), CLINIC, false, act("13", "特定疾患療養管理料（診療所）")));
        return new DrugsResult(header(), months);
    }

    private static DrugLine now(int which) {
        return which == 0
                ? line("23", "ケトプロフェンテープ４０ｍｇ「見本」", Optional.of("【般】ケトプロフェンテープ４０ｍｇ"), "70", "枚", 1, "１日１回患部に貼付")
                : line("22", "ロキソプロフェンＮａ錠６０ｍｇ「試験」", Optional.of("【般】ロキソプロフェンＮａ錠６０ｍｇ"), "1", "錠", 10, "頭痛時");
    }
}
