package jp.tashika.simulation.claim;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import jp.tashika.format.claim.layout.ClaimKind;

/**
 * レセプトの集計。How much was written.
 *
 * @param claims by kind
 * @param marks how many claims have which mark
 */
public record ClaimTally(long files, long bytes, Map<ClaimKind, Long> claims, Map<ClaimMark, Long> marks) {

    /** なし。Nothing yet. */
    public static final ClaimTally NONE = new ClaimTally(0, 0, Map.of(), Map.of());

    public ClaimTally {
        claims = sorted(ClaimKind.class, claims);
        marks = sorted(ClaimMark.class, marks);
    }

    public ClaimTally plus(ClaimTally other) {
        return new ClaimTally(
                files + other.files, bytes + other.bytes, sum(claims, other.claims), sum(marks, other.marks));
    }

    /** 総件数。 */
    public long total() {
        return claims.values().stream().mapToLong(Long::longValue).sum();
    }

    private static <K extends Enum<K>> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
        Map<K, Long> sum = new HashMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }

    private static <K extends Enum<K>> Map<K, Long> sorted(Class<K> type, Map<K, Long> counts) {
        Map<K, Long> sorted = new EnumMap<>(type);
        sorted.putAll(counts);
        return Collections.unmodifiableMap(sorted);
    }
}
