package jp.tashika.central.operation;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.central.usecase.Known;
import jp.tashika.vocabulary.person.PersonKey;

/** 加入者。What insurers registered, asked by nobody's facility. */
public interface People {

    /** All that is known of one person now. */
    Known known(PersonKey person);

    /** Who stands in the directory under that key of a number. */
    Optional<PersonKey> registered(DirectoryKey key);

    /** Who stands in the directory under {@code lookup} with that birth date. */
    Known known(long lookup, LocalDate birthdate);
}
