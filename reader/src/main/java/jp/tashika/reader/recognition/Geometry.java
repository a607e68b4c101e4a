package jp.tashika.reader.recognition;

import jp.tashika.reader.recognition.Landmarks.Spot;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * 位置合わせ。A turn, a scale and a shift from one picture into another: what each model wants a face to be laid out as.
 *
 * @param a scale times cosine
 * @param b scale times sine
 * @param stretch how much more it scales upright than across: 1 for all but plain boxes
 */
record Geometry(double a, double b, double shiftX, double shiftY, double stretch) {

    /** What brings a box around {@code centre} to a square of {@code size}. */
    static Geometry box(Spot centre, double width, double height, int size) {
        double across = size / width;
        double upright = size / height;
        return new Geometry(
                across, 0, size / 2.0 - centre.x() * across, size / 2.0 - centre.y() * upright, upright / across);
    }

    /** What brings the points nearest to their places, by least squares. */
    static Geometry fit(Spot[] points, Spot[] places) {
        Spot from = middle(points);
        Spot to = middle(places);
        double a = 0;
        double b = 0;
        double norm = 0;
        for (int i = 0; i < points.length; i++) {
            double x = points[i].x() - from.x();
            double y = points[i].y() - from.y();
            double u = places[i].x() - to.x();
            double v = places[i].y() - to.y();
            a += x * u + y * v;
            b += x * v - y * u;
            norm += x * x + y * y;
        }
        double scale = Math.max(norm, 1e-9);
        return turned(a / scale, b / scale, from, to);
    }

    /** What scales and turns, and brings one point to another. */
    static Geometry turned(double a, double b, Spot from, Spot to) {
        return new Geometry(a, b, to.x() - a * from.x() + b * from.y(), to.y() - b * from.x() - a * from.y(), 1);
    }

    private static Spot middle(Spot[] points) {
        double x = 0;
        double y = 0;
        for (Spot point : points) {
            x += point.x() / points.length;
            y += point.y() / points.length;
        }
        return new Spot(x, y);
    }

    /** Beyond the edge of the picture its last pixels go on. */
    Mat cut(Mat picture, int size, Pixels pixels) {
        Mat matrix = new Mat(2, 3, CvType.CV_64F);
        matrix.put(0, 0, a, -b, shiftX, b * stretch, a * stretch, shiftY);
        Mat cut = pixels.make();
        Imgproc.warpAffine(picture, cut, matrix, new Size(size, size), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        matrix.release();
        return cut;
    }
}
