package jp.tashika.reader.recognition;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.tashika.reader.face.FaceBox;
import jp.tashika.reader.recognition.Landmarks.Spot;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** 顔のモデル一式。What is asked of the networks that find a face and look at it; which one compares is another's choice. */
final class FaceModels implements AutoCloseable {

    private static final int DETECTION_WIDTH = 320;
    private static final int DETECTION_HEIGHT = 240;
    private static final double CONFIDENCE_MIN = 0.65;
    private static final double OVERLAP_MAX = 0.4;

    /** Of the boxes a picture full of faces has, so many are looked at. */
    private static final int FACES_MAX = 20;

    private final Model detection;
    private final Model landmarks;
    private final Model pose;
    private final Model eye;
    private final Model liveness;

    FaceModels(int threads) {
        detection = Model.load("fr_detect", threads);
        landmarks = Model.load("fr_landmark", threads);
        pose = Model.load("fr_pose", threads);
        eye = Model.load("fr_eye", threads);
        liveness = Model.load("fr_liveness", threads);
    }

    /** The largest first. */
    List<FaceBox> faces(Mat picture) {
        try (Pixels pixels = new Pixels()) {
            Mat small = pixels.make();
            Imgproc.resize(picture, small, new Size(DETECTION_WIDTH, DETECTION_HEIGHT));
            return detection.run(
                    input -> Layout.DETECTION.write(small, input, pixels),
                    outputs -> distinct(boxes(outputs[0], outputs[1], picture.cols(), picture.rows())));
        }
    }

    private static List<FaceBox> boxes(MemorySegment scores, MemorySegment corners, int width, int height) {
        List<FaceBox> boxes = new ArrayList<>();
        long count = scores.byteSize() / (2 * Float.BYTES);
        for (long i = 0; i < count; i++) {
            double confidence = Layout.at(scores, 2 * i + 1);
            if (confidence > CONFIDENCE_MIN) {
                double left = Layout.at(corners, 4 * i) * width;
                double top = Layout.at(corners, 4 * i + 1) * height;
                boxes.add(new FaceBox(
                        left,
                        top,
                        Layout.at(corners, 4 * i + 2) * width - left,
                        Layout.at(corners, 4 * i + 3) * height - top,
                        confidence));
            }
        }
        return boxes;
    }

    /** A face has many boxes: the surest stays, what lies mostly over it goes. */
    private static List<FaceBox> distinct(List<FaceBox> boxes) {
        List<FaceBox> kept = new ArrayList<>();
        boxes.sort(Comparator.comparingDouble(FaceBox::confidence).reversed());
        for (FaceBox box : boxes) {
            if (kept.size() < FACES_MAX
                    && box.width() > 1
                    && box.height() > 1
                    && kept.stream().noneMatch(other -> other.overlap(box) > OVERLAP_MAX)) {
                kept.add(box);
            }
        }
        kept.sort(Comparator.comparingDouble(FaceBox::width).reversed());
        return List.copyOf(kept);
    }

    Landmarks landmarks(Mat picture, FaceBox face) {
        try (Pixels pixels = new Pixels()) {
            Mat cut =
                    Geometry.box(centre(face), face.width(), face.height(), 64).cut(picture, 64, pixels);
            return landmarks.run(
                    input -> Layout.LANDMARKS.write(cut, input, pixels), outputs -> Landmarks.of(outputs[0], face));
        }
    }

    /** Yaw, pitch and roll in degrees: yaw more than 0 to the person's right, pitch more than 0 upwards. */
    double[] pose(Mat picture, FaceBox face) {
        try (Pixels pixels = new Pixels()) {
            Mat cut = Geometry.box(centre(face), 1.5 * face.width(), 1.5 * face.height(), 224)
                    .cut(picture, 224, pixels);
            return pose.run(input -> Layout.POSE.write(cut, input, pixels), outputs ->
                    new double[] {degrees(outputs[0]), degrees(outputs[1]), degrees(outputs[2])});
        }
    }

    /** The mean of 66 bins of three degrees each, from -99. */
    private static double degrees(MemorySegment bins) {
        double[] share = shares(bins);
        double mean = 0;
        for (int i = 0; i < share.length; i++) {
            mean += i * share[i];
        }
        return 3 * mean - 99;
    }

    private static double[] shares(MemorySegment numbers) {
        double[] shares = new double[(int) (numbers.byteSize() / Float.BYTES)];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shares.length; i++) {
            most = Math.max(most, Layout.at(numbers, i));
        }
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(Layout.at(numbers, i) - most);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** How surely both eyes are closed. */
    double eyesClosed(Mat picture, Landmarks face) {
        return Math.min(closed(picture, face, Landmarks.RIGHT_EYE), closed(picture, face, Landmarks.LEFT_EYE));
    }

    private double closed(Mat picture, Landmarks face, Landmarks.Range range) {
        int corner = range.from();
        Spot lids = mean(face.at(corner + 1), face.at(corner + 2), face.at(corner + 4), face.at(corner + 5));
        double width = Math.max(4, face.at(corner).distance(face.at(corner + 3)) * 1.6);
        try (Pixels pixels = new Pixels()) {
            Mat cut = Geometry.box(lids, width, width, 24).cut(picture, 24, pixels);
            return eye.run(input -> Layout.EYE.write(cut, input, pixels), outputs -> shares(outputs[0])[0]);
        }
    }

    /** How much it looks like a person and not like a picture of one. */
    double liveness(Mat picture, FaceBox face) {
        double scale =
                Math.min(2.7, Math.min((picture.cols() - 1) / face.width(), (picture.rows() - 1) / face.height()));
        double width = face.width() * scale;
        double height = face.height() * scale;
        Spot centre = new Spot(
                Math.clamp(face.centreX(), width / 2, Math.max(width / 2, picture.cols() - width / 2)),
                Math.clamp(face.centreY(), height / 2, Math.max(height / 2, picture.rows() - height / 2)));
        try (Pixels pixels = new Pixels()) {
            Mat cut = Geometry.box(centre, width, height, 128).cut(picture, 128, pixels);
            return liveness.run(input -> Layout.LIVENESS.write(cut, input, pixels), outputs -> shares(outputs[0])[0]);
        }
    }

    static Spot centre(FaceBox face) {
        return new Spot(face.centreX(), face.centreY());
    }

    private static Spot mean(Spot... spots) {
        double x = 0;
        double y = 0;
        for (Spot spot : spots) {
            x += spot.x() / spots.length;
            y += spot.y() / spots.length;
        }
        return new Spot(x, y);
    }

    @Override
    public void close() {
        List.of(detection, landmarks, pose, eye, liveness).forEach(Model::close);
    }
}
