package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.List;

/**
 * 見本の人。One fictional person for each display pattern, certificate and odd name, the first people of any population.
 *
 * @param people in the order of their index, from 0
 * @param queries what to ask and what has to be answered, in the order of the people
 */
public record SamplePeople(List<FictionalPerson> people, List<SampleQuery> queries) {

    public SamplePeople {
        people = List.copyOf(people);
        queries = List.copyOf(queries);
    }

    public static SamplePeople of(Insurers insurers, LocalDate today) {
        SampleBook book = new SampleBook(insurers, today);
        SampleBatch.enterInto(book);
        SamplePatterns.enterInto(book);
        SampleAges.enterInto(book);
        SampleCertificates.enterInto(book);
        SampleNames.enterInto(book);
        return new SamplePeople(book.people(), book.queries());
    }
}
