package jp.tashika.reader.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import jp.tashika.reader.camera.Camera;
import jp.tashika.reader.camera.CameraFailed;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.print.PrintArea;
import jp.tashika.reader.print.PrintedLine;
import jp.tashika.reader.print.PrintedSymbol;

/** A tray whose camera sends a real JPEG, and an engine made by hand that finds there what a test says. */
public final class PaperInTray {

    /** What lies there; no lines for an empty tray. */
    public volatile List<String> lines = List.of();

    public volatile boolean isCameraBroken;

    /** The very arrays that were handed out: wiped afterwards, or not. */
    public final List<byte[]> pictures = new CopyOnWriteArrayList<>();

    public PaperScan scan(String kiosk) {
        Camera camera = () -> {
            if (isCameraBroken) {
                throw new CameraFailed("broken");
            }
            byte[] picture = jpeg();
            pictures.add(picture);
            return picture;
        };
        return new PaperScan(
                new Cameras(Map.of(), Map.of(kiosk, camera)),
                (picture, expected) -> lines.stream().map(PaperInTray::line).toList());
    }

    private static PrintedLine line(String text) {
        List<PrintedSymbol> symbols = new ArrayList<>();
        text.codePoints()
                .forEach(c -> symbols.add(
                        new PrintedSymbol(Character.toString(c), 95, new PrintArea(symbols.size() * 10, 0, 10, 10))));
        return new PrintedLine(symbols);
    }

    private static byte[] jpeg() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing is left of what the camera sent. */
    public boolean isWiped() {
        return pictures.stream().allMatch(picture -> Arrays.equals(picture, new byte[picture.length]));
    }
}
