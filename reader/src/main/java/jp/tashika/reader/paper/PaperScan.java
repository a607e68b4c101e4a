package jp.tashika.reader.paper;

import java.util.List;
import java.util.Optional;
import jp.tashika.reader.camera.Camera;
import jp.tashika.reader.camera.CameraFailed;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.face.PictureReading;
import jp.tashika.reader.print.PrintExpectation;
import jp.tashika.reader.print.PrintLanguage;
import jp.tashika.reader.print.PrintLayout;
import jp.tashika.reader.print.PrintPicture;
import jp.tashika.reader.print.PrintReader;
import jp.tashika.reader.print.PrintedLine;

/**
 * 証の読取り。Takes a picture of the paper in the tray and reads it; the picture is wiped before the items are handed on.
 *
 * <p>Read twice, as blocks and as scattered pieces: forms with boxes are torn by the one, running text by the other.
 */
public record PaperScan(Cameras cameras, PrintReader print) {

    private static final List<PrintLayout> WAYS = List.of(PrintLayout.BLOCK, PrintLayout.SPARSE);

    /** Whether a camera looks into the tray of that kiosk. */
    public boolean looksAt(String kiosk) {
        return cameras.tray(kiosk).isPresent();
    }

    /** What lies in the tray of that kiosk; empty when there is no picture of it. */
    public Optional<PaperContent> read(String kiosk) {
        Optional<Camera> tray = cameras.tray(kiosk);
        try {
            return tray.isPresent() ? read(tray.get().picture()) : Optional.empty();
        } catch (CameraFailed e) {
            return Optional.empty();
        }
    }

    /** @param jpeg taken over and wiped */
    Optional<PaperContent> read(byte[] jpeg) {
        return switch (PrintPicture.open(jpeg)) {
            case PictureReading.Refused<PrintPicture> _ -> Optional.empty();
            case PictureReading.Usable<PrintPicture>(PrintPicture picture) -> {
                try (picture;
                        PrintPicture evened = picture.evened()) {
                    yield Optional.of(PaperReading.ofBest(WAYS.stream()
                            .map(layout ->
                                    print.lines(evened, PrintExpectation.of(PrintLanguage.JAPANESE, layout)).stream()
                                            .map(PaperScan::line)
                                            .toList())
                            .toList()));
                }
            }
        };
    }

    private static PaperLine line(PrintedLine line) {
        return new PaperLine(line.text(), (int) line.confidence());
    }
}
