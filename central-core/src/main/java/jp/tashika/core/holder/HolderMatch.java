package jp.tashika.core.holder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Person;

/** 持ち主の照合結果。Whether the person found by number is the card's holder. */
public sealed interface HolderMatch {

    /** 一致。All five items agree. */
    record Same() implements HolderMatch {}

    /**
     * 疑義。Some do not: nothing is linked until somebody has looked.
     *
     * @param items never empty
     */
    record Doubtful(Set<FiveItems.Item> items) implements HolderMatch {
        public Doubtful {
            items = Set.copyOf(items);
        }
    }

    /** 照合不能。The registry has nothing of that person to compare with. */
    record Nothing() implements HolderMatch {}

    /** 照合。Against what the insurer that holds on {@code day}, or else the latest, registered. */
    static HolderMatch of(FiveItems holder, Person person, LocalDate day) {
        Optional<Bearer> bearer = comparable(person, day).map(Coverage::bearer);
        if (bearer.isEmpty()) {
            return new Nothing();
        }
        Set<FiveItems.Item> items = holder.disagreements(bearer.get());
        return items.isEmpty() ? new Same() : new Doubtful(items);
    }

    /** 照合する資格。The coverage a holder is compared with: the one that holds on {@code day}, or else the latest. */
    static Optional<Coverage> comparable(Person person, LocalDate day) {
        return person.history().stream()
                .filter(coverage -> !coverage.withheld())
                .max(Comparator.comparing(
                                (Coverage coverage) -> coverage.period().covers(day))
                        .thenComparing(coverage -> coverage.period().from()));
    }
}
