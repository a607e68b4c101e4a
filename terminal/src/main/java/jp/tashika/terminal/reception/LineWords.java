package jp.tashika.terminal.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Mark;
import jp.tashika.pages.component.Tone;
import jp.tashika.terminal.relay.LineState;
import jp.tashika.vocabulary.outcome.Outcome;

/** 回線の言葉。How the state of the line, and times, are told to a desk. */
final class LineWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H時mm分ss秒");

    private LineWords() {}

    static Mark mark(LineState state) {
        return switch (state) {
            case LineState.Unknown ignored -> new Mark(Tone.NEUTRAL, "回線 未確認");
            case LineState.Up ignored -> new Mark(Tone.GOOD, "回線 接続中");
            case LineState.Down ignored -> new Mark(Tone.STOP, "回線 切断");
        };
    }

    static Banner banner(LineState state, Clock clock) {
        return switch (state) {
            case LineState.Unknown ignored ->
                new Banner(Tone.NEUTRAL, "未確認", "まだセンターに照会していません", "最初の照会で、回線の状態が分かります。", List.of(), Optional.empty());
            case LineState.Up(Instant since, Instant at) ->
                new Banner(
                        Tone.GOOD,
                        "接続中",
                        "センターとつながっています",
                        "最後の応答 " + time(at, clock) + "。つながった時刻 " + time(since, clock) + "。",
                        List.of(),
                        Optional.empty());
            case LineState.Down(Instant since, Optional<Instant> lastAnswer, var ignored) -> {
                ResultWords.Sentences sentences = ResultWords.Sentences.of(Outcome.LINE_CUT.deskText());
                String last =
                        lastAnswer.map(at -> "最後の応答 " + time(at, clock) + "。").orElse("");
                yield new Banner(
                        Tone.STOP,
                        "切断",
                        "センターにつながりません",
                        time(since, clock) + "からつながっていません。" + last,
                        sentences.rest(),
                        Optional.of(Outcome.LINE_CUT.code()));
            }
        };
    }

    /** 時刻。Today's as a time, an earlier one with its day. */
    static String time(Instant moment, Clock clock) {
        ZonedDateTime local = moment.atZone(clock.getZone());
        LocalDate day = local.toLocalDate();
        String time = TIME.format(local);
        return day.equals(LocalDate.now(clock)) ? time : day.getMonthValue() + "月" + day.getDayOfMonth() + "日 " + time;
    }

    /** 所要時間。 */
    static String took(Duration duration) {
        long millis = duration.toMillis();
        return millis < 1000 ? millis + " ミリ秒" : String.format(Locale.ROOT, "%.1f 秒", millis / 1000.0);
    }
}
