package jp.tashika.terminal.reception;

import java.security.Principal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.oqs.code.CareSetting;
import jp.tashika.format.oqs.record.RecordForm;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Correction;
import jp.tashika.pages.component.Field;
import jp.tashika.sheet.checkup.CheckupSheet;
import jp.tashika.sheet.drug.DrugSheet;
import jp.tashika.sheet.heading.Occasion;
import jp.tashika.terminal.staff.StaffConfiguration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 薬剤・健診の画面。What is on record of one person, for staff who may see it; nothing of it stays here. */
@Controller
final class RecordsPage {

    private static final String PAPER = StaffConfiguration.RECORDS + "/paper";

    private final Desk desk;
    private final Html html;
    private final AskForRecords askForRecords;

    RecordsPage(Desk desk, Html html) {
        this.desk = desk;
        this.html = html;
        this.askForRecords = new AskForRecords(desk.centre(), desk.facility());
    }

    @GetMapping(StaffConfiguration.RECORDS)
    ResponseEntity<String> show(CsrfToken token, Principal staff) {
        return html.page("records", empty(token, staff, Map.of(), List.of()));
    }

    @PostMapping(StaffConfiguration.RECORDS)
    ResponseEntity<String> ask(@RequestParam Map<String, String> typed, CsrfToken token, Principal staff) {
        return switch (RecordsReading.read(typed)) {
            case RecordsReading.Reading.Wrong(List<Correction> corrections) ->
                html.page(HttpStatus.UNPROCESSABLE_CONTENT, "records", empty(token, staff, typed, corrections));
            case RecordsReading.Reading.Asked(RecordsWish wish) ->
                html.page("records", told(asked(wish, RecordForm.XML), wish, typed, token, staff));
        };
    }

    /** The same as a PDF, made by the centre; what it does not tell is said on the page. */
    @PostMapping(PAPER)
    ResponseEntity<?> print(@RequestParam Map<String, String> typed, CsrfToken token, Principal staff) {
        return switch (RecordsReading.read(typed)) {
            case RecordsReading.Reading.Wrong(List<Correction> corrections) ->
                html.page(HttpStatus.UNPROCESSABLE_CONTENT, "records", empty(token, staff, typed, corrections));
            case RecordsReading.Reading.Asked(RecordsWish wish) -> {
                RecordsTold told = asked(wish, RecordForm.PDF);
                yield told instanceof RecordsTold.Paper(byte[] pdf)
                        ? paper(pdf)
                        : html.page("records", told(told, wish, typed, token, staff));
            }
        };
    }

    private RecordsTold asked(RecordsWish wish, RecordForm form) {
        return askForRecords.ask(wish, form, YearMonth.from(desk.today()));
    }

    /** Looked at in the browser, and not left in a folder of downloads. */
    private static ResponseEntity<byte[]> paper(byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("records.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private Views.Records told(
            RecordsTold told, RecordsWish wish, Map<String, String> typed, CsrfToken token, Principal staff) {
        Occasion occasion = new Occasion(
                LocalDateTime.ofInstant(desk.clock().instant(), desk.clock().getZone()),
                "医療機関コード " + desk.facility().digits() + "　職員 " + staff.getName());
        return switch (told) {
            case RecordsTold.Drugs(var request, var result) ->
                view(
                        token,
                        staff,
                        typed,
                        RecordsWords.shown(wish.kind()),
                        Optional.of(DrugSheet.of(result, request, DrugSheet.Scope.of(request), occasion)),
                        Optional.empty());
            case RecordsTold.Checkups(var request, var result) ->
                view(
                        token,
                        staff,
                        typed,
                        RecordsWords.shown(wish.kind()),
                        Optional.empty(),
                        Optional.of(CheckupSheet.of(result, request, occasion)));
            case RecordsTold.Paper ignored ->
                refused(token, staff, typed, new RecordsTold.Nothing("", "センターが求めと違う形で答えました。もう一度試してください。"));
            case RecordsTold.Nothing nothing -> refused(token, staff, typed, nothing);
        };
    }

    private Views.Records refused(
            CsrfToken token, Principal staff, Map<String, String> typed, RecordsTold.Nothing nothing) {
        return view(token, staff, typed, RecordsWords.refused(nothing), Optional.empty(), Optional.empty());
    }

    private Views.Records empty(
            CsrfToken token, Principal staff, Map<String, String> typed, List<Correction> corrections) {
        return new Views.Records(
                html.frame(Html.Page.RECORDS),
                Html.token(token),
                staff.getName(),
                form(typed, corrections),
                corrections,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Views.Records view(
            CsrfToken token,
            Principal staff,
            Map<String, String> typed,
            Banner banner,
            Optional<DrugSheet> drugs,
            Optional<CheckupSheet> checkups) {
        return new Views.Records(
                html.frame(Html.Page.RECORDS),
                Html.token(token),
                staff.getName(),
                form(typed, List.of()),
                List.of(),
                Optional.of(banner),
                drugs,
                checkups);
    }

    private static Views.RecordsForm form(Map<String, String> typed, List<Correction> corrections) {
        TypedWords words = RecordsReading.words(typed);
        return new Views.RecordsForm(
                LookUpPage.field(
                        Field.of(QueryReading.INSURER, "保険者番号", Field.Kind.DIGITS, 8)
                                .required(),
                        words.insurer(),
                        corrections),
                LookUpPage.field(Field.of(QueryReading.SYMBOL, "記号", Field.Kind.TEXT, 20), words.symbol(), corrections),
                LookUpPage.field(
                        Field.of(QueryReading.NUMBER, "番号", Field.Kind.TEXT, 20).required(),
                        words.number(),
                        corrections),
                LookUpPage.field(
                        Field.of(QueryReading.BRANCH, "枝番", Field.Kind.DIGITS, 2), words.branch(), corrections),
                new Views.Selection(RecordsReading.KIND, "見る記録", kinds(), chosen(typed, RecordsReading.KIND, "DRUGS")),
                new Views.Selection(
                        RecordsReading.MONTHS, "薬剤・診療の期間", periods(), chosen(typed, RecordsReading.MONTHS, "12")),
                new Views.Selection(
                        RecordsReading.SETTING,
                        "診療の場",
                        settings(),
                        chosen(typed, RecordsReading.SETTING, CareSetting.OUTPATIENT.wire())),
                typed.isEmpty());
    }

    private static String chosen(Map<String, String> typed, String name, String usual) {
        return typed.getOrDefault(name, usual);
    }

    private static List<Views.Option> kinds() {
        return Arrays.stream(RecordsWish.Kind.values())
                .map(kind -> new Views.Option(kind.name(), kind.label()))
                .toList();
    }

    private static List<Views.Option> periods() {
        return RecordsReading.MONTHS_CHOICES.stream()
                .map(months ->
                        new Views.Option(String.valueOf(months), months < 12 ? months + "か月" : months / 12 + "年"))
                .toList();
    }

    private static List<Views.Option> settings() {
        return List.of(
                new Views.Option(CareSetting.OUTPATIENT.wire(), "外来・入院"),
                new Views.Option(CareSetting.HOME_VISIT.wire(), "訪問診療など"),
                new Views.Option(CareSetting.ONLINE.wire(), "オンライン診療など"));
    }
}
