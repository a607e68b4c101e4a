package jp.tashika.bench.fronts;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import jp.tashika.bench.measure.BenchFailed;
import jp.tashika.bench.measure.Table;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.cardface.Picture;
import jp.tashika.card.virtual.CardHolder;
import jp.tashika.reader.camera.Camera;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.evaluation.Interval;
import jp.tashika.reader.front.FrontNumbers;
import jp.tashika.reader.front.FrontReader;
import jp.tashika.reader.print.InstalledPrint;
import jp.tashika.reader.print.PrintReader;
import jp.tashika.simulation.camera.FictionalFace;
import jp.tashika.simulation.camera.FictionalHolder;
import jp.tashika.simulation.camera.PrintQuality;
import jp.tashika.simulation.camera.PrintedCard;
import jp.tashika.simulation.camera.Studio;

/** 券面読取りの計測。Reads fictional cards as a reader does, picture after picture until it is sure. */
public final class FrontsRun {

    private static final String KIOSK = "1";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private FrontsRun() {}

    /** 数えたもの。 */
    private static final class Count {
        private int right;
        private int second;
        private int wrong;
        private int pictures;
        private long nanos;
        private long drawing;
    }

    /** @param cards of each quality; the same each time */
    public static Table run(int cards) {
        Table table = new Table(
                "Fronts of cards",
                "quality",
                "cards",
                "right",
                "right, 95 %",
                "of these at the second try",
                "wrong",
                "wrong, 95 %",
                "undecided",
                "pictures a card",
                "ms a card");
        try (InstalledPrint print = InstalledPrint.open()) {
            PrintReader reader = print.reader()
                    .orElseThrow(() -> new BenchFailed(print.missing().orElse("")));
            Picture photo = Picture.of(Studio.open().cardPhoto(FictionalFace.BEARER));
            for (PrintQuality quality : PrintQuality.values()) {
                row(table, quality, cards, count(quality, cards, photo, new FrontReader(reader)));
            }
        } catch (IOException e) {
            throw new BenchFailed("見本の写真を読めませんでした。", e);
        }
        return table.note(
                "Fictional fronts in this machine's letters, which are not those of real cards; time without drawing them.");
    }

    private static Count count(PrintQuality quality, int cards, Picture photo, FrontReader reader) {
        Count count = new Count();
        for (int i = 0; i < cards; i++) {
            CardHolder holder = FictionalHolder.draw(new Random(240_000L + i), TODAY, photo);
            PrintedCard card = PrintedCard.of(holder, 240_000L + i);
            Random moments = new Random(240_000L + 31L * i);
            Camera tray = () -> {
                long drawing = System.nanoTime();
                byte[] picture = card.frame(quality, moments.nextLong());
                count.drawing += System.nanoTime() - drawing;
                count.pictures++;
                return picture;
            };
            FrontNumbers numbers = new FrontNumbers(new Cameras(Map.of(), Map.of(KIOSK, tray)), reader, () -> TODAY);
            long start = System.nanoTime();
            List<FaceNumberB> read = numbers.read(KIOSK);
            count.nanos += System.nanoTime() - start;
            int tries = read.indexOf(holder.faceNumberB()) + 1;
            count.right += tries > 0 ? 1 : 0;
            count.second += tries == 2 ? 1 : 0;
            count.wrong += tries == 0 && !read.isEmpty() ? 1 : 0;
        }
        return count;
    }

    private static void row(Table table, PrintQuality quality, int cards, Count count) {
        table.row(
                quality.name().toLowerCase(Locale.ROOT),
                Integer.toString(cards),
                percent((double) count.right / cards),
                interval(Interval.wilson(count.right, cards)),
                Integer.toString(count.second),
                Integer.toString(count.wrong),
                interval(Interval.wilson(count.wrong, cards)),
                Integer.toString(cards - count.right - count.wrong),
                String.format(Locale.ROOT, "%.2f", (double) count.pictures / cards),
                String.format(Locale.ROOT, "%.0f", (count.nanos - count.drawing) / 1e6 / cards));
    }

    private static String percent(double rate) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * rate);
    }

    private static String interval(Interval interval) {
        return percent(interval.low()) + " to " + percent(interval.high());
    }
}
