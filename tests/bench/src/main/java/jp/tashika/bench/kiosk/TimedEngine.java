package jp.tashika.bench.kiosk;

import java.util.List;
import jp.tashika.bench.kiosk.PartTimes.Part;
import jp.tashika.reader.face.Capture;
import jp.tashika.reader.face.FaceBox;
import jp.tashika.reader.face.FaceEngine;
import jp.tashika.reader.face.FaceMeasures;
import jp.tashika.reader.face.FaceTemplate;
import jp.tashika.reader.face.PictureReading;

/** 計られるエンジン。The engine itself, with the time that it takes counted. */
record TimedEngine(FaceEngine engine, PartTimes times) implements FaceEngine {

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public PictureReading<Capture> open(byte[] jpeg) {
        return switch (times.timed(Part.FACE, () -> engine.open(jpeg))) {
            case PictureReading.Usable<Capture>(Capture capture) ->
                new PictureReading.Usable<>(new TimedCapture(capture, times));
            case PictureReading.Refused<Capture> refused -> refused;
        };
    }

    @Override
    public PictureReading<FaceTemplate> templateOfCard(byte[] photo) {
        return times.timed(Part.PHOTO, () -> engine.templateOfCard(photo));
    }

    @Override
    public double similarity(FaceTemplate one, FaceTemplate other) {
        return times.timed(Part.FACE, () -> engine.similarity(one, other));
    }

    @Override
    public void close() {
        engine.close();
    }

    private record TimedCapture(Capture capture, PartTimes times) implements Capture {

        @Override
        public int width() {
            return capture.width();
        }

        @Override
        public int height() {
            return capture.height();
        }

        @Override
        public List<FaceBox> faces() {
            return times.timed(Part.FACE, capture::faces);
        }

        @Override
        public FaceMeasures measure(FaceBox face) {
            return times.timed(Part.FACE, () -> capture.measure(face));
        }

        @Override
        public FaceTemplate template(FaceBox face) {
            return times.timed(Part.FACE, () -> capture.template(face));
        }

        @Override
        public void close() {
            capture.close();
        }
    }
}
