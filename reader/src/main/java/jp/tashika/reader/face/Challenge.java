package jp.tashika.reader.face;

import java.util.random.RandomGenerator;

/** 動作の指示。What a person is asked to do, which a printed picture cannot (HWR-016). */
public enum Challenge {
    /** 右を向く。To the own right. */
    TURN_RIGHT(Hint.TURN_RIGHT),
    /** 左を向く。To the own left. */
    TURN_LEFT(Hint.TURN_LEFT),
    /** 目を閉じて開ける。Closed over several frames, which happens to nobody by chance. */
    CLOSE_EYES(Hint.CLOSE_EYES);

    private final Hint hint;

    Challenge(Hint hint) {
        this.hint = hint;
    }

    public static Challenge draw(RandomGenerator random) {
        return values()[random.nextInt(values().length)];
    }

    /** What the patient is told. */
    public Hint hint() {
        return hint;
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
