package jp.tashika.reader.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tashika.pages.component.FormToken;
import jp.tashika.pages.look.Templates;
import jp.tashika.reader.camera.Camera;
import jp.tashika.reader.camera.CameraFailed;
import jp.tashika.reader.face.Hint;
import jp.tashika.reader.session.Session;
import jp.tashika.reader.session.Stage;
import jp.tashika.reader.station.Manner;
import jp.tashika.reader.station.Manner.Language;
import jp.tashika.reader.station.PinPad;
import jp.tashika.reader.station.Station;
import jp.tashika.reader.station.Stations;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 患者の画面。Shows what the station says, and tells it what was touched. */
@Controller
final class KioskPages {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final int PICTURE_BYTES_MAX = 1024 * 1024;
    private static final String ERASE = "erase";

    private final Templates templates = Templates.of("jte.reader");
    private final Stations stations;
    private final Wording wording;
    private final Screens screens;

    KioskPages(Stations stations, Wording wording) {
        this.stations = stations;
        this.wording = wording;
        this.screens = new Screens(wording);
    }

    @GetMapping("/kiosk/{kiosk}")
    ResponseEntity<String> show(@PathVariable String kiosk, CsrfToken token) {
        return stations.named(kiosk)
                .map(station -> html("kiosk", page(station, token)))
                .orElseGet(KioskPages::unknown);
    }

    /** The screen, when it is another than the one that was seen. */
    @GetMapping("/kiosk/{kiosk}/screen")
    ResponseEntity<String> screen(@PathVariable String kiosk, @RequestParam int seen, CsrfToken token) {
        return stations.named(kiosk)
                .map(station -> station.session().screen() == seen
                        ? ResponseEntity.noContent().<String>build()
                        : html("screen", view(station, token)))
                .orElseGet(KioskPages::unknown);
    }

    @PostMapping("/kiosk/{kiosk}/press")
    ResponseEntity<String> press(
            @PathVariable String kiosk,
            @RequestParam int screen,
            @RequestParam String press,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isPart,
            CsrfToken token) {
        Optional<Station> found = stations.named(kiosk);
        found.ifPresent(station -> press(station, screen, press));
        return found.map(station -> isPart ? html("screen", view(station, token)) : back(station))
                .orElseGet(KioskPages::unknown);
    }

    private static void press(Station station, int screen, String press) {
        Manner manner = station.manner();
        switch (press) {
            case "LANGUAGE" -> station.change(manner.inOtherLanguage());
            case "CONTRAST" -> station.change(manner.inOtherContrast());
            case "VOICE" -> station.change(manner.inOtherVoice());
            case "CALL" -> station.handle(Press.CALL.event()); // whichever screen it was: who calls is heard
            default -> Press.named(press).ifPresent(pressed -> station.press(screen, pressed.event()));
        }
    }

    /** One key of the pad; with the fourth the screen is another. */
    @PostMapping("/kiosk/{kiosk}/key")
    ResponseEntity<String> key(
            @PathVariable String kiosk,
            @RequestParam int screen,
            @RequestParam String place,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isPart,
            CsrfToken token) {
        Optional<Station> found = stations.named(kiosk);
        if (found.isEmpty()) {
            return unknown();
        }
        Station station = found.get();
        if (place.equals(ERASE)) {
            station.erase(screen);
        } else if (place.matches("[0-9]")) {
            station.type(screen, place.charAt(0) - '0');
        }
        if (!isPart) {
            return back(station);
        }
        if (station.session().screen() != screen) {
            return ResponseEntity.ok()
                    .header("HX-Retarget", "#screen")
                    .contentType(HTML)
                    .body(templates.render("screen", view(station, token)));
        }
        return html(
                "dots", screens.dots(station.manner().language(), station.pad().count()));
    }

    /** One picture; the answer is the hint to show. */
    @PostMapping(path = "/kiosk/{kiosk}/picture", consumes = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<String> picture(@PathVariable String kiosk, InputStream body) throws IOException {
        Optional<Station> found = stations.named(kiosk);
        if (found.isEmpty()) {
            return unknown();
        }
        byte[] jpeg = body.readNBytes(PICTURE_BYTES_MAX + 1);
        if (jpeg.length > PICTURE_BYTES_MAX) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Station station = found.get();
        station.look(jpeg);
        return ResponseEntity.ok().contentType(TEXT).body(hint(station));
    }

    /** What the kiosk's own camera sees, for whoever stands before it; while pictures are taken, and never else. */
    @GetMapping("/kiosk/{kiosk}/picture")
    ResponseEntity<byte[]> preview(@PathVariable String kiosk) {
        return stations.named(kiosk)
                .filter(station -> station.session().stage() instanceof Stage.Capturing)
                .flatMap(Station::camera)
                .map(KioskPages::seenBy)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static ResponseEntity<byte[]> seenBy(Camera camera) {
        try {
            return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(camera.picture());
        } catch (CameraFailed e) {
            return ResponseEntity.noContent().build(); // the station notices by itself
        }
    }

    /** What the patient should do now, where the page takes no pictures itself. */
    @GetMapping("/kiosk/{kiosk}/hint")
    ResponseEntity<String> hint(@PathVariable String kiosk) {
        return stations.named(kiosk)
                .map(station -> ResponseEntity.ok().contentType(TEXT).body(hint(station)))
                .orElseGet(KioskPages::unknown);
    }

    private String hint(Station station) {
        return screens.hint(station.manner().language(), station.hint().orElse(Hint.OK));
    }

    private KioskPage page(Station station, CsrfToken token) {
        Language in = station.manner().language();
        return new KioskPage(view(station, token), wording.text(in, "program.title"), wording.text(in, "program.text"));
    }

    private KioskView view(Station station, CsrfToken token) {
        Session session = station.session();
        Manner manner = station.manner();
        Language in = manner.language();
        Screens.Screen screen = screens.of(session, station.rules(), station.isStaffCodePaused(), in);
        return new KioskView(
                station.kiosk(),
                session.screen(),
                in.name().toLowerCase(Locale.ROOT),
                manner.isHighContrast(),
                manner.isSpoken(),
                screen.picture(),
                screen.title(),
                screen.lines(),
                screen.speech(),
                screen.tone(),
                screen.choices(),
                screen.hasKeypad() ? Optional.of(keypad(station.pad(), in)) : Optional.empty(),
                session.stage() instanceof Stage.Capturing && screen.hasCamera()
                        ? Optional.of(new KioskView.Camera(
                                wording.text(in, "capturing.camera"),
                                hint(station),
                                station.camera().isEmpty()))
                        : Optional.empty(),
                screen.code(),
                screens.bar(session, manner),
                new FormToken(token.getParameterName(), token.getToken()),
                token.getHeaderName());
    }

    private KioskView.Keypad keypad(PinPad pad, Language in) {
        List<Integer> keys = pad.keys();
        return new KioskView.Keypad(keys, screens.dots(in, pad.count()), screens.eraseLabel(in));
    }

    private ResponseEntity<String> html(String template, Object view) {
        return ResponseEntity.ok().contentType(HTML).body(templates.render(template, view));
    }

    private static ResponseEntity<String> back(Station station) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/kiosk/" + station.kiosk())
                .build();
    }

    private static ResponseEntity<String> unknown() {
        return ResponseEntity.notFound().build();
    }
}
