package jp.tashika.core.redirection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tashika.core.registry.Coverage;

/** 日ごとの資格の選択。Which coverage of a person a visit day is billed to, where one or more hold. */
final class CoverageChoice {

    private final List<Coverage> written;
    private final List<Coverage> others;
    private final boolean writtenFirst;

    /** @param others that may get a claim although it does not name them */
    CoverageChoice(List<Coverage> written, List<Coverage> others, boolean writtenFirst) {
        this.written = written;
        this.others = others;
        this.writtenFirst = writtenFirst;
    }

    /** The coverage for each of the days; days on which none holds are left out. */
    SortedMap<LocalDate, Coverage> on(SortedSet<LocalDate> days) {
        SortedMap<LocalDate, Coverage> chosen = new TreeMap<>();
        SortedSet<LocalDate> open = new TreeSet<>();
        for (LocalDate day : days) {
            Optional<Coverage> kept = writtenFirst ? best(written, day) : Optional.empty();
            kept.ifPresentOrElse(coverage -> chosen.put(day, coverage), () -> open.add(day));
        }
        // one insurer for all that is left is better than several
        Optional<Coverage> one = writtenFirst ? forAll(open) : Optional.empty();
        for (LocalDate day : open) {
            one.or(() -> best(writtenFirst ? others : all(), day)).ifPresent(coverage -> chosen.put(day, coverage));
        }
        return chosen;
    }

    private Optional<Coverage> forAll(SortedSet<LocalDate> days) {
        return days.isEmpty()
                ? Optional.empty()
                : others.stream()
                        .filter(coverage -> days.stream().allMatch(coverage.period()::covers))
                        .max(byPrecedence(days.last()));
    }

    private List<Coverage> all() {
        return Stream.concat(written.stream(), others.stream()).toList();
    }

    private Optional<Coverage> best(List<Coverage> coverages, LocalDate day) {
        Predicate<Coverage> holds = coverage -> coverage.period().covers(day);
        return coverages.stream().filter(holds).max(byPrecedence(day));
    }

    /** The card issued last before the visit, then the coverage begun last; the id makes the choice the same every time. */
    private Comparator<Coverage> byPrecedence(LocalDate day) {
        Comparator<Coverage> sameInsurer = Comparator.comparing(this::isOfWrittenInsurer);
        Comparator<Coverage> byRest = Comparator.comparing((Coverage coverage) -> issuedBefore(coverage, day))
                .thenComparing(coverage -> coverage.period().from())
                .thenComparing(Coverage::id, Comparator.comparing(UUID::toString));
        return writtenFirst ? sameInsurer.thenComparing(byRest) : byRest;
    }

    private boolean isOfWrittenInsurer(Coverage coverage) {
        return written.stream()
                .anyMatch(
                        one -> one.insurer().number().equals(coverage.insurer().number()));
    }

    private static LocalDate issuedBefore(Coverage coverage, LocalDate day) {
        return coverage.cards().stream()
                .flatMap(card -> card.term().issuedOn().stream())
                .filter(issued -> !issued.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }
}
