package jp.tashika.simulation.camera;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** 動きの描画。Bends a picture so that a face seems to turn or to close its eyes, as far as a network can tell. */
final class Warp {

    private Warp() {}

    /** Where the pixel of a place comes from. */
    @FunctionalInterface
    private interface Source {
        double of(int x, int y);
    }

    /** As if the head were a ball: what is in the middle moves, what is at the edge stays. */
    static Mat turned(Mat picture, FictionalFace.Area face, double degrees) {
        double radiusX = face.width() * 0.85;
        double radiusY = face.height() * 0.95;
        double turn = Math.toRadians(degrees);
        return bent(
                picture,
                (x, y) -> {
                    double u = (x - face.x()) / radiusX;
                    double v = (y - face.y()) / radiusY;
                    double fromCentre = Math.hypot(u, v);
                    if (fromCentre >= 1) {
                        return x;
                    }
                    double half = Math.sqrt(1 - v * v);
                    double angle = Math.asin(Math.clamp(u / half, -1, 1));
                    double before = Math.clamp(angle + turn, -Math.PI / 2, Math.PI / 2);
                    double smooth = Math.min(1, (1 - fromCentre) * 6);
                    return x + (face.x() + radiusX * half * Math.sin(before) - x) * smooth;
                },
                (_, y) -> y);
    }

    /** The skin above the eye is drawn down over it, and lashes below. */
    static Mat lidDown(Mat picture, FictionalFace.Eye eye) {
        double width = Math.hypot(eye.right() - eye.left(), eye.rightY() - eye.leftY());
        double centreX = (eye.left() + eye.right()) / 2;
        double centreY = (eye.leftY() + eye.rightY()) / 2;
        Mat bent = bent(picture, (x, _) -> x, (x, y) -> {
            double u = (x - centreX) / (width * 0.72);
            if (Math.abs(u) >= 1) {
                return y;
            }
            double half = width * 0.30 * Math.sqrt(1 - u * u);
            double low = centreY + half * 0.75;
            double top = centreY - half - 0.35 * width;
            double brow = centreY - half * 1.15;
            return y <= top || y >= low ? y : top + (y - top) / (low - top) * (brow - top);
        });
        Imgproc.ellipse(
                bent,
                new Point(centreX, centreY + width * 0.02),
                new Size(width * 0.5, width * 0.2),
                0,
                15,
                165,
                new Scalar(25, 25, 35),
                2,
                Imgproc.LINE_AA);
        return bent;
    }

    private static Mat bent(Mat picture, Source sourceX, Source sourceY) {
        int width = picture.cols();
        int height = picture.rows();
        float[] xs = new float[width * height];
        float[] ys = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                xs[y * width + x] = (float) sourceX.of(x, y);
                ys[y * width + x] = (float) sourceY.of(x, y);
            }
        }
        Mat mapX = new Mat(height, width, CvType.CV_32F);
        Mat mapY = new Mat(height, width, CvType.CV_32F);
        mapX.put(0, 0, xs);
        mapY.put(0, 0, ys);
        Mat bent = new Mat();
        Imgproc.remap(picture, bent, mapX, mapY, Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
        return bent;
    }
}
