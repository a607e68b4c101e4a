package jp.tashika.terminal.reception;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Correction;
import jp.tashika.pages.component.Mark;
import jp.tashika.pages.component.Progress;
import jp.tashika.pages.component.Tone;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 一括照会。A list goes up, its progress is seen, its result is read and taken away. */
@Controller
final class BatchPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Desk desk;
    private final Html html;
    private final BatchRuns runs;

    BatchPages(Desk desk, Html html, BatchRuns runs) {
        this.desk = desk;
        this.html = html;
        this.runs = runs;
    }

    @GetMapping("/batch")
    ResponseEntity<String> show(CsrfToken token) {
        return upload(HttpStatus.OK, token, "", Optional.empty(), List.of());
    }

    @GetMapping("/batch/template.csv")
    ResponseEntity<byte[]> template() {
        return file("一括照会_雛形.csv", BatchList.template());
    }

    @PostMapping("/batch")
    ResponseEntity<String> send(
            @RequestParam(name = "list", required = false) Optional<MultipartFile> file,
            @RequestParam(name = QueryReading.DAY, defaultValue = "") String typedDay,
            CsrfToken token)
            throws IOException {
        Optional<LocalDate> day = day(typedDay);
        if (day.isEmpty()) {
            String message = "日付として読めません。2026/4/1 のように入力するか、空のままにしてください。";
            return upload(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    token,
                    typedDay,
                    Optional.empty(),
                    List.of(new Correction(QueryReading.DAY, "資格を確認する日", message)));
        }
        byte[] bytes = file.isPresent() ? file.get().getBytes() : new byte[0];
        return switch (BatchList.read(bytes, day.get(), desk.today())) {
            case BatchList.Reading.Unreadable(String reason, List<String> nextSteps) ->
                unreadable(token, typedDay, reason, nextSteps);
            case BatchList.Reading.Listed(BatchList list) ->
                runs.start(new BatchRun(list, day.get(), desk.clock().instant()))
                        .map(run -> redirect(address(run)))
                        .orElseGet(() ->
                                unreadable(token, typedDay, "ほかの一括照会がまだ終わっていません。", List.of("終わるのを待って、もう一度送ってください。")));
        };
    }

    @GetMapping("/batch/{id}")
    ResponseEntity<String> run(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "all") String filter,
            @RequestParam(defaultValue = "row") String sort,
            @RequestParam(defaultValue = "asc") String order,
            @RequestParam(defaultValue = "1") int page,
            CsrfToken token) {
        BatchTable.Wish wish = new BatchTable.Wish(filter, sort, order.equals("desc"), page);
        return runs.find(id)
                .map(run -> html.page("batch", view(run, wish, token)))
                .orElseGet(this::gone);
    }

    @GetMapping("/batch/{id}/result.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id) {
        return runs.find(id)
                .flatMap(run ->
                        run.state() instanceof BatchRun.State.Ended ended ? Optional.of(ended) : Optional.empty())
                .map(ended -> file("一括照会_結果.csv", BatchTable.csv(ended)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/batch/{id}/resume")
    ResponseEntity<String> resume(@PathVariable UUID id) {
        runs.find(id).ifPresent(runs::resume);
        return redirect("/batch/" + id);
    }

    @PostMapping("/batch/{id}/forget")
    ResponseEntity<String> forget(@PathVariable UUID id) {
        runs.find(id).ifPresent(runs::forget);
        return redirect(Html.Page.BATCH.address());
    }

    private ResponseEntity<String> unreadable(CsrfToken token, String typedDay, String reason, List<String> nextSteps) {
        Banner problem = new Banner(Tone.STOP, "送信していません", "名簿を受け付けられませんでした", reason, nextSteps, Optional.empty());
        return upload(HttpStatus.UNPROCESSABLE_CONTENT, token, typedDay, Optional.of(problem), List.of());
    }

    private ResponseEntity<String> upload(
            HttpStatus status,
            CsrfToken token,
            String typedDay,
            Optional<Banner> problem,
            List<Correction> corrections) {
        List<Views.Run> latest = runs.latest().stream()
                .map(run -> new Views.Run(title(run), address(run), mark(run)))
                .toList();
        return html.page(
                status,
                "upload",
                new Views.Upload(
                        html.frame(Html.Page.BATCH),
                        Html.token(token),
                        problem,
                        corrections,
                        LookUpPage.day(typedDay, corrections),
                        Arrays.stream(BatchList.Column.values())
                                .map(BatchList.Column::title)
                                .toList(),
                        latest));
    }

    private Views.Batch view(BatchRun run, BatchTable.Wish wish, CsrfToken token) {
        String address = address(run);
        String about = title(run) + "。資格を確認する日 " + TypedDate.written(run.day());
        Views.Batch empty = new Views.Batch(
                html.frame(Html.Page.BATCH),
                Html.token(token),
                address,
                about,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false);
        return switch (run.state()) {
            case BatchRun.State.Sending ignored -> with(empty, Progress.somewhere("名簿をセンターに送っています"));
            case BatchRun.State.Waiting ignored -> with(empty, Progress.somewhere("センターが照会しています。ほかの画面に移っても続きます"));
            case BatchRun.State.Stopped(String code, String deskText, var number) ->
                with(empty, stopped(code, deskText, number.isPresent()), number.isPresent());
            case BatchRun.State.Ended ended ->
                new Views.Batch(
                        empty.frame(),
                        empty.token(),
                        address,
                        about,
                        Optional.empty(),
                        Optional.of(summary(ended)),
                        BatchTable.filters(ended, wish, address),
                        Optional.of(BatchTable.table(ended, wish, address)),
                        false);
        };
    }

    private static Views.Batch with(Views.Batch view, Progress progress) {
        return new Views.Batch(
                view.frame(),
                view.token(),
                view.address(),
                view.about(),
                Optional.of(progress),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false);
    }

    private static Views.Batch with(Views.Batch view, Banner banner, boolean canResume) {
        return new Views.Batch(
                view.frame(),
                view.token(),
                view.address(),
                view.about(),
                Optional.empty(),
                Optional.of(banner),
                List.of(),
                Optional.empty(),
                canResume);
    }

    private static Banner stopped(String code, String deskText, boolean canResume) {
        Banner banner = ResultWords.failed("中断", "一括照会が途中で止まりました", code, deskText);
        if (!canResume) {
            return banner;
        }
        String step = "しばらくして「結果を取りに行く」を押してください。名簿を送り直す必要はありません。";
        return new Banner(
                banner.tone(), banner.word(), banner.headline(), banner.reason(), List.of(step), banner.code());
    }

    private static Banner summary(BatchRun.State.Ended ended) {
        int confirm = ended.count(BatchRow.Verdict.VALID_TO_CONFIRM);
        int invalid = ended.count(BatchRow.Verdict.INVALID);
        int error = ended.count(BatchRow.Verdict.ERROR);
        String counts = Arrays.stream(BatchRow.Verdict.values())
                .map(verdict -> verdict.word() + " " + BatchWords.people(ended.count(verdict)) + " 人")
                .collect(Collectors.joining("、", "", "。"));
        if (confirm + invalid + error == 0) {
            return new Banner(Tone.GOOD, "完了", "全員の資格が有効です", counts, List.of("このまま受付を続けてください。"), Optional.empty());
        }
        List<String> steps = new ArrayList<>();
        if (confirm > 0) {
            steps.add("「有効・要確認」の人は、表の「理由・次にすること」を見て確かめてください。");
        }
        if (invalid > 0) {
            steps.add("「無効」の人は、受付のときにもう一度資格を確認してください。");
        }
        if (error > 0) {
            steps.add("「エラー」の人は、理由を見て番号などを直し、もう一度照会してください。");
        }
        return new Banner(
                Tone.CAUTION,
                "完了",
                BatchWords.people(confirm + invalid + error) + " 人は確認が必要です",
                counts,
                steps,
                Optional.empty());
    }

    private String title(BatchRun run) {
        return LineWords.time(run.startedAt(), desk.clock()) + " に送った "
                + BatchWords.people(run.list().lines().size()) + " 人";
    }

    private static Mark mark(BatchRun run) {
        return switch (run.state()) {
            case BatchRun.State.Sending ignored -> new Mark(Tone.NEUTRAL, "送信中");
            case BatchRun.State.Waiting ignored -> new Mark(Tone.NEUTRAL, "照会中");
            case BatchRun.State.Stopped ignored -> new Mark(Tone.STOP, "中断");
            case BatchRun.State.Ended ignored -> new Mark(Tone.GOOD, "完了");
        };
    }

    private static String address(BatchRun run) {
        return "/batch/" + run.id();
    }

    private Optional<LocalDate> day(String typed) {
        return TypedWords.closed(typed).isEmpty() ? Optional.of(desk.today()) : TypedDate.parse(typed);
    }

    private ResponseEntity<String> gone() {
        return html.page(
                HttpStatus.NOT_FOUND,
                "deadend",
                new Views.DeadEnd(
                        html.frame("一括照会", List.of(Html.Page.BATCH)),
                        new Banner(
                                Tone.NEUTRAL,
                                "ありません",
                                "この一括照会の結果はもうありません",
                                "結果は24時間で、または端末を再起動すると消えます。",
                                List.of("必要なら、もう一度名簿を送ってください。"),
                                Optional.empty())));
    }

    private static ResponseEntity<String> redirect(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
