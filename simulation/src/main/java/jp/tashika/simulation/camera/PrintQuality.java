package jp.tashika.simulation.camera;

/** 画像の質。How well a camera sees what lies in its tray. */
public enum PrintQuality {
    /** 鮮明。 */
    CLEAN,
    /** 良好。 */
    MILD,
    /** 不良。Uneven light, a lens that is not clean, a worn card. */
    MEDIUM,
    /** 劣悪。Half as many pixels, out of focus, scratched, with a light that is reflected. */
    BAD;

    Optics optics() {
        return switch (this) {
            case CLEAN -> new Optics(3, 0.3, 0, 2, 0.05, 0.3, 1, 93);
            case MILD -> new Optics(8, 0.8, 0.001, 4, 0.15, 0.7, 1, 88);
            case MEDIUM -> new Optics(12, 1.5, 0.004, 7, 0.3, 1.1, 0.85, 78);
            case BAD -> new Optics(16, 2.0, 0.008, 10, 0.4, 1.2, 0.5, 65);
        };
    }

    /** Fine light lines across the card. */
    int scratches() {
        return switch (this) {
            case CLEAN, MILD -> 0;
            case MEDIUM -> 2;
            case BAD -> 6;
        };
    }

    /**
     * 光学。What a camera adds.
     *
     * @param shift pixels at most, to each side
     * @param turn degrees at most
     * @param tilt how far a corner may move, as a share of the picture
     * @param noise deviation, in steps of grey
     * @param shadow how much darker one side is than the other, as a share
     * @param blur deviation in pixels
     * @param sharing pixels kept, as a share of each side
     * @param jpeg quality of the file
     */
    record Optics(
            double shift,
            double turn,
            double tilt,
            double noise,
            double shadow,
            double blur,
            double sharing,
            int jpeg) {}
}
