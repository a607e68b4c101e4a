package jp.tashika.reader.recognition;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import nu.pattern.OpenCV;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/** 画素。All pictures that one piece of work makes; overwritten and given back when closed. */
public final class Pixels implements AutoCloseable {

    static {
        OpenCV.loadLocally();
    }

    private final List<Mat> mats = new ArrayList<>();

    /** An empty picture for OpenCV to fill. */
    public Mat make() {
        return keep(new Mat());
    }

    public Mat keep(Mat mat) {
        mats.add(mat);
        return mat;
    }

    /** Decodes into eight bits and the colours blue, green, red; empty when OpenCV cannot. */
    public Mat decode(MemorySegment file) {
        Mat bytes = new Mat(1, (int) file.byteSize(), CvType.CV_8UC1, file.asByteBuffer());
        try {
            return keep(Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_COLOR | Imgcodecs.IMREAD_IGNORE_ORIENTATION));
        } finally {
            bytes.release();
        }
    }

    static void wipe(Mat mat) {
        if (!mat.empty()) {
            mat.setTo(org.opencv.core.Scalar.all(0));
        }
        mat.release();
    }

    @Override
    public void close() {
        mats.forEach(Pixels::wipe);
        mats.clear();
    }
}
