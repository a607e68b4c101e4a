package jp.tashika.core.registry;

import java.util.List;
import jp.tashika.vocabulary.person.PersonKey;

/**
 * 個人。One person with every coverage known at the instant asked about (SYS-017).
 *
 * @param history in any order; voided coverages are not in it
 */
public record Person(PersonKey key, List<Coverage> history) {

    public Person {
        history = List.copyOf(history);
    }

    /** Personal: only the number of coverages is shown. */
    @Override
    public String toString() {
        return "Person[" + history.size() + " coverages]";
    }
}
