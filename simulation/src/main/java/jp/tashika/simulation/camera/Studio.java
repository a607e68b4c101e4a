package jp.tashika.simulation.camera;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import nu.pattern.OpenCV;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * 撮影所。Makes pictures of fictional faces: as a camera shows them, turned and blinking as asked, and as a card holds them.
 * The same order gives the same picture.
 */
public final class Studio {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 480;

    private static final int CARD_WIDTH = 240;
    private static final int CARD_HEIGHT = 320;
    private static final int[] NOISE = noise(3);
    private static final int JPEG_QUALITY = 88;

    /** Bytes a thousand of the picture's: a photo of some kB. */
    private static final int JP2_THOUSANDTHS = 80;

    private static final Scalar WALL = new Scalar(170, 180, 185);

    private final Mat sample;

    private Studio(Mat sample) {
        this.sample = sample;
    }

    /** Loads the sample photo. */
    public static Studio open() throws IOException {
        OpenCV.loadLocally();
        try (InputStream in = Studio.class.getResourceAsStream("group.jpg")) {
            if (in == null) {
                throw new IOException("the sample photo is not in the jar");
            }
            return new Studio(Imgcodecs.imdecode(new MatOfByte(in.readAllBytes()), Imgcodecs.IMREAD_COLOR));
        }
    }

    /** カードの写真。Grey, JPEG 2000, 240 x 320, taken another day: other light, a slight turn, a softer lens. */
    public byte[] cardPhoto(FictionalFace face) {
        FictionalFace.Area area = face.area();
        Pose pose = new Pose(-5, false, 0, 0, CARD_WIDTH / (1.7 * area.width() * face.zoom()), 0.9);
        Mat colour = framed(face, pose, CARD_WIDTH, CARD_HEIGHT);
        Mat grey = new Mat();
        Imgproc.cvtColor(colour, grey, Imgproc.COLOR_BGR2GRAY);
        Imgproc.GaussianBlur(grey, grey, new Size(3, 3), 0);
        return encoded(".jp2", noisy(grey, 1_000), Imgcodecs.IMWRITE_JPEG2000_COMPRESSION_X1000, JP2_THOUSANDTHS);
    }

    /** カメラの画像。One frame as a browser sends it. */
    public byte[] frame(FictionalFace face, Pose pose, long seed) {
        return jpeg(picture(face, pose, seed));
    }

    Mat picture(FictionalFace face, Pose pose, long seed) {
        return noisy(framed(face, pose, WIDTH, HEIGHT), seed);
    }

    /** 二人の画像。Both before one camera. */
    public byte[] frameOfTwo(long seed) {
        Mat left = framed(FictionalFace.BEARER, Pose.straight(), WIDTH / 2, HEIGHT);
        Mat right = framed(FictionalFace.SOMEBODY_ELSE, Pose.straight(), WIDTH / 2, HEIGHT);
        Mat both = new Mat();
        Core.hconcat(List.of(left, right), both);
        return jpeg(noisy(both, seed));
    }

    /** 無人の画像。The wall behind, with nobody before it. */
    public byte[] frameOfNobody(long seed) {
        return jpeg(noisy(new Mat(HEIGHT, WIDTH, CvType.CV_8UC3, WALL), seed));
    }

    /** 遠い画像。From the other end of the room: half as large, nothing but wall around. */
    public byte[] frameFar(FictionalFace face, long seed) {
        Mat half = new Mat();
        Imgproc.resize(framed(face, Pose.straight(), WIDTH, HEIGHT), half, new Size(WIDTH / 2.0, HEIGHT / 2.0));
        Mat picture = new Mat();
        Core.copyMakeBorder(half, picture, HEIGHT / 4, HEIGHT / 4, WIDTH / 4, WIDTH / 4, Core.BORDER_CONSTANT, WALL);
        return jpeg(noisy(picture, seed));
    }

