package jp.tashika.simulation.population;

import java.util.Arrays;

/**
 * 人口ピラミッド。How many people are of which age, in bands of five years.
 *
 * <p>Weights are per mille of a hundred: shares of the population of Japan around 2024 in hundredths of a percent. Those
 * living without children are what is left of it when parents, whose age follows from their children's, are taken out.
 */
enum AgePyramid {
    /** 子。Children and students up to 21. */
    CHILDREN(0, 315, 384, 422, 439, 202),
    /** 子と暮らさない人。Single people and couples from 22 on. */
    ADULTS(20, 300, 428, 239, 171, 193, 303, 520, 576, 610, 586, 657, 637, 480, 326, 169, 49, 8);

    private static final int BAND = 5;
    private static final int GROWN_UP = 22;

    private final int from;

    @SuppressWarnings("ImmutableEnumChecker") // never written after construction
    private final int[] weights;

    private final int sum;

    AgePyramid(int from, int... weights) {
        this.from = from;
        this.weights = weights;
        this.sum = Arrays.stream(weights).sum();
    }

    /** An age in full years. */
    int age(Draw draw) {
        int bandFrom = from + BAND * draw.weighted(weights, sum);
        int age = bandFrom + draw.below(BAND);
        return switch (this) {
            case CHILDREN -> bandFrom == 20 ? 20 + age % 2 : age;
            case ADULTS -> Math.max(age, GROWN_UP);
        };
    }
}
