package jp.tashika.terminal.reception;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Tone;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 行き止まり。Whatever a page cannot do is said in words, with a way on. */
@Controller
final class DeadEnds implements ErrorController {

    private final Html html;

    DeadEnds(Html html) {
        this.html = html;
    }

    @RequestMapping("/error")
    ResponseEntity<String> tell(HttpServletRequest request) {
        HttpStatus status = status(request);
        Banner banner = switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED, BAD_REQUEST ->
                banner("ありません", "この画面はありません", "アドレスが違うようです。", "上の入口から選び直してください。");
            case FORBIDDEN ->
                banner(
                        "送信していません",
                        "送信を受け付けられませんでした",
                        "画面が古くなっているか、ファイルが大きすぎます。",
                        "画面を開き直して、もう一度送ってください。名簿が大きいときは分けてください。");
            default -> banner("エラー", "この端末のプログラムで障害が起きました", "", "もう一度試し、続くときはシステムの担当者に、この時刻とともに連絡してください。");
        };
        return html.page(status, "deadend", new Views.DeadEnd(html.frame("表示できません", List.of()), banner));
    }

    private static Banner banner(String word, String headline, String reason, String step) {
        return new Banner(Tone.STOP, word, headline, reason, List.of(step), Optional.empty());
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return told == null ? HttpStatus.INTERNAL_SERVER_ERROR : told;
    }
}
