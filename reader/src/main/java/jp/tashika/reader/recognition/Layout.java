package jp.tashika.reader.recognition;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Collections;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * 入力の並び。How a model wants pixels: plane by plane, each less a mean and divided.
 *
 * @param channels red, green and blue, or grey alone
 */
record Layout(List<Channel> channels) {

    /** 色。What is taken from a value of 0 to 255, and what the rest is divided by. */
    record Channel(double mean, double divisor) {}

    static final Layout DETECTION = colour(127, 128);
    static final Layout TEMPLATE = colour(127, 128);
    static final Layout LIVENESS = colour(0, 1);
    static final Layout POSE = new Layout(List.of(
            new Channel(0.485 * 255, 0.229 * 255),
            new Channel(0.456 * 255, 0.224 * 255),
            new Channel(0.406 * 255, 0.225 * 255)));
    static final Layout DLIB =
            new Layout(List.of(new Channel(122.782, 255), new Channel(117.001, 255), new Channel(104.298, 255)));
    static final Layout LANDMARKS = new Layout(List.of(new Channel(0, 256)));
    static final Layout EYE = new Layout(List.of(new Channel(0, 255)));

    Layout {
        channels = List.copyOf(channels);
    }

    private static Layout colour(double mean, double divisor) {
        return new Layout(Collections.nCopies(3, new Channel(mean, divisor)));
    }

    /** Writes {@code picture}, in blue, green, red, as this says. */
    void write(Mat picture, MemorySegment into, Pixels pixels) {
        Mat source = picture;
        if (channels.size() == 1) {
            source = pixels.make();
            Imgproc.cvtColor(picture, source, Imgproc.COLOR_BGR2GRAY);
        }
        long plane = (long) picture.rows() * picture.cols() * Float.BYTES;
        for (int i = 0; i < channels.size(); i++) {
            Channel wanted = channels.get(i);
            Mat channel = pixels.make();
            Core.extractChannel(source, channel, channels.size() - 1 - i);
            // OpenCV keeps a picture of the right size where it is: these are the model's own bytes
            Mat planeOfModel = new Mat(
                    picture.rows(),
                    picture.cols(),
                    CvType.CV_32FC1,
                    into.asSlice(i * plane, plane).asByteBuffer());
            channel.convertTo(planeOfModel, CvType.CV_32F, 1 / wanted.divisor(), -wanted.mean() / wanted.divisor());
            planeOfModel.release();
        }
    }

    static float at(MemorySegment numbers, long index) {
        return numbers.getAtIndex(ValueLayout.JAVA_FLOAT, index);
    }
}
