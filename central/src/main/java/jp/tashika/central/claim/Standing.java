package jp.tashika.central.claim;

import java.util.Optional;
import jp.tashika.core.registry.Person;

/** 本人の特定。Whose claim it is. */
sealed interface Standing {

    /** 特定。One person fits. */
    record Identified(Person person) implements Standing {}

    /** 該当なし。Nobody fits. */
    record Nobody() implements Standing {}

    /** 複数該当。Several fit, and the claim does not tell them apart. */
    record Several() implements Standing {}

    /** 公費単独。It names nobody insured. */
    record Programme() implements Standing {}

    /** The letter of the table. */
    default String letter() {
        return switch (this) {
            case Identified _ -> "I";
            case Nobody _ -> "N";
            case Several _ -> "S";
            case Programme _ -> "P";
        };
    }

    default Optional<Person> found() {
        return this instanceof Identified(var person) ? Optional.of(person) : Optional.empty();
    }
}
