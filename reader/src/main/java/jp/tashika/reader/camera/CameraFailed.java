package jp.tashika.reader.camera;

/** カメラの不調。No picture came: the camera is not there, or what it sent is none. */
public final class CameraFailed extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message for whoever looks after the reader; nothing of what the camera sees */
    public CameraFailed(String message) {
        super(message);
    }

    public CameraFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
