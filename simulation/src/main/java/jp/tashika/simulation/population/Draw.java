package jp.tashika.simulation.population;

import java.util.List;

/** 抽選。A stream of random choices that depends on its keys alone (SplitMix64); cheap to begin, not for secrets. */
public final class Draw {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Draw(long state) {
        this.state = state;
    }

    /** The choices that belong to {@code key}. */
    public static Draw of(long seed, long key) {
        return new Draw(mixed(mixed(seed) + key * STEP));
    }

    /** The choices that belong to {@code key} and, within it, {@code subKey}. */
    public static Draw of(long seed, long key, long subKey) {
        return new Draw(mixed(mixed(mixed(seed) + key * STEP) + subKey * STEP));
    }

    /** From 0 up to, not including, {@code bound}. */
    public int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** From {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in {@code perMille} of a thousand cases. */
    public boolean chance(int perMille) {
        return below(1000) < perMille;
    }

    /** One of {@code choices}, each as likely. */
    public <T> T one(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** One of {@code choices}, the first ones more often: a quarter of the list takes half of the draws. */
    public <T> T oneUnevenly(List<T> choices) {
        double even = (next() >>> 11) * 0x1.0p-53;
        return choices.get((int) (even * even * choices.size()));
    }

    /** The index of one of {@code weights}, each as likely as its share of their sum. */
    public int weighted(int[] weights, int sum) {
        int left = below(sum);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index];
            index++;
        }
        return index;
    }

    /** Any number. */
    public long next() {
        state += STEP;
        return mixed(state);
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
