package jp.tashika.reader.staff;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Facts;
import jp.tashika.pages.component.Tone;
import jp.tashika.reader.session.Session;
import jp.tashika.reader.session.Stage;
import jp.tashika.reader.session.Trouble;
import jp.tashika.reader.station.Received;
import jp.tashika.reader.station.Station;
import jp.tashika.vocabulary.outcome.Outcome;

/** 台の様子。Each kiosk as staff see it: nothing of who is there until the centre has said so. */
final class KioskCards {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm:ss", Locale.ROOT).withZone(JAPAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

    private KioskCards() {}

    /** In one word: what is shown changes when this does. */
    static String seen(List<Station> stations) {
        return stations.stream()
                .map(station -> station.session().screen() + "-"
                        + station.received().map(it -> it.at().toEpochMilli()).orElse(0L))
                .reduce((one, next) -> one + "." + next)
                .orElse("");
    }

    static StaffViews.Kiosk of(Station station) {
        Session session = station.session();
        return new StaffViews.Kiosk(
                station.kiosk(),
                StageWords.mark(session.stage()),
                time(session.since()),
                alert(session),
                session.calledAt().isPresent(),
                canConfirm(station, session.stage()),
                questions(session.stage()),
                station.received().map(KioskCards::received).orElse(List.of()));
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }

    private static Optional<Banner> alert(Session session) {
        return switch (session.stage()) {
            case Stage.Stopped(Trouble trouble, boolean isLeft) -> Optional.of(trouble(trouble, isLeft));
            case Stage.OutOfOrder(Trouble trouble) -> Optional.of(trouble(trouble, false));
            case Stage.Finished(var ending, boolean isLeft) when isLeft -> Optional.of(left());
            default -> session.calledAt().map(KioskCards::called);
        };
    }

    private static Banner left() {
        return banner("置き忘れ", "カードが残っています", "患者に声をかけ、カードを取ってもらってください。");
    }

    private static Banner called(Instant at) {
        return banner("呼出し", "患者が呼んでいます（" + time(at) + "から）", "台へ行ってください。");
    }

    private static Banner trouble(Trouble trouble, boolean isLeft) {
        String step = Arrays.stream(Outcome.values())
                .filter(trouble::is)
                .findFirst()
                .map(Outcome::deskText)
                .orElse("資格確認書などで確認してください。");
        return new Banner(
                Tone.STOP,
                "確認できず",
                "カードで確認できませんでした",
                "",
                isLeft ? List.of(step, "カードが残っています。患者に取ってもらってください。") : List.of(step),
                Optional.of(trouble.code()));
    }

    private static Banner banner(String word, String headline, String step) {
        return new Banner(Tone.CAUTION, word, headline, "", List.of(step), Optional.empty());
    }

    private static boolean canConfirm(Station station, Stage stage) {
        return station.rules().methods().contains(Method.VISUAL)
                && (stage instanceof Stage.Choosing
                        || stage instanceof Stage.Capturing
                        || stage instanceof Stage.KeyingNumber
                        || stage instanceof Stage.LastTry
                        || stage instanceof Stage.TypingPin
                        || stage instanceof Stage.AwaitingStaff);
    }

    private static List<StaffViews.Question> questions(Stage stage) {
        return stage instanceof Stage.Asking asking
                ? Stream.concat(asking.answers().keySet().stream(), asking.open().stream())
                        .map(scope -> new StaffViews.Question(scope.name(), StageWords.scope(scope)))
                        .toList()
                : List.of();
    }

    private static List<Facts> received(Received received) {
        Facts.Draft who = new Facts.Draft(time(received.at()) + " の受付")
                .addKey("氏名", received.name().orElse(""), "")
                .add("生年月日", received.birthdate().map(DAY::format).orElse(""))
                .add("資格", StageWords.validity(received.ending().outcome()))
                .add("本人確認", StageWords.method(received.ending().visit().method()))
                .add("結果", "face フォルダに書きました");
        Facts.Draft consents = new Facts.Draft("同意");
        Map<Scope, Boolean> given = new TreeMap<>(received.ending().consents());
        given.forEach((scope, isGiven) -> consents.add(StageWords.scope(scope), isGiven ? "同意する" : "同意しない"));
        if (given.isEmpty()) {
            consents.add("同意", "尋ねていません");
        }
        return List.of(who.done(), consents.done());
    }
}
