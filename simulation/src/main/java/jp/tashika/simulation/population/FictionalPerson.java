package jp.tashika.simulation.population;

import java.util.List;
import java.util.Optional;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.IndividualNumber;

/**
 * 架空の人。One invented person with every coverage, oldest first.
 *
 * @param index which person of the population
 * @param individual 個人番号, made of the index: the insurers' way to name one person to the centre
 * @param card マイナンバーカードの紐付け, of people who have one
 */
public record FictionalPerson(
        long index, IndividualNumber individual, List<FictionalCoverage> coverages, Optional<CardLink> card) {

    /** The body of every number begins with it, so that it is seen to be invented. */
    private static final long INVENTED = 90_000_000_000L;

    public FictionalPerson {
        coverages = List.copyOf(coverages);
    }

    static IndividualNumber individual(long index) {
        return IndividualNumber.ofBody(Long.toString(INVENTED + index));
    }
}
