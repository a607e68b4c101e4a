package jp.tashika.simulation.camera;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.virtual.CardHolder;
import jp.tashika.vocabulary.time.Wareki;
import nu.pattern.OpenCV;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * 架空の券面。The front of a fictional card as a camera over the tray sees it. Where things stand follows public descriptions; the
 * letters are those of this machine, so that reading them shows nothing about real cards but that the parts work together.
 *
 * <p>The same holder, look and seed give the same picture on the same machine.
 */
public final class PrintedCard {

    /** A card of 85.6 x 54 mm at 300 dots an inch. */
    static final int WIDTH = 1_011;

    static final int HEIGHT = 638;

    private static final List<String> FAMILIES = List.of(
            "Noto Sans CJK JP",
            "Noto Serif CJK JP",
            "IPAexGothic",
            "IPAGothic",
            "IPAexMincho",
            "TakaoGothic",
            "VL Gothic");
    private static final List<String> DIGIT_FAMILIES = List.of(
            "Noto Sans CJK JP",
            "Noto Sans Mono CJK JP",
            "Liberation Mono",
            "Liberation Sans",
            "DejaVu Sans Mono",
            "IPAGothic");
    private static final int MOMENTS = 8;
    private static final Color INK = new Color(28, 28, 30);

    private final Mat print;

    private PrintedCard(Mat print) {
        this.print = print;
    }

    /** Whether this machine has letters for it. */
    public static boolean isPossible() {
        return !present(FAMILIES).isEmpty();
    }

    /** @param look by which the letters are chosen and what is not the holder's is made up */
    public static PrintedCard of(CardHolder holder, long look) {
        OpenCV.loadLocally();
        List<String> families = present(FAMILIES);
        if (families.isEmpty()) {
            throw new IllegalStateException("this machine has no Japanese letters");
        }
        Random random = new Random(look);
        BufferedImage card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = card.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        ground(pen, random);
        String family = families.get(random.nextInt(families.size()));
        int style = random.nextBoolean() ? Font.PLAIN : Font.BOLD;
        new Text(pen, family, style).write(holder, random);
        pen.dispose();
        Mat print = mat(card);
        photo(holder, print);
        return new PrintedCard(print);
    }

    private static List<String> present(List<String> families) {
        return families.stream().filter(Letters.families()::contains).toList();
    }

    /** カメラの画像。One JPEG of the card in its tray; another seed is another moment. */
    public byte[] frame(PrintQuality quality, long seed) {
        return Tray.frame(print, quality, new Random(seed));
    }

    /** カメラの画像の並び。Some moments of it, one after another. */
    public List<byte[]> moments(PrintQuality quality) {
        return IntStream.range(0, MOMENTS)
                .mapToObj(seed -> frame(quality, seed))
                .toList();
    }

    /** Pale colours under fine lines, as cards have against copying. */
    private static void ground(Graphics2D pen, Random random) {
        pen.setPaint(new GradientPaint(0, 0, new Color(250, 236, 240), WIDTH, HEIGHT, new Color(232, 242, 250)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setStroke(new BasicStroke(1));
        pen.setColor(new Color(222, 214, 228));
        double phase = random.nextDouble() * Math.PI;
        for (int y = -40; y < HEIGHT + 40; y += 9) {
            Path2D line = new Path2D.Double();
            line.moveTo(0, y);
            for (int x = 0; x <= WIDTH; x += 12) {
                line.lineTo(x, y + 14 * Math.sin(x / 70.0 + phase + y / 200.0));
            }
            pen.draw(line);
        }
    }

    /** 券面の文字。 */
    private record Text(Graphics2D pen, String family, int style) {

        void write(CardHolder holder, Random random) {
            pen.setColor(INK);
            put(24, 45, 70, "氏名");
            put(40, 120, 74, holder.name());
            put(24, 45, 132, "住所");
            put(30, 120, 134, holder.address());
            put(26, 640, 200, "個人番号カード");
            put(28, 330, 262, "性別　" + (holder.sex() == '1' ? "男" : holder.sex() == '2' ? "女" : "－"));
            put(36, 330, 322, birthdate(holder) + "生");
            put(36, 330, 388, western(holder) + "まで有効");
            put(28, 330, 450, "架空県試験市長");
            put(20, 520, 596, "電子証明書の有効期限　　　　年　　月　　日");
            List<String> digits = present(DIGIT_FAMILIES);
            pen.setFont(new Font(digits.get(random.nextInt(digits.size())), Font.PLAIN, 20));
            pen.drawString(madeUp(random), 45, 572);
            pen.setFont(pen.getFont().deriveFont(34f));
            pen.drawString(holder.securityCode(), 318, 574);
        }

        private void put(int size, int x, int y, String text) {
            pen.setFont(new Font(family, style, size));
            pen.drawString(text, x, y);
        }

        /** 製造番号。Sixteen characters that mean nothing here. */
        private static String madeUp(Random random) {
            return String.format(Locale.ROOT, "%016X", random.nextLong());
        }

        private static String birthdate(CardHolder holder) {
            if (holder.printed() == FaceNumberB.PrintedBirthdate.WESTERN) {
                return spaced(
                        holder.birthdate().getYear() + "年",
                        holder.birthdate().getMonthValue(),
                        holder.birthdate().getDayOfMonth());
            }
            Wareki date = Wareki.from(holder.birthdate());
            String year = date.year() == 1 ? "元" : Integer.toString(date.year());
            return spaced(
                    date.era().kanji() + year + "年",
                    holder.birthdate().getMonthValue(),
                    holder.birthdate().getDayOfMonth());
        }

        private static String western(CardHolder holder) {
            return spaced(
                    holder.expiry().getYear() + "年",
                    holder.expiry().getMonthValue(),
                    holder.expiry().getDayOfMonth());
        }

        private static String spaced(String year, int month, int day) {
            return String.format(Locale.ROOT, "%s%2d月%2d日", year, month, day);
        }
    }

    private static Mat mat(BufferedImage card) {
        Mat print = new Mat(HEIGHT, WIDTH, CvType.CV_8UC3);
        print.put(0, 0, ((DataBufferByte) card.getRaster().getDataBuffer()).getData());
        return print;
    }

    /** Where the card holds no picture that can be decoded, its place stays pale. */
    private static void photo(CardHolder holder, Mat print) {
        byte[] file = holder.pictures().photo().toBytes();
        Mat photo = file.length == 0 ? new Mat() : Imgcodecs.imdecode(new MatOfByte(file), Imgcodecs.IMREAD_COLOR);
        if (!photo.empty()) {
            Mat place = print.submat(200, 530, 45, 285);
            Imgproc.resize(photo, photo, place.size());
            photo.copyTo(place);
        }
    }

    @Override
    public String toString() {
        return "PrintedCard[masked]";
    }
}
