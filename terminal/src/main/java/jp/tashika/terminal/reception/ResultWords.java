package jp.tashika.terminal.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.ProcessingStatus;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Tone;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 結果の言葉。How an answer is told to a desk: green, amber or red, one word, why, and what to do next.
 *
 * <p>Texts come from the one table of outcomes: its first sentence is the reason, the others are the next steps.
 */
final class ResultWords {

    /** Before a certificate ends by so many days, the desk reminds the patient. */
    private static final int ENDING_SOON_DAYS = 31;

    private ResultWords() {}

    static Banner banner(Told told, EligibilityQuery asked, LocalDate day, LocalDate today) {
        return switch (told) {
            case Told.Nothing(String code, String deskText) -> failed("照会できず", "資格を確認できませんでした", code, deskText);
            case Told.Result(EligibilityResult result) -> banner(result, asked, day, today);
        };
    }

    private static Banner banner(EligibilityResult result, EligibilityQuery asked, LocalDate day, LocalDate today) {
        if (result.header().segment() != SegmentOfResult.NORMAL) {
            return failed(
                    "エラー",
                    "照会を受け付けられませんでした",
                    result.header().notice().code().orElse(""),
                    result.header().notice().message().orElse(""));
        }
        Processing processing = result.processing();
        if (processing.status() == ProcessingStatus.ERROR || result.validity().isEmpty()) {
            return failed(
                    "エラー",
                    "入力を確認してください",
                    processing.code().orElse(""),
                    processing.message().orElse(""));
        }
        String when = day.equals(today) ? "今日" : TypedDate.written(day) + "に";
        return switch (result.validity().get()) {
            case VALID -> valid(result, day, when);
            case VALID_UNREGISTERED -> of(Tone.CAUTION, "要確認", "医療扶助の受給者ですが、この医療機関の医療券がまだありません", why(result, day));
            case INVALID -> of(Tone.STOP, "無効", "この資格は" + when + "使えません", why(result, day));
            case SUPERSEDED -> of(Tone.STOP, "無効", "新しい資格があるため、使えません", why(result, day));
            case NOTHING_FITS -> nothingFits(result, asked, day);
            case SEVERAL_FIT -> of(Tone.CAUTION, "要確認", "1人に決まりません", why(result, day));
        };
    }

    private static Banner valid(EligibilityResult result, LocalDate day, String when) {
        List<String> steps = new ArrayList<>();
        Optional<Outcome> side = outcome(result.processing().code());
        result.coverages().stream()
                .flatMap(coverage -> coverage.term().validUntil().stream())
                .filter(until -> !until.isBefore(day) && !until.isAfter(day.plusDays(ENDING_SOON_DAYS)))
                .findFirst()
                .ifPresent(until ->
                        steps.add("証の有効期限が近づいています（" + TypedDate.written(until) + "まで）。次回は新しい証を持ってくるよう伝えてください。"));
        if (side.isEmpty()) {
            steps.addFirst("このまま受付を続けてください。");
            return new Banner(Tone.GOOD, "有効", "この資格は" + when + "使えます", "", steps, Optional.empty());
        }
        Sentences sentences = Sentences.of(side.get().deskText());
        steps.addAll(0, sentences.rest());
        return new Banner(
                Tone.CAUTION,
                "有効・要確認",
                when + "使えますが、確認が必要です",
                sentences.first(),
                steps,
                Optional.of(side.get().code()));
    }

    private static Banner nothingFits(EligibilityResult result, EligibilityQuery asked, LocalDate day) {
        Outcome why = why(result, day);
        Sentences sentences = Sentences.of(why.deskText());
        List<String> steps = new ArrayList<>(sentences.rest());
        if (!asked.insurer().hasRightCheckDigit()) {
            steps.addFirst("保険者番号「" + asked.insurer().printed() + "」は打ち間違いのようです（検証番号が合いません）。もう一度見てください。");
        }
        return new Banner(Tone.STOP, "該当なし", "該当する資格が見つかりません", "", steps, Optional.of(why.code()));
    }

    /** What the centre says, or what its answer means when it carries no code. */
    static Outcome why(EligibilityResult result, LocalDate day) {
        return outcome(result.processing().code()).orElseGet(() -> meaning(result, day));
    }

    private static Outcome meaning(EligibilityResult result, LocalDate day) {
        return switch (result.validity().orElse(Validity.NOTHING_FITS)) {
            case SUPERSEDED -> Outcome.COVERAGE_SUPERSEDED;
            case SEVERAL_FIT -> Outcome.SEVERAL_FIT;
            case NOTHING_FITS -> Outcome.NOTHING_FITS;
            case VALID, VALID_UNREGISTERED, INVALID ->
                result.coverages().stream()
                        .map(coverage -> whyInvalid(coverage, day))
                        .findFirst()
                        .orElse(Outcome.COVERAGE_LOST);
        };
    }

    /** Lost, not begun, or only the certificate has ended. */
    static Outcome whyInvalid(ConfirmedCoverage coverage, LocalDate day) {
        ConfirmedCoverage.Term term = coverage.term();
        if (term.lostOn().isPresent()) {
            return Outcome.COVERAGE_LOST;
        }
        if (term.acquiredOn().filter(day::isBefore).isPresent()) {
            return Outcome.COVERAGE_NOT_YET;
        }
        return term.validUntil().filter(day::isAfter).isPresent() ? Outcome.COVERAGE_EXPIRED : Outcome.COVERAGE_LOST;
    }

    private static Banner of(Tone tone, String word, String headline, Outcome outcome) {
        Sentences sentences = Sentences.of(outcome.deskText());
        return new Banner(tone, word, headline, sentences.first(), sentences.rest(), Optional.of(outcome.code()));
    }

    static Banner failed(String word, String headline, String code, String deskText) {
        Sentences sentences = Sentences.of(deskText);
        return new Banner(
                Tone.STOP,
                word,
                headline,
                sentences.first(),
                sentences.rest(),
                code.isBlank() ? Optional.empty() : Optional.of(code));
    }

    static Optional<Outcome> outcome(Optional<String> code) {
        return code.flatMap(text -> Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.code().equals(text))
                .findFirst());
    }

    /** 文の列。A text of several sentences, the first apart. */
    record Sentences(String first, List<String> rest) {
        static Sentences of(String text) {
            List<String> all = Arrays.stream(text.split("(?<=。)"))
                    .map(String::strip)
                    .filter(sentence -> !sentence.isEmpty())
                    .toList();
            return all.isEmpty()
                    ? new Sentences("", List.of())
                    : new Sentences(all.getFirst(), all.subList(1, all.size()));
        }
    }
}
