package jp.tashika.format.claim.split;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** 日の帰属。Which part of a claim a day of the month belongs to. */
final class DayOwners {

    private final NavigableMap<Integer, Integer> parts = new TreeMap<>();

    DayOwners(List<? extends Set<Integer>> days) {
        for (int part = 0; part < days.size(); part++) {
            for (int day : days.get(part)) {
                parts.put(day, part);
            }
        }
    }

    /** The part of that visit day; of another day that of the visit before it, else that of the first. */
    int of(int day) {
        var visit = parts.floorEntry(day);
        return visit == null ? parts.firstEntry().getValue() : visit.getValue();
    }

    boolean has(int part, int day) {
        return of(day) == part;
    }

    boolean hasAny(int part, Collection<Integer> days) {
        return days.stream().anyMatch(day -> has(part, day));
    }
}
