package jp.tashika.reader.evaluation;

import java.util.Arrays;

/**
 * 誤りの割合。Of many comparisons with known truth: FMR, the part of those between two people that match (誤合致率), and FNMR,
 * the part of those of one person that do not (誤非合致率). A score at the threshold matches.
 */
public final class ErrorRates {

    private final double[] genuine;
    private final double[] impostor;

    private ErrorRates(double[] genuine, double[] impostor) {
        this.genuine = genuine;
        this.impostor = impostor;
    }

    /** Of scores of which more is more alike. */
    public static ErrorRates of(double[] genuine, double[] impostor) {
        if (genuine.length == 0 || impostor.length == 0) {
            throw new IllegalArgumentException("both kinds of comparison are needed");
        }
        double[] sortedGenuine = genuine.clone();
        double[] sortedImpostor = impostor.clone();
        Arrays.sort(sortedGenuine);
        Arrays.sort(sortedImpostor);
        return new ErrorRates(sortedGenuine, sortedImpostor);
    }

    public int genuineCount() {
        return genuine.length;
    }

    public int impostorCount() {
        return impostor.length;
    }

    public double fmr(double threshold) {
        return (double) (impostor.length - below(impostor, threshold)) / impostor.length;
    }

    public double fnmr(double threshold) {
        return (double) below(genuine, threshold) / genuine.length;
    }

    public int falseNonMatches(double threshold) {
        return below(genuine, threshold);
    }

    /** How many are less than {@code threshold}. */
    private static int below(double[] sorted, double threshold) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** 閾値。The least at which at most {@code fmr} of the impostors match. */
    public double thresholdAt(double fmr) {
        int allowed = (int) Math.floor(fmr * impostor.length);
        return allowed >= impostor.length ? impostor[0] : Math.nextUp(impostor[impostor.length - 1 - allowed]);
    }

    /** 等誤り率。Where both rates are equal, or the mean of the two where they cross. */
    public double equalErrorRate() {
        double best = Double.POSITIVE_INFINITY;
        double rate = 1;
        for (double[] scores : new double[][] {genuine, impostor}) {
            for (double score : scores) {
                for (double threshold : new double[] {score, Math.nextUp(score)}) {
                    double apart = Math.abs(fmr(threshold) - fnmr(threshold));
                    if (apart < best) {
                        best = apart;
                        rate = (fmr(threshold) + fnmr(threshold)) / 2;
                    }
                }
            }
        }
        return rate;
    }
}
