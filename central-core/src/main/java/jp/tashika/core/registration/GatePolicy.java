package jp.tashika.core.registration;

import java.util.EnumMap;
import java.util.Map;

/**
 * 保留の方針。The thresholds of the hold gate; a change without one never holds a feed.
 *
 * @param changes measured in people, against all people of the insurer
 * @param verdicts measured in rows, against all rows of the feed
 */
public record GatePolicy(Map<Change, Threshold> changes, Map<RowVerdict, Threshold> verdicts) {

    /**
     * 既定の方針。Changes of more than 2 % and at least 20 people; what is never right holds at one person.
     *
     * <p>Why each stands: an insurer's own procedure changed 671 and 722 ratios at once; 3 and 7 people were hit where a
     * superseded row stayed in force or a constant was wrong, which no share shows; fields went missing from a yearly
     * batch (field failures F5).
     */
    public static final GatePolicy DEFAULT = new GatePolicy(
            Map.ofEntries(
                    Map.entry(Change.RATIO, new Threshold(20, 0.02, 500)),
                    Map.entry(Change.CATEGORY, new Threshold(20, 0.02, 500)),
                    Map.entry(Change.NAME, new Threshold(20, 0.02, 5_000)),
                    Map.entry(Change.BIRTHDATE, new Threshold(5, 0.001, 50)),
                    Map.entry(Change.SEX, new Threshold(5, 0.001, 50)),
                    Map.entry(Change.NUMBER, new Threshold(20, 0.05, 50_000)),
                    Map.entry(Change.LOST, new Threshold(20, 0.30, 1_000_000)),
                    Map.entry(Change.VOIDED, new Threshold(20, 0.02, 500)),
                    Map.entry(Change.REVIVED, new Threshold(20, 0.02, 500)),
                    Map.entry(Change.WITHHELD, new Threshold(20, 0.05, 10_000)),
                    Map.entry(Change.BLANKED, new Threshold(3, 0.001, 20)),
                    Map.entry(Change.RATIO_IN_PAST, Threshold.atLeast(3)),
                    Map.entry(Change.RATIO_CONTRADICTED, Threshold.any()),
                    Map.entry(Change.RATIO_OVERLAP, Threshold.any()),
                    Map.entry(Change.CATEGORY_OVERLAP, Threshold.any()),
                    Map.entry(Change.COVERAGE_OVERLAP, Threshold.any())),
            Map.of(
                    RowVerdict.REJECTED, new Threshold(20, 0.05, 10_000),
                    RowVerdict.QUARANTINED, new Threshold(5, 0.001, 100)));

    public GatePolicy {
        changes = changes.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(changes));
        verdicts = verdicts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(verdicts));
    }

    /** The same with another threshold for one change. */
    public GatePolicy with(Change change, Threshold threshold) {
        Map<Change, Threshold> others = new EnumMap<>(Change.class);
        others.putAll(changes);
        others.put(change, threshold);
        return new GatePolicy(others, verdicts);
    }
}
