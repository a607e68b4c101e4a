package jp.tashika.reader.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Method;
import jp.tashika.pages.component.Banner;
import jp.tashika.pages.component.Tone;
import jp.tashika.reader.camera.Camera;
import jp.tashika.reader.camera.CameraFailed;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.session.Stage;
import jp.tashika.reader.session.Trouble;
import jp.tashika.reader.station.CardReaders;
import jp.tashika.reader.station.Station;
import jp.tashika.reader.station.Stations;
import jp.tashika.reader.terminal.Said;
import jp.tashika.reader.terminal.Terminal;
import jp.tashika.vocabulary.outcome.Outcome;

/** 点検。Tries each hop by itself and says which one fails: readers, terminal, centre, cameras (HWR-033). */
public final class Checks {

    private final Terminal terminal;
    private final ChallengeRequest device;
    private final CardReaders readers;
    private final Cameras cameras;

    public Checks(Terminal terminal, ChallengeRequest device, CardReaders readers, Cameras cameras) {
        this.terminal = terminal;
        this.device = device;
        this.readers = readers;
        this.cameras = cameras;
    }

    List<Banner> run(Stations stations) {
        List<Banner> results = new ArrayList<>();
        results.add(attached());
        stations.all().forEach(station -> results.add(reader(station)));
        results.addAll(line());
        stations.all().stream()
                .filter(station -> station.rules().methods().contains(Method.FACE))
                .forEach(station -> results.addAll(cameras(station.kiosk())));
        return results;
    }

    private Banner attached() {
        try {
            List<String> names = readers.names();
            return names.isEmpty()
                    ? wrong("リーダー", "カードリーダーが1台もつながっていません", Trouble.of(Outcome.READER_MISSING))
                    : good("リーダー", "つながっているカードリーダー: " + String.join("、", names));
        } catch (CardReaders.Unusable e) {
            return wrong("リーダー", "カードリーダーの仕組みが動いていません", e.trouble());
        }
    }

    private static Banner reader(Station station) {
        return station.session().stage() instanceof Stage.OutOfOrder(Trouble trouble)
                ? wrong("台 " + station.kiosk(), "台 " + station.kiosk() + " のカードリーダーが使えません", trouble)
                : good("台 " + station.kiosk(), "台 " + station.kiosk() + " のカードリーダーは使えます");
    }

    private List<Banner> cameras(String kiosk) {
        return List.of(
                camera(
                        "カメラ",
                        "台 " + kiosk + " のカメラ",
                        cameras.patient(kiosk),
                        "カメラはブラウザが使います。患者の画面で「顔で確認」を選び、顔が映ることを確かめてください。"),
                camera("券面のカメラ", "台 " + kiosk + " の券面のカメラ", cameras.tray(kiosk), "券面のカメラがないので、顔で確認できません。"));
    }

    private static Banner camera(String word, String place, Optional<Camera> camera, String without) {
        if (camera.isEmpty()) {
            return new Banner(Tone.NEUTRAL, word, place + "は、ここでは試せません", without, List.of(), Optional.empty());
        }
        try {
            byte[] picture = camera.get().picture();
            Arrays.fill(picture, (byte) 0);
            return good(word, place + "は写しています");
        } catch (CameraFailed e) {
            return new Banner(
                    Tone.STOP,
                    word,
                    place + "から画像が来ません",
                    "",
                    List.of("カメラの線を差し直し、カメラの画像を返すプログラムが動いているか確かめてください。"),
                    Optional.empty());
        }
    }

    /** Only the centre can give a challenge: with it all of the line has been tried. */
    private List<Banner> line() {
        Banner terminalWorks = good("端末", "資格確認端末は応答しています");
        return switch (terminal.challenge(device)) {
            case Said.Reply<Challenge> _ -> List.of(terminalWorks, good("センター", "センターまでつながっています"));
            case Said.Nothing<Challenge>(Trouble trouble) ->
                isOfTerminal(trouble)
                        ? List.of(wrong("端末", "資格確認端末に問い合わせられません", trouble))
                        : List.of(terminalWorks, wrong("センター", "センターに問い合わせられません", trouble));
        };
    }

    private static boolean isOfTerminal(Trouble trouble) {
        return trouble.is(Outcome.READER_TERMINAL_DOWN)
                || trouble.is(Outcome.READER_NOT_PAIRED)
                || trouble.is(Outcome.READER_REPLY_UNREADABLE);
    }

    private static Banner good(String word, String headline) {
        return new Banner(Tone.GOOD, word, headline, "", List.of(), Optional.empty());
    }

    private static Banner wrong(String word, String headline, Trouble trouble) {
        String step = Arrays.stream(Outcome.values())
                .filter(trouble::is)
                .findFirst()
                .map(Outcome::deskText)
                .orElse("システムの担当者へ連絡してください。");
        return new Banner(Tone.STOP, word, headline, "", List.of(step), Optional.of(trouble.code()));
    }
}
