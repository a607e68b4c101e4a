package jp.tashika.simulation.camera;

/** 架空の顔。Whose pictures can be made: the bearer of a card, and somebody else with it in the hand. */
public enum FictionalFace {
    /** カードの持ち主。 */
    BEARER,
    /** 別の人。 */
    SOMEBODY_ELSE;

    /** 顔の範囲。In pixels of the sample photo: its centre and size. */
    record Area(double x, double y, double width, double height) {}

    /** 目。Its corners in pixels of the sample photo. */
    record Eye(double left, double leftY, double right, double rightY) {}

    /** Near enough that nobody else of the sample photo is seen. */
    double zoom() {
        return switch (this) {
            case BEARER -> 0.8;
            case SOMEBODY_ELSE -> 0.95;
        };
    }

    Area area() {
        return switch (this) {
            case BEARER -> new Area(688, 467, 198, 275);
            case SOMEBODY_ELSE -> new Area(1593, 434, 181, 264);
        };
    }

    Eye rightEye() {
        return switch (this) {
            case BEARER -> new Eye(615, 434, 649, 440);
            case SOMEBODY_ELSE -> new Eye(1544, 413, 1583, 418);
        };
    }

    Eye leftEye() {
        return switch (this) {
            case BEARER -> new Eye(702, 440, 741, 435);
            case SOMEBODY_ELSE -> new Eye(1634, 413, 1668, 401);
        };
    }
}
