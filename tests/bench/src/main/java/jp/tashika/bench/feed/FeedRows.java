package jp.tashika.bench.feed;

import java.util.function.Consumer;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.simulation.population.FictionalPerson;
import jp.tashika.simulation.population.Population;

/**
 * 計測用の連携。The rows of the two feeds of one turn: first the people of an insurer, then what becomes of them.
 *
 * <p>Rows come scattered over the people, because the rows of a real feed lie anywhere in the registry.
 *
 * @param rows of the second feed; the first has half as many
 * @param turn how many turns were before, so that each brings new people
 */
record FeedRows(Population population, long rows, long turn) {

    private static final long PRIME = 1_000_003;

    /** 最初の連携。All acquisitions. */
    void first(Consumer<FeedRow> sink) {
        FeedPeople people = new FeedPeople(population.today());
        for (long i = 0; i < known(); i++) {
            sink.accept(people.acquired(number(i)));
        }
    }

    /**
     * 次の連携。Of 100 rows 15 acquire people known at other insurers and 15 new ones, 10 lose, 30 correct, 20 issue a
     * certificate and 10 link a card.
     */
    void second(Consumer<FeedRow> sink) {
        FeedPeople people = new FeedPeople(population.today());
        for (long i = 0; i < rows * 15 / 100; i++) {
            sink.accept(people.acquired(somebody(i), number(known() + i), turn));
        }
        for (long i = rows * 15 / 100; i < rows * 30 / 100; i++) {
            sink.accept(people.acquired(number(known() + i)));
        }
        for (long i = 0; i < rows * 10 / 100; i++) {
            sink.accept(people.lost(scattered(i)));
        }
        for (long i = rows * 10 / 100; i < rows * 40 / 100; i++) {
            sink.accept(people.moved(scattered(i), turn));
        }
        for (long i = rows * 10 / 100; i < rows * 30 / 100; i++) {
            sink.accept(people.certified(scattered(i)));
        }
        for (long i = rows * 30 / 100; i < rows * 40 / 100; i++) {
            sink.accept(people.linked(scattered(i)));
        }
    }

    /** How many people the first feed acquires. */
    long known() {
        return rows / 2;
    }

    private long number(long ofTurn) {
        return turn * rows + ofTurn;
    }

    private long scattered(long i) {
        return number(i * PRIME % known());
    }

    private FictionalPerson somebody(long i) {
        long samples = population.samples().people().size();
        return population.person(samples + i * PRIME % (population.size() - samples));
    }
}
