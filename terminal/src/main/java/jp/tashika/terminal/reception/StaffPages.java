package jp.tashika.terminal.reception;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Tone;
import jp.tashika.terminal.staff.StaffAccounts;
import jp.tashika.terminal.staff.StaffConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 職員のログイン画面。Who wants to see records says who they are; who may not is told so. */
@Controller
final class StaffPages {

    private final Html html;
    private final StaffAccounts staff;

    StaffPages(Html html, StaffAccounts staff) {
        this.html = html;
        this.staff = staff;
    }

    @GetMapping(StaffConfiguration.LOGIN)
    ResponseEntity<String> login(@RequestParam Map<String, String> how, CsrfToken token) {
        return html.page(
                "login",
                new Views.Login(html.frame(Html.Page.RECORDS), Html.token(token), banner(how), !staff.isEmpty()));
    }

    @RequestMapping(StaffConfiguration.NOT_ALLOWED)
    ResponseEntity<String> notAllowed(CsrfToken token) {
        Banner banner = new Banner(
                Tone.STOP,
                "見られません",
                "この職種では、薬剤・健診の記録を見られません",
                "見られるのは、医師・歯科医師・薬剤師などの有資格者として登録された職員だけです。",
                List.of("有資格者に、自分の職員IDでログインしてもらってください。"),
                Optional.empty());
        return html.page(
                HttpStatus.FORBIDDEN,
                "login",
                new Views.Login(html.frame(Html.Page.RECORDS), Html.token(token), Optional.of(banner), true));
    }

    private Optional<Banner> banner(Map<String, String> how) {
        if (staff.isEmpty()) {
            return Optional.of(new Banner(
                    Tone.NEUTRAL,
                    "未設定",
                    "この端末には、記録を見る職員が登録されていません",
                    "記録は、登録された有資格者だけが見られます。",
                    List.of("端末の管理者に、設定 staff.accounts への登録を頼んでください。", "資格の確認は、これまでどおり使えます。"),
                    Optional.empty()));
        }
        if (how.containsKey("failed")) {
            return Optional.of(new Banner(
                    Tone.STOP,
                    "ログインできません",
                    "職員IDかパスワードが違います",
                    "",
                    List.of("大文字と小文字に気をつけて、もう一度入力してください。"),
                    Optional.empty()));
        }
        return how.containsKey("out")
                ? Optional.of(new Banner(
                        Tone.GOOD, "ログアウト", "ログアウトしました", "表示していた記録は、この端末に残っていません。", List.of(), Optional.empty()))
                : Optional.empty();
    }
}
