package jp.tashika.terminal.reception;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.file.MessageKind;
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
import jp.tashika.format.oqs.record.RecordsQuery;
import jp.tashika.format.oqs.record.ShownCheckup;
import jp.tashika.format.oqs.record.TreatmentLine;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.sheet.checkup.CheckupSheet;
import jp.tashika.sheet.drug.DrugSheet;
import jp.tashika.sheet.heading.Occasion;
import jp.tashika.sheet.paper.Paper;
import jp.tashika.terminal.relay.Question;
import jp.tashika.terminal.relay.Reply;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * What a centre made by hand tells of records: it speaks the real messages and prints with the real sheets, and the 番号 asked
 * for says how it answers.
 *
 * <p>100 agreed and on record, 110 agreed and nothing on record, 120 not agreed, 130 agreed more than 24 hours ago, 140 gives
 * no reason, 850 answers somebody else's question, 860 answers nonsense, 870 prints what was not to be printed, 700 refused,
 * 800 unreachable.
 */
final class FakeRecords {

    static final String NO_CONSENT = "TSK-CONS0000001 患者の同意がありません。カードリーダーで、薬剤・健診の閲覧に同意してもらってください。同意がなくても受付はできます。";
    static final String CONSENT_OVER = "TSK-CONS0000002 同意から24時間が過ぎました。もう一度カードリーダーで同意してもらってください。";

    private static final RecordFacility HOSPITAL = facility("4810000018", "架空中央病院", true);
    private static final RecordFacility CLINIC = facility("4810000026", "試験内科クリニック", false);
    private static final RecordFacility PHARMACY = facility("4840000015", "見本薬局", false);

    /** Every request as the centre counts it: each is a viewing. */
    final List<RecordForm> viewed = new CopyOnWriteArrayList<>();

    private final LocalDate today;
    private final Paper paper = new Paper();

    FakeRecords(LocalDate today) {
        this.today = today;
    }

    Reply ask(Question question) {
        return question.kind() == MessageKind.DRUGS
                ? drugs(message(OqsReader.readDrugsRequest(question.xml())))
                : checkups(message(OqsReader.readCheckupsRequest(question.xml())));
    }

    private Reply drugs(DrugsRequest request) {
        viewed.add(request.query().form());
        DrugsResult result =
                new DrugsResult(header(request.query()), isShown(request.query()) ? months(request) : List.of());
        boolean printed = isPrinted(request.query());
        return reply(
                request.query(),
                printed
                        ? paper.print(DrugSheet.of(result, request, DrugSheet.Scope.of(request), occasion()))
                        : OqsWriter.standard().write(result, Encoding.UTF_8));
    }

    private Reply checkups(CheckupsRequest request) {
        viewed.add(request.query().form());
        CheckupsResult result =
                new CheckupsResult(header(request.query()), isShown(request.query()) ? checkups() : List.of());
        boolean printed = isPrinted(request.query());
        return reply(
                request.query(),
                printed
                        ? paper.print(CheckupSheet.of(result, request, occasion()))
                        : OqsWriter.standard().write(result, Encoding.UTF_8));
    }

    private Occasion occasion() {
        return new Occasion(today.atTime(9, 30), "架空中央病院");
    }

    private static String number(RecordsQuery query) {
        return query.insured().number();
    }

    private static boolean isShown(RecordsQuery query) {
        return number(query).equals("100") || number(query).equals("870");
    }

    private static boolean isPrinted(RecordsQuery query) {
        boolean isTold = isShown(query) || number(query).equals("110");
        return number(query).equals("870") || (isTold && query.form() == RecordForm.PDF);
    }

    private static Reply reply(RecordsQuery query, byte[] answer) {
        return switch (number(query)) {
            case "700" -> Reply.Refused.of(Outcome.CERTIFICATE_REVOKED, "");
            case "800" -> new Reply.Unreachable("connect timed out");
            case "860" -> new Reply.Answered(new byte[] {'<', 'a'});
            default -> new Reply.Answered(answer);
        };
    }

    private static RecordsHeader header(RecordsQuery query) {
        Optional<String> refusal = switch (number(query)) {
            case "120" -> Optional.of(NO_CONSENT);
            case "130" -> Optional.of(CONSENT_OVER);
            default -> Optional.empty();
        };
        boolean isRefused = refusal.isPresent() || number(query).equals("140");
        return new RecordsHeader(
                number(query).equals("850") ? Optional.empty() : query.sender().mark(),
                isRefused ? RecordsHeader.ABNORMAL : RecordsHeader.NORMAL,
                refusal,
                isRefused
                        ? Optional.empty()
                        : Optional.of(new RecordsPerson(
                                "試験　太郎", Optional.of("ｼｹﾝ ﾀﾛｳ"), LocalDate.of(1961, 4, 2), Sex.MALE)));
    }

