package jp.tashika.terminal.reception;

import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.pages.component.Mark;
import jp.tashika.pages.component.Table;
import jp.tashika.pages.component.Tone;
import jp.tashika.terminal.outbox.RecentAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 最近の回答。The request files answered last, and how each ended. */
@Controller
final class RecentPage {

    private static final int ROWS_A_PAGE = 50;

    private static final List<Table.Column> COLUMNS = List.of(
            Table.Column.unsortable("time", "時刻"),
            Table.Column.unsortable("state", "状態"),
            Table.Column.unsortable("kind", "種別"),
            Table.Column.unsortable("validity", "資格"),
            Table.Column.unsortable("code", "コード"),
            Table.Column.unsortable("took", "所要時間"),
            Table.Column.unsortable("file", "ファイル名"));

    private final Desk desk;
    private final Html html;

    RecentPage(Desk desk, Html html) {
        this.desk = desk;
        this.html = html;
    }

    @GetMapping("/recent")
    ResponseEntity<String> show(@RequestParam(defaultValue = "1") int page) {
        List<RecentAnswer> latest = desk.recent().latest();
        Slice slice = Slice.of(latest.size(), page, ROWS_A_PAGE);
        Table table = new Table(
                "recent",
                "答えた順（新しいものが上）",
                COLUMNS,
                latest.subList(slice.from(), slice.to()).stream().map(this::row).toList(),
                new Table.View(Html.Page.RECENT.address(), "time", true, slice.page(), slice.pages(), latest.size()),
                "この端末を起動してから、まだ照会はありません。");
        String about = "起動してから " + desk.recent().count() + " 件に答えました。新しい " + latest.size() + " 件を表示しています。";
        return html.page("recent", new Views.Recent(html.frame(Html.Page.RECENT), table, about));
    }

    private List<Table.Cell> row(RecentAnswer answer) {
        return List.of(
                new Table.Cell.Figures(LineWords.time(answer.answeredAt(), desk.clock())),
                new Table.Cell.Sign(mark(answer.ending())),
                new Table.Cell.Text(answer.kind().map(RecentPage::title).orElse("分からない種別")),
                new Table.Cell.Text(validity(answer.ending())),
                new Table.Cell.Figures(code(answer.ending())),
                new Table.Cell.Figures(LineWords.took(answer.took())),
                new Table.Cell.Text(answer.fileName()));
    }

    private static Mark mark(RecentAnswer.Ending ending) {
        return switch (ending) {
            case RecentAnswer.Ending.Failed ignored -> new Mark(Tone.STOP, "エラーファイル");
            case RecentAnswer.Ending.Told(Optional<String> segment, var ignored, var ignored2) ->
                switch (segment.orElse("")) {
                    case "1" -> new Mark(Tone.GOOD, "回答済み");
                    case "2" -> new Mark(Tone.NEUTRAL, "処理中と回答");
                    case "9" -> new Mark(Tone.CAUTION, "エラーと回答");
                    default -> new Mark(Tone.GOOD, "回答済み");
                };
        };
    }

    private static String validity(RecentAnswer.Ending ending) {
        return switch (ending) {
            case RecentAnswer.Ending.Failed ignored -> "";
            case RecentAnswer.Ending.Told(var ignored, Optional<String> validity, var ignored2) ->
                validity.flatMap(Validity::parse).map(Validity::label).orElse("");
        };
    }

    private static String code(RecentAnswer.Ending ending) {
        return switch (ending) {
            case RecentAnswer.Ending.Failed(String code, var ignored) -> code;
            case RecentAnswer.Ending.Told(var ignored, var ignored2, Optional<String> code) -> code.orElse("");
        };
    }

    private static String title(MessageKind kind) {
        return switch (kind) {
            case ELIGIBILITY -> "資格確認";
            case BATCH -> "一括照会の受付";
            case BATCH_FETCH -> "一括照会の結果";
            case HANDLE -> "照会番号の登録";
            case HANDLE_BATCH -> "照会番号の一括登録";
            case HANDLE_BATCH_FETCH -> "照会番号の一括登録の結果";
            case DRUGS -> "薬剤情報・診療情報の閲覧";
            case CHECKUPS -> "特定健診情報の閲覧";
        };
    }
}
