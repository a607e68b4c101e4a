package jp.tashika.sheet.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import jp.tashika.sheet.checkup.CheckupSheet;
import jp.tashika.sheet.drug.DrugSheet;
import jp.tashika.sheet.heading.Samples;

/** How long a sheet takes, from the values on the wire to the last byte of the PDF. Run by hand; docs/adr/0019. */
final class PaperSpeed {

    private static final int WARM_UPS = 30;
    private static final int RUNS = 60;

    private PaperSpeed() {}

    public static void main(String[] args) {
        Paper paper = new Paper();
        run(
                "drugs, 300 lines",
                () -> paper.print(DrugSheet.of(
                        Samples.threeYears(300),
                        Samples.drugsRequest(),
                        DrugSheet.Scope.of(Samples.drugsRequest()),
                        Samples.OCCASION)));
        run(
                "checkups, 5",
                () -> paper.print(
                        CheckupSheet.of(Samples.fiveCheckups(), Samples.checkupsRequest(), Samples.OCCASION)));
        run(
                "view of 300 drug lines alone",
                () -> new byte
                        [DrugSheet.of(
                                        Samples.threeYears(300),
                                        Samples.drugsRequest(),
                                        DrugSheet.Scope.of(Samples.drugsRequest()),
                                        Samples.OCCASION)
                                .rows()
                                .size()]);
    }

    private static void run(String what, Supplier<byte[]> made) {
        long[] nanos = new long[RUNS];
        int bytes = 0;
        for (int i = -WARM_UPS; i < RUNS; i++) {
            long start = System.nanoTime();
            bytes = made.get().length;
            nanos[Math.max(i, 0)] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, p95 %.1f ms, largest %.1f ms, %d bytes%n",
                what,
                nanos[RUNS / 2] / 1e6,
                nanos[RUNS * 95 / 100] / 1e6,
                nanos[RUNS - 1] / 1e6,
                bytes);
    }
}
