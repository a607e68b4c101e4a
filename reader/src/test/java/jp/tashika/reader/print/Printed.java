package jp.tashika.reader.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** 試験用の印字。Lines of text as a JPEG. */
final class Printed {

    private static final int WIDTH = 900;
    private static final int LINE_HEIGHT = 70;

    private Printed() {}

    static byte[] lines(String... lines) {
        BufferedImage picture = new BufferedImage(WIDTH, LINE_HEIGHT * (lines.length + 1), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font("Noto Sans CJK JP", Font.PLAIN, 40));
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 40, LINE_HEIGHT * (i + 1));
        }
        pen.dispose();
        return jpeg(picture);
    }

    static byte[] blank() {
        return lines();
    }

    private static byte[] jpeg(BufferedImage picture) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(List<PrintedLine> lines) {
        return lines.stream().map(PrintedLine::text).toList();
    }
}
