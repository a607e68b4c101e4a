package jp.tashika.reader.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.tashika.reader.recognition.Pixels;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.RotatedRect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** 輪郭。The corners of something light and rectangular on dark ground. */
final class Outline {

    /** A part of the picture that is worth reading. */
    private static final double SHARE_MIN = 0.25;

    /** How much longer or shorter than expected; a camera that looks from the side shortens. */
    private static final double ASPECT_TOLERANCE = 0.12;

    /** How far a corner of four may lie from a smooth line round them all, as a share of its length. */
    private static final double SMOOTHING = 0.02;

    private Outline() {}

    /** Left above, right above, right below, left below. */
    static Optional<Mat> find(Mat grey, double aspect, Pixels pixels) {
        Mat light = pixels.make();
        Imgproc.GaussianBlur(grey, light, new Size(0, 0), 3);
        Imgproc.threshold(light, light, 0, 255, Imgproc.THRESH_BINARY | Imgproc.THRESH_OTSU);
        // print is dark too: what lies within the light is part of it
        Mat kernel = pixels.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(25, 25)));
        Imgproc.morphologyEx(light, light, Imgproc.MORPH_CLOSE, kernel);
        List<MatOfPoint> found = new ArrayList<>();
        Imgproc.findContours(light, found, pixels.make(), Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
        found.forEach(pixels::keep);
        return found.stream()
                .max(Comparator.comparingDouble(Imgproc::contourArea))
                .filter(largest -> Imgproc.contourArea(largest) > SHARE_MIN * grey.total())
                .map(largest -> corners(largest, pixels))
                .filter(corners -> isAbout(aspect, corners))
                .map(corners -> pixels.keep(new MatOfPoint2f(corners)));
    }

    /** Four as they are seen, or those of the smallest rectangle around. */
    private static Point[] corners(MatOfPoint contour, Pixels pixels) {
        MatOfPoint2f line = new MatOfPoint2f(contour.toArray());
        pixels.keep(line);
        MatOfPoint2f corners = new MatOfPoint2f();
        pixels.keep(corners);
        Imgproc.approxPolyDP(line, corners, SMOOTHING * Imgproc.arcLength(line, true), true);
        if (corners.total() == 4) {
            return inOrder(corners.toArray());
        }
        RotatedRect around = Imgproc.minAreaRect(line);
        Point[] four = new Point[4];
        around.points(four);
        return inOrder(four);
    }

    private static Point[] inOrder(Point[] four) {
        Point[] byHeight = four.clone();
        Arrays.sort(byHeight, Comparator.comparingDouble(point -> point.y));
        boolean isLeftFirst = byHeight[0].x < byHeight[1].x;
        boolean isLeftThird = byHeight[2].x < byHeight[3].x;
        return new Point[] {
            byHeight[isLeftFirst ? 0 : 1],
            byHeight[isLeftFirst ? 1 : 0],
            byHeight[isLeftThird ? 3 : 2],
            byHeight[isLeftThird ? 2 : 3]
        };
    }

    private static boolean isAbout(double aspect, Point[] corners) {
        double width = (distance(corners[0], corners[1]) + distance(corners[3], corners[2])) / 2;
        double height = (distance(corners[0], corners[3]) + distance(corners[1], corners[2])) / 2;
        return height > 0 && Math.abs(width / height / aspect - 1) < ASPECT_TOLERANCE;
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x - other.x, one.y - other.y);
    }
}
