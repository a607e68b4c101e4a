package jp.tashika.sheet.drug;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tashika.sheet.heading.Written;

/**
 * 重なり探し。Finds where supplies of one ingredient from different places meet (MED-009).
 *
 * <p>Days count where they are told; for what is used when needed or on the skin, the month does. A refill at the same
 * place is no overlap.
 */
final class Overlaps {

    private final List<Found> found;

    private Overlaps(List<Found> found) {
        this.found = found;
    }

    /** 見つけた重なり。A stretch of days on which at least two places had handed out. */
    record Found(int number, LocalDate first, LocalDate last, List<Supply> supplies) {

        boolean isExact() {
            return supplies.stream().allMatch(Supply::isExact);
        }
    }

    /** Newest first, so that number 1 is the one of today. */
    static Overlaps among(List<Supply> supplies) {
        Map<String, List<Supply>> byIngredient = supplies.stream()
                .collect(Collectors.groupingBy(
                        supply -> supply.ingredient().key(), LinkedHashMap::new, Collectors.toList()));
        List<Found> all = byIngredient.values().stream()
                .flatMap(same -> stretches(same).stream())
                .sorted(Comparator.comparing(Found::last)
                        .reversed()
                        .thenComparing(Comparator.comparing(Found::first).reversed()))
                .toList();
        List<Found> numbered = new ArrayList<>();
        for (Found one : all) {
            numbered.add(new Found(numbered.size() + 1, one.first(), one.last(), one.supplies()));
        }
        return new Overlaps(List.copyOf(numbered));
    }

    /** Between two neighbouring borders nothing changes, so one day of each piece tells for all of it. */
    private static List<Found> stretches(List<Supply> same) {
        if (same.stream().map(Supply::placeKey).distinct().count() < 2) {
            return List.of();
        }
        TreeSet<LocalDate> borders = new TreeSet<>();
        same.forEach(supply -> {
            borders.add(supply.first());
            borders.add(supply.last().plusDays(1));
        });
        List<Found> stretches = new ArrayList<>();
        for (LocalDate from : borders) {
            LocalDate next = borders.higher(from);
            List<Supply> active =
                    same.stream().filter(supply -> supply.meets(from, from)).toList();
            if (next != null && active.stream().map(Supply::placeKey).distinct().count() > 1) {
                join(stretches, new Found(0, from, next.minusDays(1), active));
            }
        }
        return stretches;
    }

    private static void join(List<Found> stretches, Found next) {
        if (!stretches.isEmpty() && stretches.getLast().last().plusDays(1).equals(next.first())) {
            Found before = stretches.removeLast();
            List<Supply> both = new ArrayList<>(before.supplies());
            next.supplies().stream().filter(supply -> !both.contains(supply)).forEach(both::add);
            stretches.add(new Found(0, before.first(), next.last(), both));
        } else {
            stretches.add(next);
        }
    }

    /** The numbers of the overlaps that a supply is part of. */
    List<Integer> of(Supply supply) {
        return found.stream()
                .filter(one -> one.supplies().contains(supply))
                .map(Found::number)
                .toList();
    }

    List<Found> all() {
        return found;
    }

    List<Overlap> shown() {
        return found.stream().map(Overlaps::shown).toList();
    }

    private static Overlap shown(Found one) {
        List<Overlap.Side> sides = one.supplies().stream()
                .sorted(Comparator.comparing(Supply::since).reversed())
                .map(supply -> new Overlap.Side(
                        supply.placeName(), supply.line().name(), DrugRow.date(supply), DrugRow.supply(supply)))
                .toList();
        return new Overlap(
                one.number(),
                one.supplies().getFirst().ingredient().shown(),
                period(one),
                one.isExact() ? "" : "日数の分からない薬（屯服・外用など）は、その月のあいだあるものとして比べています。",
                sides);
    }

    private static String period(Found one) {
        long days = ChronoUnit.DAYS.between(one.first(), one.last()) + 1;
        return Written.day(one.first()) + " から " + Written.day(one.last()) + " まで（" + days + "日間）";
    }
}
