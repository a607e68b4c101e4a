package jp.tashika.reader.face;

/**
 * 精度設定。How alike two faces must be and how good a picture, how a challenge is met, and how long it may take (HWR-025).
 *
 * @param engine the engine these are made for, since scores of two engines cannot be compared
 */
public record AccuracySettings(
        String engine, Comparison comparison, PictureLimits picture, ChallengeLimits challenge, SessionLimits session) {

    /**
     * 照合の境目。Where a comparison is won.
     *
     * @param threshold a card's photo and a picture this alike show the same person
     * @param samePersonMin pictures of one session must be this alike among themselves, or somebody else stepped in
     * @param livenessMin the median of the liveness scores must reach it; a hint, not a proof
     */
    public record Comparison(double threshold, double samePersonMin, double livenessMin) {
        public Comparison {
            within("threshold", threshold, -1, 1);
            within("same person", samePersonMin, -1, 1);
            within("liveness", livenessMin, 0, 1);
        }
    }

    /**
     * 撮影画像の条件。What a picture must be like to be compared (HWR-019).
     *
     * @param widthMin of the face in pixels
     * @param widthMaxPercent of the face in parts of the picture's width
     * @param yawMax degrees to either side
     * @param pitchMin degrees, less than 0 is down
     * @param pitchMax degrees
     * @param coveredMax beyond it a mask is supposed
     */
    public record PictureLimits(
            double widthMin,
            double widthMaxPercent,
            double yawMax,
            double pitchMin,
            double pitchMax,
            double sharpnessMin,
            double brightnessMin,
            double brightnessMax,
            double eyesClosedMax,
            double coveredMax) {
        public PictureLimits {
            within("width", widthMin, 40, 400);
            within("width in percent", widthMaxPercent, 20, 100);
            within("yaw", yawMax, 1, 60);
            within("pitch", pitchMin, -60, 0);
            within("pitch", pitchMax, 0, 60);
            within("sharpness", sharpnessMin, 0, 10_000);
            within("brightness", brightnessMin, 0, brightnessMax);
            within("brightness", brightnessMax, brightnessMin, 255);
            within("eyes", eyesClosedMax, 0, 1);
            within("covered", coveredMax, 0, 1);
        }
    }

    /**
     * 動作確認の条件。When a movement that was asked for counts as seen.
     *
     * @param turnDegrees from where the person looked before
     * @param eyesClosedMin from when on eyes count as closed
     * @param framesMin frames one after another that must show it
     */
    public record ChallengeLimits(double turnDegrees, double eyesClosedMin, int framesMin) {
        public ChallengeLimits {
            within("turn", turnDegrees, 5, 60);
            within("eyes", eyesClosedMin, 0, 1);
            within("frames", framesMin, 1, 30);
        }
    }

    /**
     * 撮影の範囲。How many of the pictures are compared, and when it ends without a result.
     *
     * @param pictures the best of which are compared
     */
    public record SessionLimits(int pictures, int framesMax, int secondsMax) {
        public SessionLimits {
            within("pictures", pictures, 1, 10);
            within("frames", framesMax, pictures, 1_000);
            within("seconds", secondsMax, 3, 120);
        }
    }

    public AccuracySettings {
        if (!engine.matches("[a-z0-9.-]{1,40}")) {
            throw new IllegalArgumentException("no name of an engine");
        }
    }

    private static void within(String what, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(what + " is out of range: " + value);
        }
    }
}
