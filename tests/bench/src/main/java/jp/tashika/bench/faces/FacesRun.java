package jp.tashika.bench.faces;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.tashika.bench.measure.BenchFailed;
import jp.tashika.bench.measure.Table;
import jp.tashika.reader.evaluation.FaceEvaluation;
import jp.tashika.reader.evaluation.Interval;
import jp.tashika.reader.evaluation.Manifest;
import jp.tashika.reader.recognition.TemplateModel;

/** 顔照合の精度の計測。How often each engine errs on the pictures of a list. */
public final class FacesRun {

    private static final int THREADS = 2;

    private FacesRun() {}

    /** A table an engine. */
    public static List<Table> run(Path list) {
        try {
            Manifest manifest = Manifest.read(list);
            return Arrays.stream(TemplateModel.values())
                    .map(model -> table(manifest, model))
                    .toList();
        } catch (Manifest.Wrong e) {
            throw new BenchFailed(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new BenchFailed("顔画像の一覧を読めませんでした。", e);
        }
    }

    private static Table table(Manifest manifest, TemplateModel model) {
        try {
            long start = System.nanoTime();
            FaceEvaluation.Report report = FaceEvaluation.evaluate(manifest, model, THREADS);
            double seconds = (System.nanoTime() - start) / 1e9;
            Table table = new Table(
                    "Faces: " + report.engine(),
                    "comparison",
                    "genuine",
                    "impostor",
                    "EER",
                    "threshold",
                    "FMR reached",
                    "FMR, 95 %",
                    "FNMR at FMR 0.01 %",
                    "FNMR, 95 %");
            report.lines().forEach(line -> row(table, line));
            return table.note(String.format(
                    Locale.ROOT,
                    "%d people, %d pictures, %d without a face found; %.0f s.",
                    report.people(),
                    report.pictures(),
                    report.unusable(),
                    seconds));
        } catch (IOException e) {
            throw new BenchFailed("顔画像を読めませんでした。", e);
        }
    }

    private static void row(Table table, FaceEvaluation.Line line) {
        table.row(
                line.way(),
                String.format(Locale.ROOT, "%,d", line.genuine()),
                String.format(Locale.ROOT, "%,d", line.impostor()),
                percent(line.equalErrorRate()),
                String.format(Locale.ROOT, "%.3f", line.threshold()),
                percent(line.fmrReached()),
                interval(line.fmrInterval()),
                percent(line.fnmr()),
                interval(line.fnmrInterval()));
    }

    private static String percent(double rate) {
        return String.format(Locale.ROOT, "%.3f %%", 100 * rate);
    }

    private static String interval(Interval interval) {
        return percent(interval.low()) + " to " + percent(interval.high());
    }
}
