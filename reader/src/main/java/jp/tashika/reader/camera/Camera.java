package jp.tashika.reader.camera;

/** 写すもの。Takes a picture whenever it is asked. */
@FunctionalInterface
public interface Camera {

    /** 今の画像。What is before it now, as JPEG; whoever asked for it wipes it. */
    byte[] picture() throws CameraFailed;
}
