package jp.tashika.reader.face;

/**
 * 顔の測定値。What is measured of one face in one picture.
 *
 * @param box where it is
 * @param yaw degrees, more than 0 when the person turns to the own right
 * @param pitch degrees, more than 0 when the person looks up
 * @param roll degrees
 * @param sharpness how much detail there is (variance of the Laplacian at a common size)
 * @param brightness mean of the face, 0 to 255
 * @param eyesClosed how surely both eyes are closed, 0 to 1
 * @param liveness how much it looks like a person and not like a picture of one, 0 to 1
 * @param covered how much mouth and nose differ from the rest of the face, as under a mask; 0 to 1
 */
public record FaceMeasures(
        FaceBox box,
        double yaw,
        double pitch,
        double roll,
        double sharpness,
        double brightness,
        double eyesClosed,
        double liveness,
        double covered) {

    @Override
    public String toString() {
        return "FaceMeasures[masked]";
    }
}
