package jp.tashika.simulation.checkup;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import jp.tashika.format.checkup.item.Programme;

/**
 * 健診結果の集計。How much was written.
 *
 * @param checkups by programme
 */
public record CheckupTally(long archives, long bytes, Map<Programme, Long> checkups) {

    public CheckupTally {
        Map<Programme, Long> sorted = new EnumMap<>(Programme.class);
        sorted.putAll(checkups);
        checkups = Collections.unmodifiableMap(sorted);
    }

    /** 総件数。 */
    public long total() {
        return checkups.values().stream().mapToLong(Long::longValue).sum();
    }
}
