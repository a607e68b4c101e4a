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
        straight(poses, 10);
        turn(poses, TURN);
        straight(poses, 6);
        turn(poses, -TURN);
        straight(poses, 6);
        for (int i = 0; i < 5; i++) {
            poses.add(Pose.straight().withEyesClosed());
        }
        straight(poses, 6);
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
        for (int step = 1; step <= 4; step++) {
            poses.add(Pose.straight().withTurn(degrees * step / 5));
        }
        for (int i = 0; i < 5; i++) {
            poses.add(Pose.straight().withTurn(degrees));
        }
        for (int step = 4; step >= 1; step--) {
            poses.add(Pose.straight().withTurn(degrees * step / 5));
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
