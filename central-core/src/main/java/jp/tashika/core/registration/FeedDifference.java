package jp.tashika.core.registration;

import java.util.EnumMap;
import java.util.Map;

/**
 * 差分。What a feed would change, in numbers; no person is in it.
 *
 * @param insuredPeople people whom the insurer covers now
 * @param people how many people each kind of change touches
 * @param rows how many rows got each verdict
 * @param blankedColumns how many people lose the value of a column
 */
public record FeedDifference(
        long insuredPeople, Map<Change, Long> people, Map<RowVerdict, Long> rows, Map<String, Long> blankedColumns) {

    public FeedDifference {
        people = people.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(people));
        rows = rows.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(rows));
        blankedColumns = Map.copyOf(blankedColumns);
    }

    public long people(Change change) {
        return people.getOrDefault(change, 0L);
    }

    public long rows(RowVerdict verdict) {
        return rows.getOrDefault(verdict, 0L);
    }

    public long rowsOfAllVerdicts() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The share of the insurer's people that a change touches; all of them when the insurer covered nobody yet. */
    public double share(Change change) {
        return people(change) == 0 ? 0 : Math.min(1.0, (double) people(change) / Math.max(1, insuredPeople));
    }
}
