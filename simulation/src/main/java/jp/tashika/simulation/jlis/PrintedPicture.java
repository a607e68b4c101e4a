package jp.tashika.simulation.jlis;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import jp.tashika.card.cardface.Picture;

/**
 * 文字の画像。What a card prints, as the black and white picture the chip holds of it (PNG, one bit). White where this machine
 * has no fonts: a card is made all the same.
 */
final class PrintedPicture {

    private static final int LETTER = 24;
    private static final int MARGIN = 4;
    private static final boolean HAS_FONTS = hasFonts();

    private PrintedPicture() {}

    static Picture of(String text) {
        int width = Math.max(LETTER, text.codePointCount(0, text.length()) * LETTER) + 2 * MARGIN;
        BufferedImage image = new BufferedImage(width, LETTER + 2 * MARGIN, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            if (HAS_FONTS) {
                pen.setColor(Color.BLACK);
                pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
                pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, LETTER));
                pen.drawString(text, MARGIN, LETTER);
            }
        } finally {
            pen.dispose();
        }
        return Picture.of(png(image));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /** Without fontconfig the JDK cannot draw letters, and says so by an error. */
    private static boolean hasFonts() {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length > 0;
        } catch (RuntimeException | LinkageError | InternalError e) {
            return false;
        }
    }
}
