package jp.tashika.reader.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tashika.reader.face.FaceTemplate;
import jp.tashika.reader.recognition.OnnxFaceEngine;
import jp.tashika.reader.recognition.TemplateModel;
import jp.tashika.reader.recognition.TestPictures;

/** 顔照合の評価。Compares all pictures of a list with one another and says how often that went wrong. */
public final class FaceEvaluation {

    /** The rate of false matches that is asked for (RDR-008). */
    public static final double FMR = 0.0001;

    private static final int BEST_OF = 3;

    private FaceEvaluation() {}

    /**
     * 評価の一行。One way of comparing.
     *
     * @param way how it was compared
     * @param fmrReached of the comparisons between two people, as they were
     */
    public record Line(
            String way,
            int genuine,
            int impostor,
            double equalErrorRate,
            double threshold,
            double fmrReached,
            double fnmr,
            Interval fnmrInterval,
            Interval fmrInterval) {}

    /**
     * 評価の結果。What one engine reached.
     *
     * @param unusable pictures in which not one face was found: left out, and counted
     */
    public record Report(String engine, int people, int pictures, int unusable, List<Line> lines) {
        public Report {
            lines = List.copyOf(lines);
        }
    }

    /** Takes each picture once; some hundreds a minute. */
    public static Report evaluate(Manifest manifest, TemplateModel model, int threads) throws IOException {
        Map<String, List<Path>> people = new TreeMap<>(manifest.people());
        List<Integer> shown = new ArrayList<>();
        List<FaceTemplate> plain = new ArrayList<>();
        List<FaceTemplate> flipped = new ArrayList<>();
        try (OnnxFaceEngine engine = OnnxFaceEngine.open(model, threads)) {
            int person = 0;
            for (List<Path> pictures : people.values()) {
                for (Path picture : pictures) {
                    List<FaceTemplate> both = TestPictures.templates(engine, picture);
                    if (!both.isEmpty()) {
                        shown.add(person);
                        plain.add(both.getFirst());
                        flipped.add(both.getLast());
                    }
                }
                person++;
            }
            Trials trials = new Trials(shown);
            Trials.Scores single = (one, other) -> engine.similarity(plain.get(one), plain.get(other));
            // the mean over both ways of holding up a mirror to one of the two
            Trials.Scores mirrored =
                    (one, other) -> (single.of(one, other) + engine.similarity(plain.get(one), flipped.get(other))) / 2;
            return new Report(
                    engine.name(),
                    people.size(),
                    shown.size(),
                    manifest.pictures() - shown.size(),
                    List.of(
                            line("one picture", trials.single(single)),
                            line("one picture and its mirror image", trials.single(mirrored)),
                            line("best of three", trials.bestOf(BEST_OF, single))));
        } finally {
            plain.forEach(FaceTemplate::close);
            flipped.forEach(FaceTemplate::close);
        }
    }

    private static Line line(String way, ErrorRates rates) {
        double threshold = rates.thresholdAt(FMR);
        int misses = rates.falseNonMatches(threshold);
        double reached = rates.fmr(threshold);
        return new Line(
                way,
                rates.genuineCount(),
                rates.impostorCount(),
                rates.equalErrorRate(),
                threshold,
                reached,
                rates.fnmr(threshold),
                Interval.wilson(misses, rates.genuineCount()),
                Interval.wilson((int) Math.round(reached * rates.impostorCount()), rates.impostorCount()));
    }
}
