package jp.tashika.reader.face;

import java.util.List;
import jp.tashika.reader.face.AccuracySettings.Comparison;

/**
 * 照合の根拠。The numbers a session ends with, from which the result follows.
 *
 * @param scores how alike the card's photo and each of the chosen pictures are
 * @param samePerson how alike the picture after the movement and the least alike of the chosen are
 * @param liveness the scores of all good pictures
 */
public record Evidence(List<Double> scores, double samePerson, List<Double> liveness) {

    public Evidence {
        scores = List.copyOf(scores);
        liveness = List.copyOf(liveness);
        if (scores.isEmpty() || liveness.isEmpty()) {
            throw new IllegalArgumentException("nothing to decide on");
        }
    }

    /** 判定。Who stepped in or held up a picture is refused before faces are compared. */
    public FaceResult decide(Comparison limits) {
        if (samePerson < limits.samePersonMin()) {
            return new FaceResult.NotLive(FaceResult.Doubt.ANOTHER_PERSON);
        }
        if (median(liveness) < limits.livenessMin()) {
            return new FaceResult.NotLive(FaceResult.Doubt.LOOKS_LIKE_A_PICTURE);
        }
        // spec| HWR-020: one picture over the threshold is enough
        double best = scores.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return best >= limits.threshold() ? new FaceResult.Matched(best) : new FaceResult.NotMatched(best);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    @Override
    public String toString() {
        return "Evidence[masked]";
    }
}
