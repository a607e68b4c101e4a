package jp.tashika.reader.face;

import java.util.random.RandomGenerator;

/** 動作の指示。What a person is asked to do, which a printed picture cannot (HWR-016). */
public enum Challenge {
    /** 右を向く。To the own right. */
    TURN_RIGHT(Hint.TURN_RIGHT, Hint.LOOK_STRAIGHT),
    /** 左を向く。To the own left. */
    TURN_LEFT(Hint.TURN_LEFT, Hint.LOOK_STRAIGHT),
    /** 目を閉じて開ける。Closed over several frames, which happens to nobody by chance. */
    CLOSE_EYES(Hint.CLOSE_EYES, Hint.EYES_CLOSED);

    private final Hint hint;
    private final Hint end;

    Challenge(Hint hint, Hint end) {
        this.hint = hint;
        this.end = end;
    }

    public static Challenge draw(RandomGenerator random) {
        return values()[random.nextInt(values().length)];
    }

    /** What the patient is told. */
    public Hint hint() {
        return hint;
    }

    /** What the patient is told who has done it and still does. */
    Hint end() {
        return end;
    }

    /** Whether {@code face} shows it. */
    boolean isShownBy(FaceMeasures face, double straightYaw, AccuracySettings.ChallengeLimits limits) {
        return switch (this) {
            case TURN_RIGHT -> face.yaw() - straightYaw >= limits.turnDegrees();
            case TURN_LEFT -> straightYaw - face.yaw() >= limits.turnDegrees();
            case CLOSE_EYES -> face.eyesClosed() >= limits.eyesClosedMin();
        };
    }
}
