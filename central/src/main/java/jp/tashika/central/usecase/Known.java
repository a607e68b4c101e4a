package jp.tashika.central.usecase;

import java.util.List;
import java.util.Optional;
import jp.tashika.core.registry.Person;
import jp.tashika.vocabulary.person.PersonKey;

/** 判明内容。What the registry knew at one moment about everybody a query may mean. */
public record Known(Moment moment, List<Candidate> candidates) {

    public Known {
        candidates = List.copyOf(candidates);
    }

    public List<Person> people() {
        return candidates.stream().map(Candidate::person).toList();
    }

    /** 照会番号。The asking facility's number for that person. */
    public Optional<String> handleOf(PersonKey person) {
        return candidates.stream()
                .filter(candidate -> candidate.person().key().equals(person))
                .findFirst()
                .flatMap(Candidate::handle);
    }
}
