package jp.tashika.core.registration;

import java.util.ArrayList;
import java.util.List;

/** 保留ゲート。Holds a feed whose difference passes a threshold (field failures F5, opening 8). */
public final class FeedGate {

    private FeedGate() {}

    public static Gate decide(FeedDifference difference, GatePolicy policy) {
        List<Gate.Reason> reasons = new ArrayList<>();
        for (Change change : Change.values()) {
            Threshold threshold = policy.changes().get(change);
            long count = difference.people(change);
            if (threshold != null && threshold.isPassedBy(count, difference.insuredPeople())) {
                reasons.add(
                        new Gate.Reason(change.name(), change.label(), count, difference.insuredPeople(), threshold));
            }
        }
        for (RowVerdict verdict : RowVerdict.values()) {
            Threshold threshold = policy.verdicts().get(verdict);
            long count = difference.rows(verdict);
            if (threshold != null && threshold.isPassedBy(count, difference.rowsOfAllVerdicts())) {
                reasons.add(new Gate.Reason(
                        verdict.name(), verdict.label(), count, difference.rowsOfAllVerdicts(), threshold));
            }
        }
        return reasons.isEmpty() ? new Gate.Pass() : new Gate.Hold(reasons);
    }
}
