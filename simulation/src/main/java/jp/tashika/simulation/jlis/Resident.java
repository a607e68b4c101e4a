package jp.tashika.simulation.jlis;

import java.time.LocalDate;
import jp.tashika.format.insurer.row.PersonStatement;

/**
 * 住民の五項目。What the register of residents says of the holder of a certificate.
 *
 * @param sex as OQSCD007 has it: 1 male, 2 female
 */
record Resident(String name, String kana, LocalDate birthdate, String sex, String address) {

    /** As the insurers know the person; it is the same fictional person. */
    static Resident of(PersonStatement person) {
        return new Resident(
                person.name(),
                person.kana().orElse(""),
                person.birthdate(),
                person.sexOnBack().orElse(person.sex()).code(),
                person.address().orElse(""));
    }

    @Override
    public String toString() {
        return "Resident[masked]";
    }
}
