package jp.tashika.reader.face;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.reader.face.AccuracySettings.ChallengeLimits;
import jp.tashika.reader.face.AccuracySettings.Comparison;
import jp.tashika.reader.face.AccuracySettings.PictureLimits;
import jp.tashika.reader.face.AccuracySettings.SessionLimits;

/** 合成の値。Numbers for rules without pictures, and an engine that sees what it is told. */
final class Faces {

    static final PictureLimits PICTURE = new PictureLimits(120, 60, 20, -30, 20, 40, 50, 220, 0.9, 0.75);
    static final ChallengeLimits CHALLENGE = new ChallengeLimits(12, 0.9, 2);
    static final AccuracySettings SETTINGS = new AccuracySettings(
            "synthetic", new Comparison(0.45, 0.35, 0.2), PICTURE, CHALLENGE, new SessionLimits(3, 40, 10));

    static final FaceBox BOX = new FaceBox(240, 140, 160, 200, 0.99);
    static final FaceMeasures GOOD = new FaceMeasures(BOX, 0, -5, 0, 120, 130, 0.05, 0.9, 0.3);

    private Faces() {}

    static FaceMeasures yaw(double yaw) {
        return new FaceMeasures(BOX, yaw, -5, 0, 120, 130, 0.05, 0.9, 0.3);
    }

    /** Below the least width. */
    static FaceMeasures narrow(double yaw) {
        return new FaceMeasures(new FaceBox(260, 140, 110, 200, 0.99), yaw, -5, 0, 120, 130, 0.05, 0.9, 0.3);
    }

    static FaceMeasures eyesClosed() {
        return new FaceMeasures(BOX, 0, -5, 0, 120, 130, 0.99, 0.9, 0.3);
    }

    static FaceMeasures at(double x) {
        return new FaceMeasures(new FaceBox(x, 140, 160, 200, 0.99), 0, -5, 0, 120, 130, 0.05, 0.9, 0.3);
    }

    static FaceMeasures sharp(double sharpness) {
        return new FaceMeasures(BOX, 0, -5, 0, sharpness, 130, 0.05, 0.9, 0.3);
    }

    static FaceMeasures live(double liveness) {
        return new FaceMeasures(BOX, 0, -5, 0, 120, 130, 0.05, liveness, 0.3);
    }

    /** 見えるもの。One frame: who is seen, and how the person looks on a scale that two frames can be compared by. */
    record Scene(List<FaceMeasures> faces, double likeness, Optional<PictureFault> fault) {

        static Scene of(FaceMeasures face, double likeness) {
            return new Scene(List.of(face), likeness, Optional.empty());
        }

        static Scene nobody() {
            return new Scene(List.of(), 0, Optional.empty());
        }

        static Scene unreadable() {
            return new Scene(List.of(), 0, Optional.of(PictureFault.DAMAGED));
        }
    }

    /** 合成のエンジン。Frames are numbers of scenes; two faces are as alike as their cosine. */
    static final class SyntheticEngine implements FaceEngine {

        final List<Scene> scenes = new ArrayList<>();
        final List<FaceTemplate> made = new ArrayList<>();
        int opened;
        int closed;

        byte[] frame(Scene scene) {
            scenes.add(scene);
            return new byte[] {(byte) scenes.size(), 7, 7, 7};
        }

        /** Of a face that is {@code likeness} like the one in the card. */
        FaceTemplate template(double likeness) {
            FaceTemplate template = new FaceTemplate(2);
            template.numbers().setAtIndex(java.lang.foreign.ValueLayout.JAVA_FLOAT, 0, (float) likeness);
            template.numbers().setAtIndex(java.lang.foreign.ValueLayout.JAVA_FLOAT, 1, (float)
                    Math.sqrt(1 - likeness * likeness));
            made.add(template);
            return template;
        }

        @Override
        public String name() {
            return "synthetic";
        }

        @Override
        public PictureReading<Capture> open(byte[] jpeg) {
            Scene scene = scenes.get(jpeg[0] - 1);
            if (scene.fault().isPresent()) {
                return new PictureReading.Refused<>(scene.fault().get());
            }
            opened++;
            return new PictureReading.Usable<>(new Capture() {
                @Override
                public int width() {
                    return 640;
                }

                @Override
                public int height() {
                    return 480;
                }

                @Override
                public List<FaceBox> faces() {
                    return scene.faces().stream().map(FaceMeasures::box).toList();
                }

                @Override
                public FaceMeasures measure(FaceBox face) {
                    return scene.faces().getFirst();
                }

                @Override
                public FaceTemplate template(FaceBox face) {
                    return SyntheticEngine.this.template(scene.likeness());
                }

                @Override
                public void close() {
                    closed++;
                }
            });
        }

        @Override
        public PictureReading<FaceTemplate> templateOfCard(byte[] photo) {
            return new PictureReading.Usable<>(template(1));
        }

        @Override
        public double similarity(FaceTemplate one, FaceTemplate other) {
            return one.product(other);
        }

        @Override
        public void close() {}
    }
}
