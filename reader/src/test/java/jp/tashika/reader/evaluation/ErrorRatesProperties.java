package jp.tashika.reader.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

@Label("誤りの割合の性質")
class ErrorRatesProperties {

    @Provide
    Arbitrary<double[]> scores() {
        return Arbitraries.doubles()
                .between(-1, 1)
                .ofScale(3)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Property
    @Label("閾値を上げるとFMRは増えず、FNMRは減らない")
    void ratesAreMonotone(
            @ForAll("scores") double[] genuine,
            @ForAll("scores") double[] impostor,
            @ForAll @DoubleRange(min = -1, max = 1) double one,
            @ForAll @DoubleRange(min = -1, max = 1) double other) {
        ErrorRates rates = ErrorRates.of(genuine, impostor);
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        assertThat(rates.fmr(high)).isLessThanOrEqualTo(rates.fmr(low));
        assertThat(rates.fnmr(high)).isGreaterThanOrEqualTo(rates.fnmr(low));
    }

    @Property
    @Label("割合は素朴に数えたものと同じ")
    void ratesAreCounts(
            @ForAll("scores") double[] genuine, @ForAll("scores") double[] impostor, @ForAll("scores") double[] at) {
        ErrorRates rates = ErrorRates.of(genuine, impostor);
        for (double threshold : at) {
            assertThat(rates.fmr(threshold))
                    .isEqualTo((double) Arrays.stream(impostor)
                                    .filter(it -> it >= threshold)
                                    .count()
                            / impostor.length);
            assertThat(rates.fnmr(threshold))
                    .isEqualTo((double) Arrays.stream(genuine)
                                    .filter(it -> it < threshold)
                                    .count()
                            / genuine.length);
        }
    }

    @Property
    @Label("求めた閾値はFMRを守り、少しでも下げれば守らないか、それより下に他人はいない")
    void thresholdIsTheLeast(
            @ForAll("scores") double[] genuine,
            @ForAll("scores") double[] impostor,
            @ForAll @DoubleRange(min = 0, max = 0.99) double fmr) {
        ErrorRates rates = ErrorRates.of(genuine, impostor);
        double threshold = rates.thresholdAt(fmr);
        assertThat(rates.fmr(threshold)).isLessThanOrEqualTo(fmr);
        assertThat(rates.fmr(Math.nextDown(threshold))).isGreaterThan(fmr);
    }

    @Property
    @Label("等誤り率は0から1で、分かれていれば0")
    void equalErrorRateIsARate(@ForAll("scores") double[] genuine, @ForAll("scores") double[] impostor) {
        assertThat(ErrorRates.of(genuine, impostor).equalErrorRate()).isBetween(0.0, 1.0);
        double[] apart = Arrays.stream(genuine).map(it -> it + 3).toArray();
        assertThat(ErrorRates.of(apart, impostor).equalErrorRate()).isZero();
    }

    @Property
    @Label("区間は割合を含み、試行が増えれば狭まる")
    void intervalHoldsTheRate(@ForAll @IntRange(max = 200) int hits, @ForAll @IntRange(min = 1, max = 200) int more) {
        int trials = hits + more;
        Interval interval = Interval.wilson(hits, trials);
        double rate = (double) hits / trials;
        assertThat(interval.low()).isLessThanOrEqualTo(rate);
        assertThat(interval.high()).isGreaterThanOrEqualTo(rate);
        Interval ten = Interval.wilson(10 * hits, 10 * trials);
        assertThat(ten.high() - ten.low()).isLessThan(interval.high() - interval.low());
    }
}
