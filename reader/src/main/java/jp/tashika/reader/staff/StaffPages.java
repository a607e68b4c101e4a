package jp.tashika.reader.staff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Facts;
import jp.tashika.pages.component.FormToken;
import jp.tashika.pages.component.Frame;
import jp.tashika.pages.component.Mark;
import jp.tashika.pages.component.Table;
import jp.tashika.pages.component.Tone;
import jp.tashika.pages.look.Templates;
import jp.tashika.reader.log.AuthenticationRate;
import jp.tashika.reader.log.OperationLog;
import jp.tashika.reader.option.ActivationReading;
import jp.tashika.reader.option.Options;
import jp.tashika.reader.session.Event;
import jp.tashika.reader.session.Stage;
import jp.tashika.reader.station.Station;
import jp.tashika.reader.station.Stations;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 職員の画面。Behind the staff's code. */
@Controller
final class StaffPages {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final int DAYS = 30;

    private final Templates templates = Templates.of("jte.reader");
    private final Stations stations;
    private final OperationLog log;
    private final About about;
    private final Checks checks;
    private final Options options;

    StaffPages(Stations stations, OperationLog log, About about, Checks checks, Options options) {
        this.stations = stations;
        this.log = log;
        this.about = about;
        this.checks = checks;
        this.options = options;
    }

    private enum Page {
        KIOSKS("受付の様子", "/staff"),
        LOG("認証の記録", "/staff/log"),
        INSPECTION("点検と設定", "/staff/inspection");

        private final String title;
        private final String address;

        Page(String title, String address) {
            this.title = title;
            this.address = address;
        }
    }

    @GetMapping("/")
    ResponseEntity<String> start() {
        return back();
    }

    @GetMapping("/staff/login")
    ResponseEntity<String> login(@RequestParam Optional<String> wrong, CsrfToken token) {
        Optional<Banner> problem = wrong.map(_ -> new Banner(
                Tone.STOP,
                "番号違い",
                "職員の番号が違います",
                "5回続けて違うと、5分間受け付けません。",
                List.of("番号を確かめて、もう一度入力してください。"),
                Optional.empty()));
        return html("login", new StaffViews.Login(frame("職員のログイン", List.of()), token(token), problem));
    }

    @GetMapping("/staff")
    ResponseEntity<String> kiosks(CsrfToken token) {
        return html("kiosks", view(token));
    }

    /** The kiosks, when they are otherwise than they were seen. */
    @GetMapping("/staff/kiosks")
    ResponseEntity<String> changed(@RequestParam String seen, CsrfToken token) {
        return KioskCards.seen(stations.all()).equals(seen)
                ? ResponseEntity.noContent().build()
                : html("kiosks", view(token));
    }

    private StaffViews.Kiosks view(CsrfToken token) {
        return new StaffViews.Kiosks(
                frame(Page.KIOSKS.title, List.of(Page.KIOSKS)),
                token(token),
                KioskCards.seen(stations.all()),
                stations.all().stream().map(KioskCards::of).toList());
    }

    @PostMapping("/staff/kiosk/{kiosk}/came")
    ResponseEntity<String> came(@PathVariable String kiosk) {
        return tell(kiosk, new Event.StaffCame());
    }

    /** 目視確認。 */
    @PostMapping("/staff/kiosk/{kiosk}/confirmed")
    ResponseEntity<String> confirmed(@PathVariable String kiosk) {
        return tell(kiosk, new Event.StaffConfirmed());
    }

