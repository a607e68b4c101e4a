package jp.tashika.reader.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.reader.face.Capture;
import jp.tashika.reader.face.FaceBox;
import jp.tashika.reader.face.FaceMeasures;
import jp.tashika.reader.face.FaceTemplate;
import org.opencv.core.Mat;

/** 開いた撮影画像。A decoded picture with what was found in it so far. */
final class OnnxCapture implements Capture {

    private final OnnxFaceEngine engine;
    private final Pixels pixels;
    private final Mat picture;
    private final Map<FaceBox, Landmarks> landmarks = new HashMap<>();
    private Optional<List<FaceBox>> faces = Optional.empty();

    /** @param pixels that hold the picture; taken over */
    OnnxCapture(OnnxFaceEngine engine, Pixels pixels, Mat picture) {
        this.engine = engine;
        this.pixels = pixels;
        this.picture = picture;
    }

    @Override
    public int width() {
        return picture.cols();
    }

    @Override
    public int height() {
        return picture.rows();
    }

    @Override
    public List<FaceBox> faces() {
        if (faces.isEmpty()) {
            faces = Optional.of(engine.models().faces(picture));
        }
        return faces.get();
    }

    private Landmarks landmarks(FaceBox face) {
        return landmarks.computeIfAbsent(face, box -> engine.models().landmarks(picture, box));
    }

    @Override
    public FaceMeasures measure(FaceBox face) {
        FaceModels models = engine.models();
        double[] pose = models.pose(picture, face);
        Appearance.Light light = Appearance.light(picture, face);
        return new FaceMeasures(
                face,
                pose[0],
                pose[1],
                pose[2],
                light.sharpness(),
                light.brightness(),
                models.eyesClosed(picture, landmarks(face)),
                models.liveness(picture, face),
                Appearance.covered(picture, landmarks(face), face));
    }

    @Override
    public FaceTemplate template(FaceBox face) {
        return engine.template(picture, landmarks(face));
    }

    @Override
    public void close() {
        landmarks.clear();
        pixels.close();
    }

    @Override
    public String toString() {
        return "OnnxCapture[masked]";
    }
}
