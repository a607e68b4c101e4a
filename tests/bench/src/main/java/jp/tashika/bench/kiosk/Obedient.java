package jp.tashika.bench.kiosk;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tashika.reader.camera.Camera;
import jp.tashika.reader.face.Hint;
import jp.tashika.simulation.camera.FictionalFace;
import jp.tashika.simulation.camera.Pose;
import jp.tashika.simulation.camera.Studio;

/** すぐ従う人。Stands before the camera, and does in the next picture what the kiosk asks for in this one. */
final class Obedient implements Camera {

    private static final double TURN = 38;
    private static final int SWAYS = 8;

    private final Map<Hint, List<byte[]>> asked = new EnumMap<>(Hint.class);
    private final List<byte[]> straight;
    private volatile Optional<Hint> told = Optional.empty();
    private int turn;

    private Obedient(Studio studio) {
        straight = frames(studio, Pose.straight());
        asked.put(Hint.TURN_RIGHT, frames(studio, Pose.straight().withTurn(TURN)));
        asked.put(Hint.TURN_LEFT, frames(studio, Pose.straight().withTurn(-TURN)));
        asked.put(Hint.CLOSE_EYES, frames(studio, Pose.straight().withEyesClosed()));
    }

    static Obedient bearer() throws IOException {
        return new Obedient(Studio.open());
    }

    private static List<byte[]> frames(Studio studio, Pose pose) {
        return IntStream.range(0, SWAYS)
                .mapToObj(i -> studio.frame(
                        FictionalFace.BEARER,
                        pose.withShift(4 * Math.sin(i), 2 * Math.cos(i)).withScale(1 + 0.01 * Math.sin(i)),
                        i))
                .toList();
    }

    /** What the kiosk says now. */
    void hear(Optional<Hint> hint) {
        told = hint;
    }

    @Override
    public byte[] picture() {
        List<byte[]> frames =
                told.map(hint -> asked.getOrDefault(hint, straight)).orElse(straight);
        turn++;
        return frames.get(turn % frames.size()).clone(); // whoever asked wipes it
    }
}
