package jp.tashika.simulation.camera;

import java.util.Random;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** 読取り台。A dark tray with something light in it, and the camera above. */
final class Tray {

    private static final int MARGIN_X = 135;
    private static final int MARGIN_Y = 81;
    private static final Scalar GROUND = new Scalar(52, 50, 48);
    private static final Scalar SCRATCH = new Scalar(238, 238, 236);

    private Tray() {}

    static byte[] frame(Mat flat, PrintQuality quality, Random random) {
        PrintQuality.Optics optics = quality.optics();
        Mat worn = flat.clone();
        scratch(worn, quality.scratches(), random);
        Mat picture = laid(worn, optics, random);
        if (quality == PrintQuality.BAD) {
            reflect(picture, random);
        }
        shade(picture, optics.shadow(), random);
        Imgproc.GaussianBlur(picture, picture, new Size(0, 0), optics.blur());
        Imgproc.resize(picture, picture, new Size(), optics.sharing(), optics.sharing(), Imgproc.INTER_AREA);
        return jpeg(noisy(picture, optics.noise(), random), optics.jpeg());
    }

    private static void scratch(Mat card, int count, Random random) {
        for (int i = 0; i < count; i++) {
            Point from = new Point(random.nextInt(card.cols()), random.nextInt(card.rows()));
            double angle = random.nextDouble() * 2 * Math.PI;
            double length = 60 + random.nextInt(240);
            Point to = new Point(from.x + length * Math.cos(angle), from.y + length * Math.sin(angle));
            Imgproc.line(card, from, to, SCRATCH, 1, Imgproc.LINE_AA);
        }
    }

    /** In the middle of the tray, more or less. */
    private static Mat laid(Mat card, PrintQuality.Optics optics, Random random) {
        int width = card.cols() + 2 * MARGIN_X;
        int height = card.rows() + 2 * MARGIN_Y;
        double turn = Math.toRadians(optics.turn() * between(random));
        double shiftX = optics.shift() * between(random);
        double shiftY = optics.shift() * between(random);
        double[][] corners = {{0, 0}, {card.cols(), 0}, {card.cols(), card.rows()}, {0, card.rows()}};
        Point[] from = new Point[4];
        Point[] to = new Point[4];
        for (int i = 0; i < 4; i++) {
            double x = corners[i][0] - card.cols() / 2.0;
            double y = corners[i][1] - card.rows() / 2.0;
            from[i] = new Point(corners[i][0], corners[i][1]);
            to[i] = new Point(
                    width / 2.0 + shiftX + x * Math.cos(turn) - y * Math.sin(turn) + tilt(optics, random, width),
                    height / 2.0 + shiftY + x * Math.sin(turn) + y * Math.cos(turn) + tilt(optics, random, height));
        }
        Mat matrix = Imgproc.getPerspectiveTransform(new MatOfPoint2f(from), new MatOfPoint2f(to));
        Mat picture = new Mat();
        Imgproc.warpPerspective(
                card, picture, matrix, new Size(width, height), Imgproc.INTER_CUBIC, Core.BORDER_CONSTANT, GROUND);
        return picture;
    }

    private static double tilt(PrintQuality.Optics optics, Random random, double size) {
        return optics.tilt() * between(random) * size;
    }

    private static double between(Random random) {
        return 2 * random.nextDouble() - 1;
    }

    /** A lamp above, seen in the card. */
    private static void reflect(Mat picture, Random random) {
        Mat light = new Mat(picture.size(), CvType.CV_8UC3, new Scalar(0, 0, 0));
        Point at = new Point(random.nextInt(picture.cols()), random.nextInt(picture.rows()));
        Imgproc.ellipse(light, at, new Size(90, 50), 20, 0, 360, new Scalar(90, 90, 90), Imgproc.FILLED);
        Imgproc.GaussianBlur(light, light, new Size(0, 0), 30);
        Core.add(picture, light, picture);
    }

    /** Darker to one side. */
    private static void shade(Mat picture, double share, Random random) {
        double towards = random.nextDouble() * 2 * Math.PI;
        float[] row = new float[picture.cols() * picture.rows()];
        for (int y = 0, i = 0; y < picture.rows(); y++) {
            for (int x = 0; x < picture.cols(); x++, i++) {
                double along = (Math.cos(towards) * (x - picture.cols() / 2.0) / picture.cols())
                        + (Math.sin(towards) * (y - picture.rows() / 2.0) / picture.rows());
                row[i] = (float) (1 - share / 2 + share * along);
            }
        }
        Mat one = new Mat(picture.rows(), picture.cols(), CvType.CV_32F);
        one.put(0, 0, row);
        Mat three = new Mat();
        Imgproc.cvtColor(one, three, Imgproc.COLOR_GRAY2BGR);
        Core.multiply(picture, three, picture, 1, CvType.CV_8UC3);
    }

    private static Mat noisy(Mat picture, double deviation, Random random) {
        byte[] bytes = new byte[(int) picture.total() * picture.channels()];
        picture.get(0, 0, bytes);
        int[] drawn = new int[4_096];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = (int) Math.round(deviation * random.nextGaussian());
        }
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp((bytes[i] & 0xFF) + drawn[random.nextInt(drawn.length)], 0, 255);
        }
        picture.put(0, 0, bytes);
        return picture;
    }

    private static byte[] jpeg(Mat picture, int quality) {
        MatOfByte bytes = new MatOfByte();
        if (!Imgcodecs.imencode(".jpg", picture, bytes, new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality))) {
            throw new IllegalStateException("OpenCV cannot write JPEG");
        }
        return bytes.toArray();
    }
}
