package jp.tashika.reader.front;

import java.util.Optional;

/** 券面のカメラ。The camera that looks at the card in the tray of a kiosk. */
@FunctionalInterface
public interface CardCamera {

    /** 今の画像。One JPEG, which whoever asked wipes; empty when the camera gives none. */
    Optional<byte[]> picture(String kiosk);
}
