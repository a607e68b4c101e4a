package jp.tashika.simulation.camera;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;
import nu.pattern.OpenCV;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * 架空の証の紙面。A {@link FictionalPaper} in print, as the camera over the tray sees it: a form of this project's own, a
 * line under each row. Reading it shows nothing about real forms but that the parts work together.
 *
 * <p>The same paper and seed give the same picture on the same machine.
 */
public final class PrintedPaper {

    /** Of 128 x 91 mm, the size of B7, at about 250 dots an inch. */
    private static final int WIDTH = 1_260;

    private static final int HEIGHT = 900;
    /** Where this machine does not have it, the JDK takes another. */
    private static final String LETTERS = "Noto Sans CJK JP";

    private static final int LEFT = 60;
    private static final int MIDDLE = 440;
    private static final int FIRST_ROW = 150;
    private static final int ROW = 82;
    private static final Color INK = new Color(30, 30, 32);
    private static final Color FRAME = new Color(150, 160, 170);
    private static final Color GROUND = new Color(246, 248, 240);

    private final Mat print;

    private PrintedPaper(Mat print) {
        this.print = print;
    }

    public static PrintedPaper of(FictionalPaper paper) {
        OpenCV.loadLocally();
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(GROUND);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(INK);
        pen.setFont(new Font(LETTERS, Font.BOLD, 46));
        pen.drawString(paper.title(), LEFT + 120, 96);
        for (int i = 0; i < paper.rows().size(); i++) {
            row(pen, FIRST_ROW + i * ROW, paper.rows().get(i));
        }
        pen.dispose();
        Mat print = new Mat(HEIGHT, WIDTH, CvType.CV_8UC3);
        print.put(0, 0, ((DataBufferByte) page.getRaster().getDataBuffer()).getData());
        return new PrintedPaper(print);
    }

    private static void row(Graphics2D pen, int top, FictionalPaper.Row row) {
        pen.setColor(FRAME);
        pen.drawLine(LEFT, top + ROW - 8, WIDTH - LEFT, top + ROW - 8);
        pen.setColor(INK);
        pen.setFont(new Font(LETTERS, Font.PLAIN, 32));
        pen.drawString(row.label(), LEFT + 10, top + 50);
        pen.setFont(new Font(LETTERS, Font.PLAIN, 38));
        pen.drawString(row.text(), MIDDLE, top + 52);
    }

    /** カメラの画像。One JPEG of the paper in the tray; another seed is another moment. */
    public byte[] frame(PrintQuality quality, long seed) {
        return Tray.frame(print, quality, new Random(seed));
    }
}
