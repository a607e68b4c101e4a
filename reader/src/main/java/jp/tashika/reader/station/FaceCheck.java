package jp.tashika.reader.station;

import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.face.AccuracySettings;
import jp.tashika.reader.face.Challenge;
import jp.tashika.reader.face.FaceEngine;
import jp.tashika.reader.face.FaceSession;
import jp.tashika.reader.face.FaceTemplate;
import jp.tashika.reader.face.PictureReading;

/**
 * 顔照合の用意。What a round of pictures needs beside the card.
 *
 * @param settings of accuracy, made for the engine
 * @param numbers by which the photo in the card is opened
 * @param cameras that are asked for pictures; other kiosks' pages send those of their browser
 */
public record FaceCheck(
        FaceEngine engine,
        AccuracySettings settings,
        FaceNumbers numbers,
        Cameras cameras,
        RandomGenerator random,
        InstantSource time) {

    /** 撮影の開始。Empty when no face is found in the photo; it is taken over and wiped. */
    Optional<FaceSession> begin(byte[] photo) {
        return engine.templateOfCard(photo) instanceof PictureReading.Usable<FaceTemplate>(FaceTemplate card)
                ? Optional.of(FaceSession.begin(engine, card, settings, Challenge.draw(random), time.instant()))
                : Optional.empty();
    }
}
