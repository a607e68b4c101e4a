package jp.tashika.terminal.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Correction;
import jp.tashika.pages.component.Facts;
import jp.tashika.pages.component.Field;
import jp.tashika.pages.component.Tick;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 番号で照会。One person, asked for by the numbers on a card. */
@Controller
final class LookUpPage {

    private static final String CONSENT = "consent";

    private final Desk desk;
    private final Html html;
    private final AskByNumbers askByNumbers;

    LookUpPage(Desk desk, Html html) {
        this.desk = desk;
        this.html = html;
        this.askByNumbers = new AskByNumbers(desk.centre(), desk.facility());
    }

    @GetMapping("/lookup")
    ResponseEntity<String> show(CsrfToken token) {
        return html.page("lookup", view(token, form(TypedWords.NONE, List.of(), true), List.of()));
    }

    @PostMapping("/lookup")
    ResponseEntity<String> ask(@RequestParam Map<String, String> typed, CsrfToken token) {
        TypedWords words = words(typed);
        LocalDate today = desk.today();
        return switch (QueryReading.read(words, today)) {
            case QueryReading.Reading.Wrong(List<Correction> corrections) ->
                html.page(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "lookup",
                        view(token, form(words, corrections, false), corrections));
            case QueryReading.Reading.Asked(EligibilityQuery query, LocalDate day) -> {
                Told told = askByNumbers.ask(query, day);
                yield html.page(
                        "lookup",
                        new Views.LookUp(
                                html.frame(Html.Page.LOOK_UP),
                                Html.token(token),
                                form(words, List.of(), false),
                                List.of(),
                                Optional.of(ResultWords.banner(told, query, day, today)),
                                facts(told, query, day),
                                note(told)));
            }
        };
    }

    private Views.LookUp view(CsrfToken token, Views.Form form, List<Correction> corrections) {
        Optional<Banner> banner = Optional.empty();
        return new Views.LookUp(
                html.frame(Html.Page.LOOK_UP),
                Html.token(token),
                form,
                corrections,
                banner,
                List.of(),
                Optional.empty());
    }

    private static List<Facts> facts(Told told, EligibilityQuery query, LocalDate day) {
        List<Facts> facts = new ArrayList<>();
        if (told instanceof Told.Result(var result)) {
            result.coverages().forEach(coverage -> facts.addAll(CoverageFacts.of(coverage, query, day)));
        }
        facts.add(CoverageFacts.asked(query, day));
        return List.copyOf(facts);
    }

    /** Numbers never show it, whatever the patient agreed to (ELG-011). */
    private static Optional<String> note(Told told) {
        return told instanceof Told.Result(var result) && !result.coverages().isEmpty()
                ? Optional.of("特定疾病療養受療証は、番号での照会では表示されません。マイナンバーカードか、証の提示で確認してください。")
                : Optional.empty();
    }

    private static TypedWords words(Map<String, String> typed) {
        return new TypedWords(
                typed.getOrDefault(QueryReading.INSURER, ""),
                typed.getOrDefault(QueryReading.SYMBOL, ""),
                typed.getOrDefault(QueryReading.NUMBER, ""),
                typed.getOrDefault(QueryReading.BRANCH, ""),
                typed.getOrDefault(QueryReading.BIRTHDATE, ""),
                typed.getOrDefault(QueryReading.DAY, ""),
                typed.containsKey(CONSENT));
    }

    private static Views.Form form(TypedWords words, List<Correction> corrections, boolean isFresh) {
        return new Views.Form(
                field(
                        Field.of(QueryReading.INSURER, "保険者番号", Field.Kind.DIGITS, 8)
                                .required(),
                        words.insurer(),
                        corrections),
                field(Field.of(QueryReading.SYMBOL, "記号", Field.Kind.TEXT, 20), words.symbol(), corrections),
                field(Field.of(QueryReading.NUMBER, "番号", Field.Kind.TEXT, 20).required(), words.number(), corrections),
                field(Field.of(QueryReading.BRANCH, "枝番", Field.Kind.DIGITS, 2), words.branch(), corrections),
                field(
                        Field.of(QueryReading.BIRTHDATE, "生年月日", Field.Kind.TEXT, 12)
                                .required()
                                .withHint("例 1960/1/5、S35.1.5、昭和35年1月5日"),
                        words.birthdate(),
                        corrections),
                day(words.day(), corrections),
                new Tick(CONSENT, "限度額の証も見る（口頭で同意あり）", "本人が口頭で同意したときだけ。記録されます。", words.ceilingConsent()),
                isFresh);
    }

    static Field day(String typed, List<Correction> corrections) {
        return field(
                Field.of(QueryReading.DAY, "資格を確認する日", Field.Kind.TEXT, 12).withHint("空のままなら今日。前後の日も確かめられます。"),
                typed,
                corrections);
    }

    static Field field(Field empty, String typed, List<Correction> corrections) {
        Field filled = empty.withValue(typed);
        return corrections.stream()
                .filter(correction -> correction.fieldName().equals(empty.name()))
                .findFirst()
                .map(correction -> filled.withError(correction.message()))
                .orElse(filled);
    }
}
