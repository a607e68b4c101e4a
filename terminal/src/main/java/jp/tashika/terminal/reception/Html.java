package jp.tashika.terminal.reception;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jp.tashika.pages.component.FormToken;
import jp.tashika.pages.component.Frame;
import jp.tashika.pages.component.Mark;
import jp.tashika.pages.look.Templates;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/** 画面の送出し。Pages of this house as answers to a browser. */
final class Html {

    private static final MediaType TYPE = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Templates templates = Templates.of("jte.terminal");
    private final Desk desk;

    Html(Desk desk) {
        this.desk = desk;
    }

    /** 画面。The pages a desk can choose from. */
    enum Page {
        START("はじめ", "/"),
        LOOK_UP("番号で照会", "/lookup"),
        BATCH("一括照会", "/batch"),
        RECORDS("薬剤・健診", "/records"),
        RECENT("最近の回答", "/recent");

        private final String title;
        private final String address;

        Page(String title, String address) {
            this.title = title;
            this.address = address;
        }

        String title() {
            return title;
        }

        String address() {
            return address;
        }
    }

    Frame frame(Page here) {
        return frame(here.title(), List.of(here));
    }

    /** A frame for what belongs to none of the pages, or to several. */
    Frame frame(String title, List<Page> here) {
        List<Frame.Entrance> entrances = Arrays.stream(Page.values())
                .map(page -> new Frame.Entrance(page.title(), page.address(), here.contains(page)))
                .toList();
        Mark state = desk.storage()
                .get()
                .map(StorageWords::mark)
                .orElseGet(() -> LineWords.mark(desk.line().get()));
        return new Frame(title, "資格確認端末", entrances, state);
    }

    String render(String template, Object view) {
        return templates.render(template, view);
    }

    ResponseEntity<String> page(String template, Object view) {
        return page(HttpStatus.OK, template, view);
    }

    ResponseEntity<String> page(HttpStatus status, String template, Object view) {
        return ResponseEntity.status(status).contentType(TYPE).body(render(template, view));
    }

    static FormToken token(CsrfToken token) {
        return new FormToken(token.getParameterName(), token.getToken());
    }
}
