package jp.tashika.central.usecase;

import java.util.Optional;
import jp.tashika.core.registry.Person;

/**
 * 候補者。A person the directory named, with the asking facility's own number for them.
 *
 * @param handle 照会番号
 */
public record Candidate(Person person, Optional<String> handle) {

    /** Personal: only the person's key is shown. */
    @Override
    public String toString() {
        return "Candidate[" + person.key() + "]";
    }
}