    private List<CareMonth> months(DrugsRequest request) {
        List<CareMonth> months = new ArrayList<>();
        for (int visit = 0; visit < 10; visit++) {
            LocalDate day = today.minusDays(9 + 30L * visit);
            if (!YearMonth.from(day).isBefore(request.from())) {
                months.add(month(
                        day,
                        PHARMACY,
                        Optional.of(HOSPITAL),
                        List.of(
                                drug("21", "アムロジピンＯＤ錠５ｍｇ「見本」", "【般】アムロジピン錠５ｍｇ", "1", "錠", 30),
                                drug("21", "メトホルミン塩酸塩錠２５０ｍｇＭＴ「試験」", "【般】メトホルミン錠２５０ｍｇ：ＭＴ", "2", "錠", 30),
                                drug("23", "ケトプロフェンテープ４０ｍｇ「見本」", "【般】ケトプロフェンテープ４０ｍｇ", "70", "枚", 1)),
                        List.of()));
            }
        }
        months.add(month(
                today.minusDays(20),
                CLINIC,
                Optional.empty(),
                List.of(drug("21", "アムロジピン錠５ｍｇ「架空」", "【般】アムロジピン錠５ｍｇ", "1", "錠", 28)),
                request.includesTreatments() ? List.of(act("50", "白内障手術（眼内レンズを挿入する場合）")) : List.of()));
        return months;
    }

    private static CareMonth month(
            LocalDate day,
            RecordFacility facility,
            Optional<RecordFacility> prescriber,
            List<DrugLine> drugs,
            List<TreatmentLine> acts) {
        return new CareMonth(
                YearMonth.from(day),
                facility,
                prescriber,
                Optional.of("2"),
                List.of(new CareDay(Optional.of(day), Optional.of(day), drugs, acts)));
    }

    private static RecordFacility facility(String code, String name, boolean isOwn) {
        return new RecordFacility(isOwn, Optional.of(code), Optional.of(name));
    }

    private static DrugLine drug(
            String section, String name, String ingredient, String amount, String unit, int times) {
        return new DrugLine(
                Optional.of(section),
                Optional.of("620000001"),
                name,
                Optional.of(ingredient),
                Optional.of("１日１回朝食後"),
                Optional.empty(),
                Optional.of(new BigDecimal(amount)),
                Optional.of(unit),
                Optional.of(times));
    }

    private static TreatmentLine act(String section, String name) {
        return new TreatmentLine(
                Optional.of("150000001"),
                name,
                Optional.of(section),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1));
    }

    private List<ShownCheckup> checkups() {
        List<ShownCheckup> checkups = new ArrayList<>();
        for (int year = 0; year < 5; year++) {
            checkups.add(new ShownCheckup(
                    today.minusMonths(5 + 12L * year),
                    List.of(
                            measured("9N001000000000001", "168.2", "cm"),
                            measured("9A755000000000001", String.valueOf(148 - 6 * year), "mmHg"),
                            measured("3F070000002327101", String.valueOf(34 + 3 * year), "mg/dl"),
                            measured("3D046000001920402", "5." + (8 - year), "%"),
                            chosen("1A010000000190111", "1", "2102"),
                            chosen("9N501000000000011", year < 2 ? "1" : "3", "1008"),
                            chosen("9N506000000000011", "2", "3001"),
                            chosen("9N736000000000011", "3", "24060"))));
        }
        return checkups;
    }

    private static CheckupLine measured(String code, String value, String unit) {
        return new CheckupLine(
                code,
                "項目",
                Optional.of("PQ"),
                Optional.of(value),
                Optional.of(unit),
                Optional.empty(),
                Optional.empty());
    }

    private static CheckupLine chosen(String code, String value, String list) {
        return new CheckupLine(
                code,
                "項目",
                Optional.of("CD"),
                Optional.of(value),
                Optional.empty(),
                Optional.of("1.2.392.200119.6." + list),
                Optional.empty());
    }

    private static <T> T message(Decoded<Envelope<T>> decoded) {
        return switch (decoded) {
            case Decoded.Ok<Envelope<T>>(Envelope<T> envelope) -> envelope.message();
            case Decoded.Faulty<Envelope<T>>(var faults) -> throw new AssertionError(faults.toString());
        };
    }
}
