package jp.tashika.core.redirection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.LossReason;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 振替。Decides which insurers a claim goes to, by what is registered today about the days of its visits (receipts 15). */
public final class Redirection {

    private final ClaimPatient.Identified patient;
    private final ClaimedCare care;
    private final RedirectionRules rules;

    private Redirection(ClaimPatient.Identified patient, ClaimedCare care, RedirectionRules rules) {
        this.patient = patient;
        this.care = care;
        this.rules = rules;
    }

    /** 判定。The destination by the registry as it is now; asked again later it may be another. */
    // spec| REZ-001, REZ-002: claims go to the insurer that has the patient
    public static Destination of(ClaimPatient patient, ClaimedCare care, RedirectionRules rules) {
        return switch (patient) {
            case ClaimPatient.NotIdentified(var reason) -> new Destination.Unidentified(reason);
            case ClaimPatient.Identified identified -> new Redirection(identified, care, rules).destination();
        };
    }

    private Destination destination() {
        if (care.claimedIn().isBefore(rules.beginsWith())) {
            return unchanged();
        }
        SortedSet<LocalDate> days = care.daysToCover();
        SortedMap<LocalDate, Coverage> chosen = choice().on(days);
        SortedSet<LocalDate> uncovered = new TreeSet<>(days);
        uncovered.removeAll(chosen.keySet());
        if (!uncovered.isEmpty() && !isSplitOff(chosen)) {
            return new Destination.Lost(loss(uncovered), lost(), uncovered);
        }
        uncovered.forEach(day -> chosen.put(day, lastWritten().orElseThrow()));
        return placed(parts(chosen));
    }

    private Destination placed(List<ClaimPart> parts) {
        if (parts.size() == 1 && stays(parts.getFirst())) {
            return unchanged();
        }
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        obstacles.addAll(rules.barring());
        if (parts.size() > 1) {
            obstacles.addAll(rules.splitBarring());
        }
        obstacles.retainAll(care.obstacles());
        if (!obstacles.isEmpty()) {
            return new Destination.Barred(obstacles, parts, lost());
        }
        return parts.size() == 1
                ? new Destination.Redirected(parts.getFirst(), lost())
                : new Destination.Split(parts, lost());
    }

    private Destination unchanged() {
        return new Destination.Unchanged(patient.branchFound() ? lastWritten() : Optional.empty());
    }

    private CoverageChoice choice() {
        List<Coverage> others = patient.person().history().stream()
                .filter(coverage -> !patient.written().contains(coverage))
                .filter(coverage -> !coverage.withheld() || !rules.has(InferredRule.WITHHELD_RECEIVES_NOTHING))
                .toList();
        return new CoverageChoice(patient.written(), others, !care.claimedIn().isBefore(rules.writtenFirstFrom()));
    }

    /** One part for each insurer, in the order of their first days. */
    private List<ClaimPart> parts(SortedMap<LocalDate, Coverage> chosen) {
        Map<InsurerNumber, SortedMap<LocalDate, Coverage>> byInsurer = new LinkedHashMap<>();
        chosen.forEach((day, coverage) -> byInsurer
                .computeIfAbsent(coverage.insurer().number(), _ -> new TreeMap<>())
                .put(day, coverage));
        List<ClaimPart> parts = new ArrayList<>();
        byInsurer.values().forEach(days -> parts.add(new ClaimPart(numbers(days), new TreeSet<>(days.keySet()))));
        return parts;
    }

    /** Whose numbers an insurer is billed under: those written where they held on one of the days, else the last. */
    private Coverage numbers(SortedMap<LocalDate, Coverage> days) {
        Optional<Coverage> written =
                days.values().stream().filter(patient.written()::contains).findFirst();
        return rules.has(InferredRule.SAME_INSURER_STAYS)
                ? written.orElse(days.lastEntry().getValue())
                : days.lastEntry().getValue();
    }

    private boolean stays(ClaimPart part) {
        return patient.written().contains(part.coverage());
    }

    /** Whether the days that somebody has may be parted from those that nobody has. */
    private boolean isSplitOff(SortedMap<LocalDate, Coverage> chosen) {
        return !rules.has(InferredRule.UNCOVERED_DAY_KEEPS_ALL)
                && !chosen.isEmpty()
                && lastWritten().isPresent();
    }

    private Destination.Loss loss(SortedSet<LocalDate> uncovered) {
        boolean died = patient.person().history().stream()
                .filter(coverage ->
                        coverage.lossReason().filter(LossReason.DEATH::equals).isPresent())
                .anyMatch(coverage -> coverage.period().isLostOn(uncovered.last()));
        if (died) {
            return Destination.Loss.DEATH;
        }
        boolean returned = care.cardReturnedOn()
                .filter(day -> !day.isAfter(uncovered.last()))
                .isPresent();
        return returned ? Destination.Loss.CARD_RETURNED : Destination.Loss.LOST;
    }

    /** The coverage the claim names, where it was lost by the last visit; of several the one lost last. */
    private Optional<Coverage> lost() {
        LocalDate last = care.daysToCover().last();
        return patient.written().stream()
                .filter(coverage -> coverage.period().isLostOn(last))
                .max(Comparator.comparing(coverage -> coverage.period().lostOn().orElseThrow()));
    }

    /** The coverage the claim names; of several, as after a gap, the one begun last before the visits. */
    private Optional<Coverage> lastWritten() {
        LocalDate last = care.daysToCover().last();
        Comparator<Coverage> byBegin = Comparator.comparing(
                        (Coverage coverage) -> !coverage.period().isAfter(last))
                .thenComparing(coverage -> coverage.period().from());
        return patient.written().stream().max(byBegin);
    }
}
