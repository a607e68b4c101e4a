package jp.tashika.reader.recognition;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jp.tashika.reader.face.FaceBox;

/** 顔の特徴点。68 points of a face in pixels, in the order that all such models share. */
final class Landmarks {

    static final int COUNT = 68;

    static final Range RIGHT_EYE = new Range(36, 41);
    static final Range LEFT_EYE = new Range(42, 47);
    static final Range MOUTH = new Range(48, 67);
    static final Range NOSE_TIP = new Range(30, 30);
    static final Range MOUTH_RIGHT = new Range(48, 48);
    static final Range MOUTH_LEFT = new Range(54, 54);

    /** 区間。Points from one number to another. */
    record Range(int from, int to) {}

    /** 点。In pixels. */
    record Spot(double x, double y) {

        double distance(Spot other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    private final double[] points = new double[2 * COUNT];

    private Landmarks() {}

    /** Of what a model says in parts of the box. */
    static Landmarks of(MemorySegment relative, FaceBox box) {
        Landmarks made = new Landmarks();
        for (int i = 0; i < COUNT; i++) {
            made.points[2 * i] = box.x() + box.width() * relative.getAtIndex(ValueLayout.JAVA_FLOAT, 2L * i);
            made.points[2 * i + 1] = box.y() + box.height() * relative.getAtIndex(ValueLayout.JAVA_FLOAT, 2L * i + 1);
        }
        return made;
    }

    Spot at(int index) {
        return new Spot(points[2 * index], points[2 * index + 1]);
    }

    /** The middle of several points. */
    Spot mean(Range range) {
        double x = 0;
        double y = 0;
        int count = range.to() - range.from() + 1;
        for (int i = range.from(); i <= range.to(); i++) {
            x += points[2 * i];
            y += points[2 * i + 1];
        }
        return new Spot(x / count, y / count);
    }
}
