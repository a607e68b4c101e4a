package jp.tashika.terminal.reception;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** はじめの画面。The state of the line, and the way to the other pages. */
@Controller
final class StartPage {

    private static final List<Views.Door> DOORS = List.of(
            new Views.Door(Html.Page.LOOK_UP.title(), Html.Page.LOOK_UP.address(), "資格確認書などの記号・番号を入力して、今すぐ1人を確かめます。"),
            new Views.Door(Html.Page.BATCH.title(), Html.Page.BATCH.address(), "予約の名簿（CSV）を送って、来院の前にまとめて確かめます。"),
            new Views.Door(Html.Page.RECORDS.title(), Html.Page.RECORDS.address(), "同意した患者の薬・診療・健診の記録を見ます（有資格者だけ）。"),
            new Views.Door(Html.Page.RECENT.title(), Html.Page.RECENT.address(), "受付システムからの照会に、いつどう答えたかを見ます。"));

    private final Desk desk;
    private final Html html;

    StartPage(Desk desk, Html html) {
        this.desk = desk;
        this.html = html;
    }

    @GetMapping("/")
    ResponseEntity<String> show() {
        return html.page(
                "start",
                new Views.Start(
                        html.frame(Html.Page.START),
                        desk.storage().get().map(trouble -> StorageWords.banner(trouble, desk.clock())),
                        LineWords.banner(desk.line().get(), desk.clock()),
                        DOORS));
    }
}
