package jp.tashika.core.claim;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 算定日ごとの回数。How often something was done on which days of the month.
 *
 * @param byDay day of the month (1 to 31) to a count of one or more
 */
public record DayCounts(SortedMap<Integer, Integer> byDay) {

    public static final DayCounts NONE = new DayCounts(new TreeMap<>());

    private static final int LAST_DAY = 31;

    public DayCounts {
        byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
        byDay.forEach((day, count) -> {
            if (day < 1 || day > LAST_DAY || count < 1) {
                throw new IllegalArgumentException("no count of a day: " + day + ", " + count);
            }
        });
    }

    public static DayCounts of(Map<Integer, Integer> counts) {
        return new DayCounts(new TreeMap<>(counts));
    }

    public boolean isEmpty() {
        return byDay.isEmpty();
    }

    public int sum() {
        return byDay.values().stream().mapToInt(Integer::intValue).sum();
    }
}
