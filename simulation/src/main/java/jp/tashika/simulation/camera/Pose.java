package jp.tashika.simulation.camera;

/**
 * 姿勢。How a face is shown in one frame.
 *
 * @param turnDegrees of the head, more than 0 to the person's own right
 * @param isBlinking whether both eyes are closed
 * @param shiftX pixels
 * @param shiftY pixels
 * @param scale 1 as near as usual
 * @param light 1 as in the sample photo
 */
public record Pose(double turnDegrees, boolean isBlinking, double shiftX, double shiftY, double scale, double light) {

    /** Straight, in the middle. */
    public static Pose straight() {
        return new Pose(0, false, 0, 0, 1, 1);
    }

    public Pose withTurn(double degrees) {
        return new Pose(degrees, isBlinking, shiftX, shiftY, scale, light);
    }

    public Pose withEyesClosed() {
        return new Pose(turnDegrees, true, shiftX, shiftY, scale, light);
    }

    public Pose withScale(double factor) {
        return new Pose(turnDegrees, isBlinking, shiftX, shiftY, factor, light);
    }

    public Pose withLight(double factor) {
        return new Pose(turnDegrees, isBlinking, shiftX, shiftY, scale, factor);
    }

    public Pose withShift(double x, double y) {
        return new Pose(turnDegrees, isBlinking, x, y, scale, light);
    }
}
