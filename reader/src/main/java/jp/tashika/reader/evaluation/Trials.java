package jp.tashika.reader.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * 照合の試行。Which pictures are compared with which, and what the scores are, from a table of all scores.
 *
 * @param people which person each picture shows
 */
record Trials(List<Integer> people) {

    /** How alike two pictures are, by their numbers. */
    @FunctionalInterface
    interface Scores {
        double of(int one, int other);
    }

    Trials {
        people = List.copyOf(people);
    }

    /** 一枚ずつ。Every pair of pictures once. */
    ErrorRates single(Scores scores) {
        Collected collected = new Collected();
        for (int one = 0; one < people.size(); one++) {
            for (int other = 0; other < one; other++) {
                collected.add(isSame(one, other), scores.of(one, other));
            }
        }
        return collected.rates();
    }

    /**
     * 三枚の最良。As the reader does it: each picture as the card's against each group of three others of one person, in their
     * order; the best of the three counts.
     */
    ErrorRates bestOf(int count, Scores scores) {
        Collected collected = new Collected();
        int peopleCount = people.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        for (int card = 0; card < people.size(); card++) {
            int reference = card;
            for (int person = 0; person < peopleCount; person++) {
                int shown = person;
                int[] frames = IntStream.range(0, people.size())
                        .filter(picture -> people.get(picture) == shown && picture != reference)
                        .toArray();
                for (int from = 0; from + count <= frames.length; from += count) {
                    double best = Arrays.stream(frames, from, from + count)
                            .mapToDouble(frame -> scores.of(reference, frame))
                            .max()
                            .orElseThrow();
                    collected.add(people.get(card) == person, best);
                }
            }
        }
        return collected.rates();
    }

    private boolean isSame(int one, int other) {
        return people.get(one).equals(people.get(other));
    }

    /** 集めた類似度。Of both kinds. */
    private static final class Collected {
        private final DoubleStream.Builder genuine = DoubleStream.builder();
        private final DoubleStream.Builder impostor = DoubleStream.builder();

        void add(boolean isGenuine, double score) {
            (isGenuine ? genuine : impostor).add(score);
        }

        ErrorRates rates() {
            return ErrorRates.of(genuine.build().toArray(), impostor.build().toArray());
        }
    }
}
