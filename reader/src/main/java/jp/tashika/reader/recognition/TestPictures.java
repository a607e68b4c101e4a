package jp.tashika.reader.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tashika.reader.face.Capture;
import jp.tashika.reader.face.FaceTemplate;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/** 評価用の画像。Pictures of research sets, of any kind OpenCV reads: for measuring only, never for a patient. */
public final class TestPictures {

    private static final long BYTES_MAX = 20_000_000;

    private TestPictures() {}

    /** 特徴の二つ。Of the picture's largest face, and of the same seen in a mirror; none when it has no face. */
    public static List<FaceTemplate> templates(OnnxFaceEngine engine, Path file) throws IOException {
        if (Files.size(file) > BYTES_MAX) {
            return List.of();
        }
        try (Pixels pixels = new Pixels()) {
            Mat read = pixels.keep(Imgcodecs.imdecode(new MatOfByte(Files.readAllBytes(file)), Imgcodecs.IMREAD_COLOR));
            if (read.empty()) {
                return List.of();
            }
            Mat framed = OnnxFaceEngine.framed(read, pixels);
            Mat mirrored = pixels.make();
            Core.flip(framed, mirrored, 1);
            return List.of(framed, mirrored).stream()
                    .flatMap(picture -> largest(engine, picture.clone()).stream())
                    .toList();
        }
    }

    private static List<FaceTemplate> largest(OnnxFaceEngine engine, Mat picture) {
        Pixels pixels = new Pixels();
        try (Capture capture = new OnnxCapture(engine, pixels, pixels.keep(picture))) {
            return capture.faces().stream().limit(1).map(capture::template).toList();
        }
    }
}
