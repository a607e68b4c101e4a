package jp.tashika.reader.recognition;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import jp.tashika.reader.face.Capture;
import jp.tashika.reader.face.FaceEngine;
import jp.tashika.reader.face.FaceTemplate;
import jp.tashika.reader.face.PictureFault;
import jp.tashika.reader.face.PictureReading;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** ONNX Runtimeによる顔照合。Both engines: they find faces alike, and differ in the network that compares. */
public final class OnnxFaceEngine implements FaceEngine {

    /** A frame of 640 x 480 as a browser sends it is 30 to 150 kB. */
    public static final int FRAME_BYTES_MAX = 512 * 1024;

    /** A photo in a card is a few kB. */
    public static final int PHOTO_BYTES_MAX = 64 * 1024;

    private static final int FRAME_SIDE_MAX = 1_280;
    private static final int PHOTO_SIDE_MAX = 1_024;
    private static final int SIDE_MIN = 64;

    /** Small photos are enlarged to this height before a face is looked for. */
    private static final int PHOTO_HEIGHT = 400;

    private final TemplateModel template;
    private final Model comparison;
    private final FaceModels models;

    private OnnxFaceEngine(TemplateModel template, int threads) {
        this.template = template;
        this.comparison = Model.load(template.resource(), threads);
        this.models = new FaceModels(threads);
    }

    /**
     * Loads the models of the jar.
     *
     * @param threads that one picture is computed by at once; one is best where the machine does other things too
     * @throws FaceModelMissing when the program was put together without them
     */
    public static OnnxFaceEngine open(TemplateModel template, int threads) {
        return new OnnxFaceEngine(template, threads);
    }

    @Override
    public String name() {
        return template.engine();
    }

    FaceModels models() {
        return models;
    }

    FaceTemplate template(Mat picture, Landmarks face) {
        return template.template(comparison, picture, face);
    }

    @FunctionalInterface
    private interface Header {
        PictureReading<PictureHeader> of(MemorySegment file);
    }

    @FunctionalInterface
    private interface Framing {
        Mat of(Mat picture, Pixels pixels);
    }

    @Override
    public PictureReading<Capture> open(byte[] jpeg) {
        return decode(jpeg, FRAME_BYTES_MAX, FRAME_SIDE_MAX, PictureHeader::ofJpeg, (picture, _) -> picture);
    }

    @Override
    public PictureReading<FaceTemplate> templateOfCard(byte[] photo) {
        return switch (decode(photo, PHOTO_BYTES_MAX, PHOTO_SIDE_MAX, PictureHeader::ofJp2, OnnxFaceEngine::framed)) {
            case PictureReading.Refused<Capture>(PictureFault fault) -> new PictureReading.Refused<>(fault);
            case PictureReading.Usable<Capture>(Capture capture) -> {
                try (capture) {
                    yield only(capture);
                }
            }
        };
    }

    private static PictureReading<FaceTemplate> only(Capture capture) {
        return switch (capture.faces().size()) {
            case 0 -> new PictureReading.Refused<>(PictureFault.NO_FACE);
            case 1 ->
                new PictureReading.Usable<>(capture.template(capture.faces().getFirst()));
            default -> new PictureReading.Refused<>(PictureFault.SEVERAL_FACES);
        };
    }

    private PictureReading<Capture> decode(byte[] bytes, int bytesMax, int sideMax, Header header, Framing framing) {
        try (Arena arena = Arena.ofConfined()) {
            if (bytes.length == 0 || bytes.length > bytesMax) {
                return new PictureReading.Refused<>(PictureFault.SIZE);
            }
            MemorySegment file = arena.allocate(bytes.length);
            try {
                MemorySegment.copy(MemorySegment.ofArray(bytes), 0, file, 0, bytes.length);
                return switch (header.of(file)) {
                    case PictureReading.Refused<PictureHeader>(PictureFault fault) ->
                        new PictureReading.Refused<>(fault);
                    case PictureReading.Usable<PictureHeader>(PictureHeader said) ->
                        decode(file, said, sideMax, framing);
                };
            } finally {
                file.fill((byte) 0);
            }
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private PictureReading<Capture> decode(MemorySegment file, PictureHeader said, int sideMax, Framing framing) {
        int longer = Math.max(said.width(), said.height());
        if (longer > sideMax || Math.min(said.width(), said.height()) < SIDE_MIN) {
            return new PictureReading.Refused<>(PictureFault.PIXELS);
        }
        Pixels pixels = new Pixels();
        Mat picture = pixels.decode(file);
        if (picture.cols() != said.width() || picture.rows() != said.height()) {
            pixels.close();
            return new PictureReading.Refused<>(PictureFault.DAMAGED);
        }
        return new PictureReading.Usable<>(new OnnxCapture(this, pixels, framing.of(picture, pixels)));
    }

    @Override
    public double similarity(FaceTemplate one, FaceTemplate other) {
        return template.similarity(one, other);
    }

    @Override
    public void close() {
        comparison.close();
        models.close();
    }

    /** A small picture enlarged, in the middle of one as wide as a camera's: the networks want room around a face. */
    static Mat framed(Mat photo, Pixels pixels) {
        Mat large = pixels.make();
        double scale = (double) PHOTO_HEIGHT / photo.rows();
        Imgproc.resize(photo, large, new Size(photo.cols() * scale, PHOTO_HEIGHT), 0, 0, Imgproc.INTER_CUBIC);
        int above = PHOTO_HEIGHT / 5;
        int beside = Math.max(0, ((PHOTO_HEIGHT + 2 * above) * 4 / 3 - large.cols()) / 2);
        Mat framed = pixels.make();
        Core.copyMakeBorder(large, framed, above, above, beside, beside, Core.BORDER_REPLICATE);
        return framed;
    }
}
