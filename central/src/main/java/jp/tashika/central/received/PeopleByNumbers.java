package jp.tashika.central.received;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.tashika.central.usecase.KnownMany;
import jp.tashika.core.registry.Found;
import jp.tashika.core.registry.Matching;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 本人の特定。Finds the people whom the rows of a file name, many at once. */
public final class PeopleByNumbers {

    private final Function<List<Long>, KnownMany> registry;

    /** @param registry who stands under these keys of the directory */
    public PeopleByNumbers(Function<List<Long>, KnownMany> registry) {
        this.registry = registry;
    }

    /** 名乗り。By what a file names a person. */
    public record Named(InsurerNumber insurer, InsuredNumber insured, LocalDate birthdate) {

        long lookup() {
            return Matching.lookup(insurer, insured);
        }

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Named[masked]";
        }
    }

    /** Who each of them is, in their order; nobody where nobody is named. */
    public List<Found> find(List<Optional<Named>> named) {
        KnownMany known = registry.apply(named.stream()
                .flatMap(Optional::stream)
                .map(Named::lookup)
                .distinct()
                .toList());
        return named.stream()
                .map(one -> one.map(name -> find(name, known)).orElseGet(Found.Nobody::new))
                .toList();
    }

    private static Found find(Named named, KnownMany known) {
        return Matching.find(
                known.of(named.lookup()).people(), named.insurer(), named.insured(), named.birthdate(), true);
    }
}
