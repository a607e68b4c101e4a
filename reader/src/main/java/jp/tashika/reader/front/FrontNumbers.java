package jp.tashika.reader.front;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.reader.camera.Camera;
import jp.tashika.reader.camera.CameraFailed;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.station.FaceNumbers;

/** 券面からの照合番号B。Takes as many pictures as it needs to be sure, and not more than a few. */
public final class FrontNumbers implements FaceNumbers {

    /** A patient waits meanwhile. */
    private static final int PICTURES_MAX = 5;

    private final Cameras cameras;
    private final FrontReader reader;
    private final Supplier<LocalDate> today;

    /**
     * @param cameras of which those over the trays are asked
     * @param today in Japan
     */
    public FrontNumbers(Cameras cameras, FrontReader reader, Supplier<LocalDate> today) {
        this.cameras = cameras;
        this.reader = reader;
        this.today = today;
    }

    @Override
    public List<FaceNumberB> read(String kiosk) {
        List<FrontReading> readings = new ArrayList<>();
        for (int i = 0; i < PICTURES_MAX; i++) {
            Optional<byte[]> picture = picture(kiosk);
            if (picture.isEmpty()) {
                return List.of();
            }
            readings.add(reader.read(picture.get()));
            List<FaceNumberB> decided = FrontVote.decide(readings, today.get());
            if (!decided.isEmpty() || isHopeless(readings)) {
                return decided;
            }
        }
        return List.of();
    }

    private Optional<byte[]> picture(String kiosk) {
        try {
            Optional<Camera> camera = cameras.tray(kiosk);
            return camera.isPresent() ? Optional.of(camera.get().picture()) : Optional.empty();
        } catch (CameraFailed e) {
            return Optional.empty(); // then the number is keyed in
        }
    }

    /** Nothing at all in the first of them: no card lies there as it should. */
    private static boolean isHopeless(List<FrontReading> readings) {
        return readings.size() == FrontVote.PICTURES_MIN && readings.stream().allMatch(FrontReading::isNothing);
    }
}
