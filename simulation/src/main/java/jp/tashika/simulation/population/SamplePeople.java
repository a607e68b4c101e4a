package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tashika.vocabulary.number.CanonicalNumber;
import jp.tashika.vocabulary.number.InsuredNumber;

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

    /** The same queries with what has to be answered on another day: coverages begin and end, certificates expire. */
    public List<SampleQuery> queriesOn(LocalDate day) {
        return queries.stream()
                .map(query -> query.expecting(answerOn(query, day)))
                .toList();
    }

    /** What the numbers lead to among the sample people says what has to be answered. */
    ExpectedAnswer answerOn(SampleQuery query, LocalDate day) {
        List<FictionalPerson> fitting = people.stream()
                .filter(person -> asked(person, query).isPresent())
                .toList();
        return switch (fitting.size()) {
            case 0 -> ExpectedAnswer.NOTHING_FITS;
            case 1 ->
                ExpectedAnswer.of(
                        fitting.getFirst(), asked(fitting.getFirst(), query).orElseThrow(), day);
            default -> ExpectedAnswer.SEVERAL_FIT;
        };
    }

    private static Optional<FictionalCoverage> asked(FictionalPerson person, SampleQuery query) {
        return person.coverages().stream()
                .filter(coverage -> coverage.insurer().number().equals(query.insurer())
                        && coverage.statement().person().birthdate().equals(query.birthdate())
                        && fits(coverage.statement().insured(), query.insured()))
                .findFirst();
    }

    private static boolean fits(InsuredNumber registered, InsuredNumber asked) {
        return strict(registered.symbol()).equals(strict(asked.symbol()))
                && CanonicalNumber.strict(registered.number()).equals(CanonicalNumber.strict(asked.number()))
                && (asked.branch().isEmpty() || asked.branch().equals(registered.branch()));
    }

    private static String strict(Optional<String> part) {
        return CanonicalNumber.strict(part.orElse(""));
    }
}
