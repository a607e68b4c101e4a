package jp.tashika.simulation.camera;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * カメラの映像。Some seconds of a face before a camera: looks straight, turns to the right and to the left, closes the eyes,
 * and so on again. Whatever a reader asks for comes within one round.
 */
public final class CameraClip {

    /** Frames a second that differ. */
    public static final int RATE = 10;

    private static final int STRAIGHT = 10;
    private static final int BETWEEN = 6;
    private static final int RAMP = 4;

    /** Most of a second: a slow machine sees a picture or two of it. */
    private static final int HOLD = 9;

    private static final int TURNING = RAMP + HOLD + RAMP;

    /** The frame with which the face begins to turn to its right; before it, it looks straight. */
    public static final int TURNS_RIGHT = STRAIGHT;

    /** The frame with which it begins to turn to its left. */
    public static final int TURNS_LEFT = TURNS_RIGHT + TURNING + BETWEEN;

    /** The frame with which it closes its eyes. */
    public static final int CLOSES_EYES = TURNS_LEFT + TURNING + BETWEEN;

    /** A browser plays motion JPEG at 30 frames a second: each picture stands three times. */
    private static final int REPEATS = 3;

    /** Degrees: as far as a network clearly sees it. */
    private static final double TURN = 38;

    private final Studio studio;
    private final FictionalFace face;
    private final List<Pose> poses;

    private CameraClip(Studio studio, FictionalFace face, List<Pose> poses) {
        this.studio = studio;
        this.face = face;
        this.poses = List.copyOf(poses);
    }

    public static CameraClip of(Studio studio, FictionalFace face) {
        List<Pose> poses = new ArrayList<>();
        straight(poses, STRAIGHT);
        turn(poses, TURN);
        straight(poses, BETWEEN);
        turn(poses, -TURN);
        straight(poses, BETWEEN);
        for (int i = 0; i < HOLD; i++) {
            poses.add(Pose.straight().withEyesClosed());
        }
        straight(poses, BETWEEN);
        List<Pose> alive = new ArrayList<>();
        for (int i = 0; i < poses.size(); i++) {
            // nobody stands like a picture: a slow sway, nearer and farther, light that changes a little
            double phase = 2 * Math.PI * i / poses.size();
            alive.add(poses.get(i)
                    .withShift(8 * Math.sin(2 * phase), 5 * Math.sin(3 * phase))
                    .withScale(1 + 0.02 * Math.sin(phase))
                    .withLight(1 + 0.05 * Math.sin(3 * phase)));
        }
        return new CameraClip(studio, face, alive);
    }

    private static void straight(List<Pose> poses, int frames) {
        for (int i = 0; i < frames; i++) {
            poses.add(Pose.straight());
        }
    }

    private static void turn(List<Pose> poses, double degrees) {
        for (int step = 1; step <= RAMP; step++) {
            poses.add(Pose.straight().withTurn(degrees * step / (RAMP + 1)));
        }
        for (int i = 0; i < HOLD; i++) {
            poses.add(Pose.straight().withTurn(degrees));
        }
        for (int step = RAMP; step >= 1; step--) {
            poses.add(Pose.straight().withTurn(degrees * step / (RAMP + 1)));
        }
    }

    /** How many frames a round has. */
    public int size() {
        return poses.size();
    }

    /** One frame as JPEG; after the last the first comes again. */
    public byte[] frame(int index) {
        int at = Math.floorMod(index, poses.size());
        return studio.frame(face, poses.get(at), at);
    }

    /** Motion JPEG, as Chromium takes it for a camera. */
    public void writeMjpeg(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < size(); i++) {
                byte[] frame = frame(i);
                for (int again = 0; again < REPEATS; again++) {
                    out.write(frame);
                }
            }
        }
    }

    /** Uncompressed YUV4MPEG2, as Chromium takes it for a camera. */
    public void writeY4m(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(("YUV4MPEG2 W" + Studio.WIDTH + " H" + Studio.HEIGHT + " F" + RATE + ":1 Ip A1:1 C420jpeg\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] planes = new byte[Studio.WIDTH * Studio.HEIGHT * 3 / 2];
            for (int i = 0; i < size(); i++) {
                Mat yuv = new Mat();
                Imgproc.cvtColor(studio.picture(face, poses.get(i), i), yuv, Imgproc.COLOR_BGR2YUV_I420);
                yuv.get(0, 0, planes);
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(planes);
            }
        }
    }
}
