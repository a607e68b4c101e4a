package jp.tashika.bench.kiosk;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tashika.reader.camera.Camera;
import jp.tashika.reader.face.Hint;
import jp.tashika.simulation.camera.CameraClip;
import jp.tashika.simulation.camera.FictionalFace;
import jp.tashika.simulation.camera.Studio;

/** すぐ従う人。Stands before the camera, and begins in the next picture what the kiosk asks for in this one. */
final class Obedient implements Camera {

    /** Pictures from straight to where the kiosk wants the head. */
    private static final int STEPS = 4;

    private final Map<Hint, List<byte[]>> asked = new EnumMap<>(Hint.class);
    private final List<byte[]> straight;
    private volatile Optional<Hint> told = Optional.empty();
    private Hint movement = Hint.TURN_RIGHT;
    private int step;
    private int turn;

    private Obedient(CameraClip clip) {
        straight = frames(clip, 0, CameraClip.TURNS_RIGHT);
        asked.put(Hint.TURN_RIGHT, frames(clip, CameraClip.TURNS_RIGHT + 1, STEPS));
        asked.put(Hint.TURN_LEFT, frames(clip, CameraClip.TURNS_LEFT + 1, STEPS));
        asked.put(Hint.CLOSE_EYES, frames(clip, CameraClip.CLOSES_EYES, STEPS));
    }

    static Obedient bearer() throws IOException {
        return new Obedient(CameraClip.of(Studio.open(), FictionalFace.BEARER));
    }

    private static List<byte[]> frames(CameraClip clip, int from, int count) {
        return IntStream.range(from, from + count).mapToObj(clip::frame).toList();
    }

    /** What the kiosk says now. */
    void hear(Optional<Hint> hint) {
        told = hint;
    }

    @Override
    public byte[] picture() {
        Optional<Hint> wanted = told.filter(asked::containsKey);
        if (step > 0 && wanted.filter(movement::equals).isEmpty()) {
            step--;
        } else if (wanted.isPresent()) {
            movement = wanted.get();
            step = Math.min(STEPS, step + 1);
        }
        turn++;
        return (step == 0
                        ? straight.get(turn % straight.size())
                        : asked.getOrDefault(movement, straight).get(step - 1))
                .clone(); // whoever asked wipes it
    }
}
