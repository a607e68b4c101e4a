package jp.tashika.reader.recognition;

import java.lang.foreign.MemorySegment;
import jp.tashika.reader.face.AccuracySettings;
import jp.tashika.reader.face.AccuracySettings.ChallengeLimits;
import jp.tashika.reader.face.AccuracySettings.Comparison;
import jp.tashika.reader.face.AccuracySettings.PictureLimits;
import jp.tashika.reader.face.AccuracySettings.SessionLimits;
import jp.tashika.reader.face.FaceTemplate;
import jp.tashika.reader.recognition.Landmarks.Spot;
import org.opencv.core.Mat;

/** 特徴のモデル。Which network makes the numbers of a face, how it wants the face laid out, and how two are compared. */
public enum TemplateModel {
    /** 512次元の特徴。Laid out by eyes, nose and mouth; compared by the angle. */
    ARC("faceplugin-512", "fr_feature", 112, 512) {
        @Override
        Layout layout() {
            return Layout.TEMPLATE;
        }

        @Override
        Geometry laidOut(Landmarks face) {
            Spot[] points = {
                face.mean(Landmarks.RIGHT_EYE),
                face.mean(Landmarks.LEFT_EYE),
                face.mean(Landmarks.NOSE_TIP),
                face.mean(Landmarks.MOUTH_RIGHT),
                face.mean(Landmarks.MOUTH_LEFT)
            };
            return Geometry.fit(points, ARC_PLACES);
        }

        @Override
        double similarity(FaceTemplate one, FaceTemplate other) {
            return one.product(other);
        }
    },
    /** dlibの特徴。128 numbers, laid out by eyes and mouth; compared by the distance. */
    DLIB("dlib-128", "dlib", 150, 128) {
        @Override
        Layout layout() {
            return Layout.DLIB;
        }

        @Override
        Geometry laidOut(Landmarks face) {
            Spot right = face.mean(Landmarks.RIGHT_EYE);
            Spot left = face.mean(Landmarks.LEFT_EYE);
            Spot mouth = face.mean(Landmarks.MOUTH);
            double apart = (right.distance(mouth) + left.distance(mouth)) / 2;
            double scale = size() * 0.45 / Math.max(apart, 1);
            double turn = Math.atan2(left.y() - right.y(), left.x() - right.x());
            Spot middle = new Spot((right.x() + left.x() + mouth.x()) / 3, (right.y() + left.y() + mouth.y()) / 3);
            return Geometry.turned(
                    scale * Math.cos(-turn), scale * Math.sin(-turn), middle, new Spot(size() * 0.5, size() * 0.43));
        }

        @Override
        double similarity(FaceTemplate one, FaceTemplate other) {
            return 1 - one.distance(other);
        }
    };

    /** Where 112 pixels square want eyes, nose and the corners of the mouth, as the network was taught. */
    private static final Spot[] ARC_PLACES = {
        new Spot(38.2946, 51.6963),
        new Spot(73.5318, 51.5014),
        new Spot(56.0252, 71.7366),
        new Spot(41.5493, 92.3655),
        new Spot(70.7299, 92.2041)
    };

    private final String engine;
    private final String resource;
    private final int size;
    private final int length;

    TemplateModel(String engine, String resource, int size, int length) {
        this.engine = engine;
        this.resource = resource;
        this.size = size;
        this.length = length;
    }

    /** 名称。What settings of accuracy call it. */
    public String engine() {
        return engine;
    }

    /** 測定による設定。Thresholds as measured (docs/performance.md), for whoever signs a file of settings to begin with. */
    public AccuracySettings measured() {
        Comparison comparison = switch (this) {
            case ARC -> new Comparison(0.455, 0.35, 0.2);
            case DLIB -> new Comparison(0.59, 0.45, 0.2);
        };
        return new AccuracySettings(
                engine,
                comparison,
                new PictureLimits(120, 60, 20, -30, 20, 40, 50, 220, 0.9, 0.75),
                new ChallengeLimits(12, 0.9, 2),
                new SessionLimits(3, 200, 20));
    }

    String resource() {
        return resource;
    }

    int size() {
        return size;
    }

    abstract Layout layout();

    abstract Geometry laidOut(Landmarks face);

    /** More is more alike, at most 1. */
    abstract double similarity(FaceTemplate one, FaceTemplate other);

    FaceTemplate template(Model model, Mat picture, Landmarks face) {
        FaceTemplate template = new FaceTemplate(length);
        try (Pixels pixels = new Pixels()) {
            Mat laid = laidOut(face).cut(picture, size, pixels);
            model.run(input -> layout().write(laid, input, pixels), outputs -> {
                MemorySegment.copy(outputs[0], 0, template.numbers(), 0, outputs[0].byteSize());
                return length;
            });
        }
        if (this == ARC) {
            template.normalise();
        }
        return template;
    }
}
