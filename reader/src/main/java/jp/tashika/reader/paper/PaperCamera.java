package jp.tashika.reader.paper;

import java.util.Optional;

/** 証を撮るカメラ。What looks at the paper in the tray of a kiosk. */
@FunctionalInterface
public interface PaperCamera {

    /** A JPEG of the tray as it is now, within some seconds; whoever asks wipes it. Empty when there is no picture. */
    Optional<byte[]> take(String kiosk);
}
