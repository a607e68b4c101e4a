package jp.tashika.reader.recognition;

import jp.tashika.reader.face.FaceBox;
import jp.tashika.reader.recognition.Landmarks.Spot;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.imgproc.Imgproc;

/** 写り。What can be said of a face's picture without a network: light, sharpness, and whether something covers it. */
final class Appearance {

    private static final int SIZE = 128;

    private Appearance() {}

    /**
     * 明るさと鮮明さ。Of the box, brought to one size.
     *
     * @param brightness mean, 0 to 255
     * @param sharpness variance of the Laplacian
     */
    record Light(double brightness, double sharpness) {}

    static Light light(Mat picture, FaceBox face) {
        MatOfDouble mean = new MatOfDouble();
        MatOfDouble deviation = new MatOfDouble();
        try (Pixels pixels = new Pixels()) {
            Mat cut = Geometry.box(FaceModels.centre(face), face.width(), face.height(), SIZE)
                    .cut(picture, SIZE, pixels);
            Mat grey = pixels.make();
            Imgproc.cvtColor(cut, grey, Imgproc.COLOR_BGR2GRAY);
            double brightness = Core.mean(grey).val[0];
            Mat detail = pixels.make();
            Imgproc.Laplacian(grey, detail, CvType.CV_64F);
            Core.meanStdDev(detail, mean, deviation);
            return new Light(brightness, Math.pow(deviation.toArray()[0], 2));
        } finally {
            mean.release();
            deviation.release();
        }
    }

    /**
     * 覆われた度合い。How much plainer the mouth is than the eyes: 0 to 1. Lips have edges, paper and cloth hardly any. A rule of
     * thumb, for want of a network; it only leads to a hint.
     */
    static double covered(Mat picture, Landmarks face, FaceBox box) {
        double mouth = contrast(picture, face.at(48), face.at(54), box);
        double eyes = contrast(picture, face.at(36), face.at(45), box);
        return Math.clamp(1 - mouth / Math.max(1, eyes), 0, 1);
    }

    /** How much light differs along the line from one point to another: lips and eyes have edges, paper has none. */
    private static double contrast(Mat picture, Spot from, Spot to, FaceBox box) {
        MatOfDouble mean = new MatOfDouble();
        MatOfDouble deviation = new MatOfDouble();
        try (Pixels pixels = new Pixels()) {
            double width = Math.max(8, from.distance(to) * 1.1);
            Mat cut = Geometry.box(middle(from, to), width, box.height() * 0.16, 32)
                    .cut(picture, 32, pixels);
            Mat grey = pixels.make();
            Imgproc.cvtColor(cut, grey, Imgproc.COLOR_BGR2GRAY);
            Core.meanStdDev(grey, mean, deviation);
            return deviation.toArray()[0];
        } finally {
            mean.release();
            deviation.release();
        }
    }

    private static Spot middle(Spot one, Spot other) {
        return new Spot((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
    }
}
