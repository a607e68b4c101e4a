package jp.tashika.reader.face;

import java.util.List;
import jp.tashika.reader.face.AccuracySettings.PictureLimits;

/** 撮影画像の判定。Which pictures are worth comparing, and which of two is better (HWR-019). */
public final class PictureRules {

    /** Smaller faces are people in the background. */
    private static final double BYSTANDER = 0.5;

    private PictureRules() {}

    /** 人数の判定。{@link Hint#OK} when one person is before the camera; people far behind do not count. */
    public static Hint judge(List<FaceBox> largestFirst) {
        if (largestFirst.isEmpty()) {
            return Hint.NO_FACE;
        }
        double second = largestFirst.size() > 1 ? largestFirst.get(1).width() : 0;
        return second > BYSTANDER * largestFirst.getFirst().width() ? Hint.SEVERAL_FACES : Hint.OK;
    }

    /** 画質の判定。{@link Hint#OK} or {@link Hint#MASK} when the picture can be compared, else what is to be changed first. */
    public static Hint judge(FaceMeasures face, int width, int height, PictureLimits limits) {
        FaceBox box = face.box();
        // before the distance: a face turned away is narrower
        if (Math.abs(face.yaw()) > limits.yawMax()
                || face.pitch() < limits.pitchMin()
                || face.pitch() > limits.pitchMax()) {
            return Hint.LOOK_STRAIGHT;
        }
        if (box.width() < limits.widthMin()) {
            return Hint.TOO_FAR;
        }
        if (box.width() > width * limits.widthMaxPercent() / 100) {
            return Hint.TOO_NEAR;
        }
        if (isCutOff(box, width, height)) {
            return Hint.OFF_CENTRE;
        }
        if (face.brightness() < limits.brightnessMin()) {
            return Hint.TOO_DARK;
        }
        if (face.brightness() > limits.brightnessMax()) {
            return Hint.TOO_BRIGHT;
        }
        if (face.sharpness() < limits.sharpnessMin()) {
            return Hint.BLURRED;
        }
        if (face.eyesClosed() > limits.eyesClosedMax()) {
            return Hint.EYES_CLOSED;
        }
        // spec| HWR-020: a mask is asked to be taken off, and may fail, but is not refused
        return face.covered() > limits.coveredMax() ? Hint.MASK : Hint.OK;
    }

    /** A face at the edge of the picture is one of which a part may be missing. */
    private static boolean isCutOff(FaceBox box, int width, int height) {
        double margin = box.width() * 0.03;
        return box.x() < margin
                || box.y() < margin
                || box.x() + box.width() > width - margin
                || box.y() + box.height() > height - margin;
    }

    public static boolean isComparable(Hint hint) {
        return hint == Hint.OK || hint == Hint.MASK;
    }

    /** 画質。From 0 to 1, of a picture that can be compared: straight, sharp, open eyes, nothing covered. */
    public static double quality(FaceMeasures face, PictureLimits limits) {
        double middle = (limits.pitchMin() + limits.pitchMax()) / 2;
        double reach = Math.max(1, (limits.pitchMax() - limits.pitchMin()) / 2);
        double straight = 1 - (Math.abs(face.yaw()) / limits.yawMax() + Math.abs(face.pitch() - middle) / reach) / 2;
        double sharp = Math.min(1, face.sharpness() / Math.max(1, 3 * limits.sharpnessMin()));
        double large = Math.min(1, face.box().width() / (2 * limits.widthMin()));
        double open = 1 - face.eyesClosed();
        double covered = face.covered() > limits.coveredMax() ? 0.5 : 1;
        return Math.max(0, covered * (0.4 * straight + 0.3 * sharp + 0.15 * large + 0.15 * open));
    }
}
