package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * 架空の人口。Invented people, the same for the same seed, size and day; nobody is held in memory.
 *
 * <p>The first people are {@link SamplePeople}; the others live in blocks of households behind them.
 */
public final class Population {

    /** The largest: as many as insured people in Japan, with room. */
    public static final long SIZE_MAX = 130_000_000;

    /** The sample people have to fit in. */
    public static final long SIZE_MIN = 200;

    private final long size;
    private final LocalDate today;
    private final Insurers insurers;
    private final SamplePeople samples;
    private final Households households;
    private final Enrolment enrolment;

    private Population(long seed, long size, LocalDate today, Insurers insurers) {
        this.size = size;
        this.today = today;
        this.insurers = insurers;
        this.samples = SamplePeople.of(insurers, today);
        this.households = new Households(seed, today);
        this.enrolment = new Enrolment(seed, insurers, today);
    }

    /**
     * @param size how many people, the samples among them
     * @param today the day all dates are relative to
     */
    public static Population of(long seed, long size, LocalDate today, Insurers insurers) {
        if (size < SIZE_MIN || size > SIZE_MAX) {
            throw new IllegalArgumentException(SIZE_MIN + " to " + SIZE_MAX + " people: " + size);
        }
        return new Population(seed, size, today, insurers);
    }

    public long size() {
        return size;
    }

    public LocalDate today() {
        return today;
    }

    public Insurers insurers() {
        return insurers;
    }

    /** 見本の人。The first people, made by hand: one for each pattern. */
    public SamplePeople samples() {
        return samples;
    }

    /** The person of this number, from 0; makes one household. */
    public FictionalPerson person(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("0 to " + (size - 1) + ": " + index);
        }
        int made = samples.people().size();
        if (index < made) {
            return samples.people().get((int) index);
        }
        long block = (index - made) / Households.BLOCK;
        long first = made + block * Households.BLOCK;
        for (HouseholdKind kind : households.layout(block)) {
            if (index < first + kind.size()) {
                return enrolled(first, kind).get((int) (index - first));
            }
            first += kind.size();
        }
        throw new IllegalStateException("a block with less than " + Households.BLOCK + " people");
    }

    /** Everybody in order; may be made parallel. */
    public Stream<FictionalPerson> people() {
        long blocks = (size - samples.people().size() + Households.BLOCK - 1) / Households.BLOCK;
        return Stream.concat(
                samples.people().stream(), LongStream.range(0, blocks).boxed().mapMulti(this::block));
    }

    /** The people of these numbers, from {@code first} up to, not including, {@code end}; as if there were no others. */
    public List<FictionalPerson> people(long first, long end) {
        if (first < 0 || first > end || end > size) {
            throw new IllegalArgumentException(first + " to " + end + " of " + size);
        }
        int made = samples.people().size();
        List<FictionalPerson> people = new ArrayList<>((int) (end - first));
        for (long index = first; index < Math.min(end, made); index++) {
            people.add(samples.people().get((int) index));
        }
        long from = Math.max(first, made);
        for (long block = (from - made) / Households.BLOCK; made + block * Households.BLOCK < end; block++) {
            block(block, person -> {
                if (person.index() >= from && person.index() < end) {
                    people.add(person);
                }
            });
        }
        return people;
    }

    private void block(long block, Consumer<FictionalPerson> consumer) {
        long first = samples.people().size() + block * Households.BLOCK;
        for (HouseholdKind kind : households.layout(block)) {
            for (FictionalPerson person : enrolled(first, kind)) {
                if (person.index() < size) {
                    consumer.accept(person);
                }
            }
            first += kind.size();
        }
    }

    private List<FictionalPerson> enrolled(long first, HouseholdKind kind) {
        return enrolment.enrol(households.household(first, kind));
    }
}