    /** ぶれた画像。As when somebody walks by. */
    public byte[] frameMoved(FictionalFace face, long seed) {
        Mat picture = framed(face, Pose.straight(), WIDTH, HEIGHT);
        Imgproc.GaussianBlur(picture, picture, new Size(25, 25), 0);
        return jpeg(noisy(picture, seed));
    }

    /** マスクの画像。Mouth and nose behind white paper. */
    public byte[] frameMasked(FictionalFace face, long seed) {
        Mat picture = framed(face, Pose.straight(), WIDTH, HEIGHT);
        double scale = face.zoom();
        FictionalFace.Area area = face.area();
        Imgproc.ellipse(
                picture,
                new Point(WIDTH / 2.0, HEIGHT / 2.0 + area.height() * scale * 0.3),
                new Size(area.width() * scale * 0.46, area.height() * scale * 0.27),
                0,
                0,
                360,
                new Scalar(235, 232, 225),
                Imgproc.FILLED,
                Imgproc.LINE_AA);
        return jpeg(noisy(picture, seed));
    }

    /** The face in the middle, turned and blinking as asked. */
    private Mat framed(FictionalFace face, Pose pose, int width, int height) {
        FictionalFace.Area area = face.area();
        double scale = pose.scale() * face.zoom();
        double shiftX = width / 2.0 + pose.shiftX() - area.x() * scale;
        double shiftY = height / 2.0 + pose.shiftY() - area.y() * scale;
        Mat matrix = new Mat(2, 3, CvType.CV_64F);
        matrix.put(0, 0, scale, 0, shiftX, 0, scale, shiftY);
        Mat picture = new Mat();
        Imgproc.warpAffine(sample, picture, matrix, new Size(width, height), Imgproc.INTER_AREA, Core.BORDER_REPLICATE);
        if (pose.isBlinking()) {
            picture = lidDown(
                    lidDown(picture, face.rightEye(), scale, shiftX, shiftY), face.leftEye(), scale, shiftX, shiftY);
        }
        if (pose.turnDegrees() != 0) {
            picture = Warp.turned(
                    picture,
                    new FictionalFace.Area(
                            area.x() * scale + shiftX,
                            area.y() * scale + shiftY,
                            area.width() * scale,
                            area.height() * scale),
                    pose.turnDegrees());
        }
        picture.convertTo(picture, -1, pose.light(), 0);
        return picture;
    }

    private static Mat lidDown(Mat picture, FictionalFace.Eye eye, double scale, double shiftX, double shiftY) {
        return Warp.lidDown(
                picture,
                new FictionalFace.Eye(
                        eye.left() * scale + shiftX,
                        eye.leftY() * scale + shiftY,
                        eye.right() * scale + shiftX,
                        eye.rightY() * scale + shiftY));
    }

    /** Some thousand values to draw from: faster than each anew. */
    private static int[] noise(double deviation) {
        Random random = new Random(1);
        return random.doubles(4_096, 0, 1)
                .mapToInt(_ -> (int) Math.round(deviation * random.nextGaussian()))
                .toArray();
    }

    private static Mat noisy(Mat picture, long seed) {
        byte[] bytes = new byte[(int) picture.total() * picture.channels()];
        picture.get(0, 0, bytes);
        Random random = new Random(seed);
        for (int i = 0; i < bytes.length; i++) {
            int noise = NOISE[random.nextInt(NOISE.length)];
            bytes[i] = (byte) Math.clamp((bytes[i] & 0xFF) + noise, 0, 255);
        }
        picture.put(0, 0, bytes);
        return picture;
    }

    private static byte[] jpeg(Mat picture) {
        return encoded(".jpg", picture, Imgcodecs.IMWRITE_JPEG_QUALITY, JPEG_QUALITY);
    }

    private static byte[] encoded(String kind, Mat picture, int parameter, int value) {
        MatOfByte bytes = new MatOfByte();
        if (!Imgcodecs.imencode(kind, picture, bytes, new MatOfInt(parameter, value))) {
            throw new IllegalStateException("OpenCV cannot write " + kind);
        }
        return bytes.toArray();
    }
}
