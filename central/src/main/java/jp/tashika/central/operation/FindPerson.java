package jp.tashika.central.operation;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.core.registry.Found;
import jp.tashika.core.registry.Matching;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.person.PersonKey;

/** 個人の特定。Whose numbers a patient brought to the centre's staff. */
public final class FindPerson {

    private final People people;

    public FindPerson(People people) {
        this.people = people;
    }

    /** Empty when they are nobody's, or of several. */
    public Optional<PersonKey> find(InsurerNumber insurer, InsuredNumber insured, LocalDate birthdate) {
        Found found = Matching.find(
                people.known(Matching.lookup(insurer, insured), birthdate).people(),
                insurer,
                insured,
                birthdate,
                false);
        return switch (found) {
            case Found.One one -> Optional.of(one.person().key());
            case Found.Nobody _, Found.Several _ -> Optional.empty();
        };
    }
}
