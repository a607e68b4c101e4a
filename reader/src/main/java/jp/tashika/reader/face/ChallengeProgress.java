package jp.tashika.reader.face;

import jp.tashika.reader.face.AccuracySettings.ChallengeLimits;

/**
 * 動作確認の進み。How far a challenge is: first straight, then the movement over several frames, then straight again.
 *
 * @param straightYaw where the person looked before, the mean of the frames seen so far
 * @param seen frames one after another that showed what this step waits for
 */
public record ChallengeProgress(Challenge challenge, Step step, double straightYaw, int seen) {

    /** 段階。What is waited for. */
    public enum Step {
        /** 正面。A good picture, to know where straight is. */
        STRAIGHT,
        /** 動作。The movement. */
        MOVEMENT,
        /** 再び正面。A good picture once more: of the one who moved. */
        STRAIGHT_AGAIN,
        /** 済み。All was seen. */
        MET
    }

    public static ChallengeProgress begin(Challenge challenge) {
        return new ChallengeProgress(challenge, Step.STRAIGHT, 0, 0);
    }

    /** After a frame that shows {@code face}; {@code isComparable} when it is a good picture. */
    public ChallengeProgress next(FaceMeasures face, boolean isComparable, ChallengeLimits limits) {
        return switch (step) {
            case STRAIGHT -> isComparable ? straight(face, limits) : this;
            case MOVEMENT -> {
                int shown = challenge.isShownBy(face, straightYaw, limits) ? seen + 1 : 0;
                yield shown < limits.framesMin()
                        ? new ChallengeProgress(challenge, step, straightYaw, shown)
                        : new ChallengeProgress(challenge, Step.STRAIGHT_AGAIN, straightYaw, 0);
            }
            case STRAIGHT_AGAIN -> isComparable ? new ChallengeProgress(challenge, Step.MET, straightYaw, 0) : this;
            case MET -> this;
        };
    }

    private ChallengeProgress straight(FaceMeasures face, ChallengeLimits limits) {
        double mean = (straightYaw * seen + face.yaw()) / (seen + 1);
        return seen + 1 < limits.framesMin()
                ? new ChallengeProgress(challenge, step, mean, seen + 1)
                : new ChallengeProgress(challenge, Step.MOVEMENT, mean, 0);
    }

    /** 途切れ。After a frame without this face: a movement must be seen without a gap. */
    public ChallengeProgress gap() {
        return step == Step.MOVEMENT ? new ChallengeProgress(challenge, step, straightYaw, 0) : this;
    }

    /** 別の顔。After another face came: all from the start. */
    public ChallengeProgress anew() {
        return begin(challenge);
    }

    public boolean isMet() {
        return step == Step.MET;
    }
}