    /** 口頭の同意。Recorded as such only when every question has an answer. */
    @PostMapping("/staff/kiosk/{kiosk}/oral")
    ResponseEntity<String> oral(@PathVariable String kiosk, @RequestParam Map<String, String> told) {
        Optional<Station> station = stations.named(kiosk);
        EnumMap<Scope, Boolean> answers = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            switch (told.getOrDefault(scope.name(), "")) {
                case "yes" -> answers.put(scope, true);
                case "no" -> answers.put(scope, false);
                default -> {} // not asked
            }
        }
        boolean isWhole = station.map(Station::session)
                .filter(session -> session.stage() instanceof Stage.Asking asking
                        && answers.keySet().containsAll(asking.open())
                        && answers.keySet().containsAll(asking.answers().keySet()))
                .isPresent();
        return isWhole ? tell(kiosk, new Event.AnsweredOrally(answers)) : back();
    }

    private ResponseEntity<String> tell(String kiosk, Event event) {
        Optional<Station> station = stations.named(kiosk);
        station.ifPresent(found -> found.handle(event));
        return station.isPresent() ? back() : ResponseEntity.notFound().build();
    }

    @GetMapping("/staff/log")
    ResponseEntity<String> rates() throws IOException {
        Map<String, AuthenticationRate> rates = new TreeMap<>(AuthenticationRate.byMethod(log.last(DAYS)));
        List<List<Table.Cell>> rows = Arrays.stream(Method.values())
                .filter(method -> rates.containsKey(method.name()))
                .map(method -> row(method, rates.getOrDefault(method.name(), new AuthenticationRate(0, 0))))
                .toList();
        Table table = new Table(
                "rates",
                "この" + DAYS + "日間の認証率（記録から数えたもの）",
                List.of(
                        Table.Column.unsortable("method", "方法"),
                        Table.Column.unsortable("tried", "回数"),
                        Table.Column.unsortable("worked", "成功"),
                        Table.Column.unsortable("rate", "認証率")),
                rows,
                new Table.View(Page.LOG.address, "", false, 1, 1, rows.size()),
                "まだ認証の記録がありません。");
        return html("rates", new StaffViews.Rates(frame(Page.LOG.title, List.of(Page.LOG)), table));
    }

    private static List<Table.Cell> row(Method method, AuthenticationRate rate) {
        return List.of(
                new Table.Cell.Text(StageWords.method(method)),
                new Table.Cell.Figures(String.valueOf(rate.tried())),
                new Table.Cell.Figures(String.valueOf(rate.worked())),
                new Table.Cell.Figures(String.format(Locale.ROOT, "%.1f %%", rate.perMille() / 10.0)));
    }

    @GetMapping("/staff/inspection")
    ResponseEntity<String> inspection(CsrfToken token) {
        return inspection(token, List.of());
    }

    @PostMapping("/staff/inspection")
    ResponseEntity<String> inspect(CsrfToken token) {
        return inspection(token, checks.run(stations));
    }

    /** 有効化コードの入力。 */
    @PostMapping("/staff/option")
    ResponseEntity<String> option(CsrfToken token, @RequestParam String code) throws IOException {
        ActivationReading reading = options.enter(code);
        if (reading instanceof ActivationReading.Accepted) {
            log.write(OperationLog.Operation.SETTINGS_CHANGED, "-", "OPTION", "OK");
        }
        return inspection(token, List.of(OptionWords.entered(reading)));
    }

    private ResponseEntity<String> inspection(CsrfToken token, List<Banner> results) {
        Facts.Draft settings = new Facts.Draft("設定（変えるには設定ファイルを直して起動し直します）");
        about.settings().forEach(settings::add);
        Facts version = new Facts.Draft("版")
                .add("読取機", about.version())
                .add("Java", about.java())
                .done();
        return html(
                "inspection",
                new StaffViews.Inspection(
                        frame(Page.INSPECTION.title, List.of(Page.INSPECTION)),
                        token(token),
                        version,
                        settings.done(),
                        results,
                        hardening(),
                        OptionWords.kept(options.kept())));
    }

    private Banner hardening() {
        return about.isDumpOff()
                ? new Banner(Tone.GOOD, "守り", "メモリの内容を外から見られないようにしています", "", List.of(), Optional.empty())
                : new Banner(
                        Tone.CAUTION,
                        "守り",
                        "OSのメモリダンプは、このプログラムからは止められません",
                        "この機械のOSではプログラムから設定できません。",
                        List.of("OSの設定でメモリダンプを止めてください。"),
                        Optional.empty());
    }

    private Frame frame(String title, List<Page> here) {
        boolean works = stations.all().stream().noneMatch(it -> it.session().stage() instanceof Stage.OutOfOrder);
        return new Frame(
                title,
                "読取機",
                Arrays.stream(Page.values())
                        .map(page -> new Frame.Entrance(page.title, page.address, here.contains(page)))
                        .toList(),
                works ? new Mark(Tone.GOOD, "すべての台が使えます") : new Mark(Tone.STOP, "使えない台があります"));
    }

    private static FormToken token(CsrfToken token) {
        return new FormToken(token.getParameterName(), token.getToken());
    }

    private ResponseEntity<String> html(String template, Object view) {
        return ResponseEntity.ok().contentType(HTML).body(templates.render(template, view));
    }

    private static ResponseEntity<String> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", Page.KIOSKS.address)
                .build();
    }
}
