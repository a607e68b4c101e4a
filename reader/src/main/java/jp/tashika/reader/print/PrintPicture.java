package jp.tashika.reader.print;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import jp.tashika.reader.face.PictureFault;
import jp.tashika.reader.face.PictureReading;
import jp.tashika.reader.recognition.PictureHeader;
import jp.tashika.reader.recognition.Pixels;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** 印字の画像。A grey picture of something printed, outside the Java heap; overwritten when closed. */
public final class PrintPicture implements AutoCloseable {

    /** An A4 page of 300 dots an inch is 3,508 pixels high. */
    private static final int SIDE_MAX = 4_096;

    private static final int SIDE_MIN = 64;

    /** The same page as a good JPEG is 2 to 4 MB. */
    public static final int BYTES_MAX = 6 * 1024 * 1024;

    /** What is larger than print is light and shadow. */
    private static final double BACKGROUND_SHARE = 0.06;

    private static final int WHITE = 255;

    private final Pixels pixels;
    private final Mat grey;

    private PrintPicture(Pixels pixels, Mat grey) {
        this.pixels = pixels;
        this.grey = grey;
    }

    /** Opens what a camera has taken: a JPEG, whose bytes are taken over and wiped. */
    public static PictureReading<PrintPicture> open(byte[] jpeg) {
        try (Arena arena = Arena.ofConfined()) {
            if (jpeg.length == 0 || jpeg.length > BYTES_MAX) {
                return new PictureReading.Refused<>(PictureFault.SIZE);
            }
            MemorySegment file = arena.allocate(jpeg.length);
            try {
                MemorySegment.copy(MemorySegment.ofArray(jpeg), 0, file, 0, jpeg.length);
                return switch (PictureHeader.ofJpeg(file)) {
                    case PictureReading.Refused<PictureHeader>(PictureFault fault) ->
                        new PictureReading.Refused<>(fault);
                    case PictureReading.Usable<PictureHeader>(PictureHeader said) -> decoded(file, said);
                };
            } finally {
                file.fill((byte) 0);
            }
        } finally {
            Arrays.fill(jpeg, (byte) 0);
        }
    }

    private static PictureReading<PrintPicture> decoded(MemorySegment file, PictureHeader said) {
        if (Math.max(said.width(), said.height()) > SIDE_MAX || Math.min(said.width(), said.height()) < SIDE_MIN) {
            return new PictureReading.Refused<>(PictureFault.PIXELS);
        }
        try (Pixels decoding = new Pixels()) {
            Mat colour = decoding.decode(file);
            if (colour.cols() != said.width() || colour.rows() != said.height()) {
                return new PictureReading.Refused<>(PictureFault.DAMAGED);
            }
            Pixels pixels = new Pixels();
            Mat grey = pixels.make();
            Imgproc.cvtColor(colour, grey, Imgproc.COLOR_BGR2GRAY);
            return new PictureReading.Usable<>(new PrintPicture(pixels, grey));
        }
    }

    public int width() {
        return grey.cols();
    }

    public int height() {
        return grey.rows();
    }

    /** 切抜き。As much of the part as lies within the picture; whoever asks closes it. */
    public PrintPicture cut(PrintArea area) {
        int left = Math.min(area.left(), width() - 1);
        int top = Math.min(area.top(), height() - 1);
        Rect within =
                new Rect(left, top, Math.min(area.width(), width() - left), Math.min(area.height(), height() - top));
        Pixels pixels = new Pixels();
        Mat cut = pixels.make();
        Mat window = grey.submat(within);
        window.copyTo(cut);
        window.release();
        return new PrintPicture(pixels, cut);
    }

    /** 拡大・縮小。Whoever asks closes it. */
    public PrintPicture scaled(double factor) {
        Pixels pixels = new Pixels();
        Mat scaled = pixels.make();
        Size size = new Size(Math.max(1, width() * factor), Math.max(1, height() * factor));
        Imgproc.resize(grey, scaled, size, 0, 0, factor > 1 ? Imgproc.INTER_CUBIC : Imgproc.INTER_AREA);
        return new PrintPicture(pixels, scaled);
    }

    /** 回転。By degrees against the clock, about the middle, on white; whoever asks closes it. */
    public PrintPicture turned(double degrees) {
        Pixels pixels = new Pixels();
        Mat turned = pixels.make();
        Mat turn = pixels.keep(
                Imgproc.getRotationMatrix2D(new org.opencv.core.Point(width() / 2.0, height() / 2.0), degrees, 1));
        Imgproc.warpAffine(grey, turned, turn, grey.size(), Imgproc.INTER_CUBIC, Core.BORDER_REPLICATE);
        return new PrintPicture(pixels, turned);
    }

    /** 地色を除いた画像。Every place beside the light that falls on it: dark print on white; whoever asks closes it. */
    public PrintPicture evened() {
        Pixels pixels = new Pixels();
        try (Pixels between = new Pixels()) {
            int side = Math.max(3, (int) (Math.max(width(), height()) * BACKGROUND_SHARE)) | 1;
            Mat light = between.make();
            Mat kernel = between.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(side, side)));
            Imgproc.morphologyEx(grey, light, Imgproc.MORPH_CLOSE, kernel);
            Imgproc.GaussianBlur(light, light, new Size(side, side), 0);
            Mat evened = pixels.make();
            Core.divide(grey, light, evened, WHITE, CvType.CV_8U);
            return new PrintPicture(pixels, evened);
        }
    }

    /** The pixels row by row, as long as the picture is open. */
    MemorySegment pixels() {
        Mat whole = grey.isContinuous() ? grey : pixels.keep(grey.clone());
        return MemorySegment.ofAddress(whole.dataAddr());
    }

    @Override
    public void close() {
        pixels.close();
    }

    /** Personal: not shown. */
    @Override
    public String toString() {
        return "PrintPicture[masked]";
    }
}
