package jp.tashika.vocabulary.name;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * 同姓同名チェックの対象。What the same-name check looks at: name, reading and birth date.
 *
 * @param name 氏名, in any form
 * @param kana 氏名カナ, absent when the insurer sent none
 */
public record NamedPerson(String name, Optional<String> kana, LocalDate birthdate) {

    /**
     * 同姓同名。Whether a desk could take one for the other: born on one day, and the same reading or the same name.
     *
     * <p>A name of ● alone counts, as it might be anyone's; the staff decide, or a 照会番号 does (ORC-006).
     */
    public boolean couldBe(NamedPerson other) {
        return birthdate.equals(other.birthdate)
                && (sameReading(other) || Likeness.of(name, other.name) != Likeness.DIFFERENT);
    }

    /** The ones among {@code others} that a desk could take for {@code asked}, in their order. */
    public static <T> List<T> candidates(
            NamedPerson asked, Collection<T> others, Function<? super T, NamedPerson> person) {
        return others.stream()
                .filter(other -> asked.couldBe(person.apply(other)))
                .toList();
    }

    private boolean sameReading(NamedPerson other) {
        Optional<String> reading = reading();
        return reading.isPresent() && reading.equals(other.reading());
    }

    private Optional<String> reading() {
        return kana.map(Kana::forComparison).filter(reading -> !reading.isEmpty());
    }

    /** Personal: nothing but the type is shown. */
    @Override
    public String toString() {
        return "NamedPerson[masked]";
    }
}
