package jp.tashika.reader.accuracy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import jp.tashika.reader.face.AccuracySettings;
import jp.tashika.reader.face.AccuracySettings.ChallengeLimits;
import jp.tashika.reader.face.AccuracySettings.Comparison;
import jp.tashika.reader.face.AccuracySettings.PictureLimits;
import jp.tashika.reader.face.AccuracySettings.SessionLimits;

/** 精度設定の文面。Lines of {@code item = value}, each item exactly once; a line that begins with # is a remark. */
final class AccuracyText {

    static final int BYTES_MAX = 16 * 1024;

    private static final String FIRST_LINE = "# tashika accuracy 1";
    private static final List<String> ITEMS = List.of(
            "engine",
            "valid-from",
            "threshold",
            "same-person-min",
            "liveness-min",
            "face-width-min",
            "face-width-max-percent",
            "yaw-max",
            "pitch-min",
            "pitch-max",
            "sharpness-min",
            "brightness-min",
            "brightness-max",
            "eyes-closed-max",
            "covered-max",
            "challenge-turn-degrees",
            "challenge-eyes-closed-min",
            "challenge-frames-min",
            "pictures",
            "frames-max",
            "seconds-max");

    private final Map<String, String> items;

    private AccuracyText(Map<String, String> items) {
        this.items = items;
    }

    static byte[] written(AccuracyFile file) {
        AccuracySettings settings = file.settings();
        PictureLimits picture = settings.picture();
        List<Object> values = List.of(
                settings.engine(),
                file.validFrom(),
                settings.comparison().threshold(),
                settings.comparison().samePersonMin(),
                settings.comparison().livenessMin(),
                picture.widthMin(),
                picture.widthMaxPercent(),
                picture.yawMax(),
                picture.pitchMin(),
                picture.pitchMax(),
                picture.sharpnessMin(),
                picture.brightnessMin(),
                picture.brightnessMax(),
                picture.eyesClosedMax(),
                picture.coveredMax(),
                settings.challenge().turnDegrees(),
                settings.challenge().eyesClosedMin(),
                settings.challenge().framesMin(),
                settings.session().pictures(),
                settings.session().framesMax(),
                settings.session().secondsMax());
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        for (int i = 0; i < ITEMS.size(); i++) {
            text.append(ITEMS.get(i)).append(" = ").append(values.get(i)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is wrong, thrown no further than this package. */
    @SuppressWarnings("serial")
    static final class Wrong extends Exception {
        private final AccuracyFault fault;
        private final String detail;

        Wrong(AccuracyFault fault, String detail) {
            super(fault.name(), null, false, false);
            this.fault = fault;
            this.detail = detail;
        }

        AccuracyReading.Refused refused() {
            return new AccuracyReading.Refused(fault, detail);
        }
    }

    static AccuracyFile parse(byte[] bytes) throws Wrong {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Wrong(AccuracyFault.FORMAT, "UTF-8");
        }
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST_LINE)) {
            throw new Wrong(AccuracyFault.FORMAT, FIRST_LINE);
        }
        Map<String, String> items = new LinkedHashMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                put(items, line);
            }
        }
        TreeSet<String> missing = new TreeSet<>(ITEMS);
        missing.removeAll(items.keySet());
        if (!missing.isEmpty()) {
            throw new Wrong(AccuracyFault.ITEM, missing.first());
        }
        return new AccuracyText(items).file();
    }

    private static void put(Map<String, String> items, String line) throws Wrong {
        int equals = line.indexOf('=');
        String item = equals < 0 ? "" : line.substring(0, equals).strip();
        if (equals < 0) {
            throw new Wrong(AccuracyFault.FORMAT, "=");
        }
        if (!ITEMS.contains(item) || items.put(item, line.substring(equals + 1).strip()) != null) {
            throw new Wrong(AccuracyFault.ITEM, item.length() > 40 ? item.substring(0, 40) : item);
        }
    }

    private AccuracyFile file() throws Wrong {
        double threshold = number("threshold");
        double samePerson = number("same-person-min");
        double liveness = number("liveness-min");
        Comparison comparison = inRange(() -> new Comparison(threshold, samePerson, liveness));
        PictureLimits picture = picture();
        double turn = number("challenge-turn-degrees");
        double eyes = number("challenge-eyes-closed-min");
        int frames = count("challenge-frames-min");
        ChallengeLimits challenge = inRange(() -> new ChallengeLimits(turn, eyes, frames));
        int pictures = count("pictures");
        int framesMax = count("frames-max");
        int secondsMax = count("seconds-max");
        SessionLimits session = inRange(() -> new SessionLimits(pictures, framesMax, secondsMax));
        LocalDate from = date("valid-from");
        return new AccuracyFile(
                from, inRange(() -> new AccuracySettings(value("engine"), comparison, picture, challenge, session)));
    }

    private PictureLimits picture() throws Wrong {
        double width = number("face-width-min");
        double percent = number("face-width-max-percent");
        double yaw = number("yaw-max");
        double down = number("pitch-min");
        double up = number("pitch-max");
        double sharp = number("sharpness-min");
        double dark = number("brightness-min");
        double bright = number("brightness-max");
        double eyes = number("eyes-closed-max");
        double covered = number("covered-max");
        return inRange(() -> new PictureLimits(width, percent, yaw, down, up, sharp, dark, bright, eyes, covered));
    }

    private static <T> T inRange(Supplier<T> making) throws Wrong {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw new Wrong(AccuracyFault.VALUE, String.valueOf(e.getMessage()));
        }
    }

    private String value(String item) {
        return items.getOrDefault(item, "");
    }

    private double number(String item) throws Wrong {
        if (!value(item).matches("-?[0-9]{1,6}(\\.[0-9]{1,9})?")) {
            throw new Wrong(AccuracyFault.VALUE, item);
        }
        return Double.parseDouble(value(item));
    }

    private int count(String item) throws Wrong {
        if (!value(item).matches("[0-9]{1,6}")) {
            throw new Wrong(AccuracyFault.VALUE, item);
        }
        return Integer.parseInt(value(item));
    }

    private LocalDate date(String item) throws Wrong {
        try {
            return LocalDate.parse(value(item));
        } catch (DateTimeException e) {
            throw new Wrong(AccuracyFault.VALUE, item);
        }
    }
}
