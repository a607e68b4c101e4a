package jp.tashika.core.claim;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 受診日。How often, and on which days of the month, the person was seen.
 *
 * @param count 診療実日数, for a pharmacy 受付回数
 * @param days days of the month, empty where the claim does not tell
 */
public record Visits(int count, SortedSet<Integer> days) {

    private static final int LAST_DAY = 31;

    public Visits {
        days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
        if (count < 0 || days.stream().anyMatch(day -> day < 1 || day > LAST_DAY)) {
            throw new IllegalArgumentException("visits out of bounds: " + count);
        }
    }
}
