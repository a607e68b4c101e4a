package jp.tashika.format.claim.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.ClaimFault;
import jp.tashika.format.claim.record.Severity;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.format.claim.view.ClaimHead;
import jp.tashika.format.claim.view.ClaimLine;
import jp.tashika.format.claim.view.ClaimView;
import jp.tashika.format.claim.view.CostBearer;
import jp.tashika.format.claim.view.DayCount;
import jp.tashika.format.claim.view.LineGroup;
import jp.tashika.format.claim.view.PublicShare;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 検算。The arithmetic that holds in every medical and dental claim.
 *
 * <ol>
 *   <li>The times of a line are the sum of its days (in claims from 2012-04 on, since when days are recorded).
 *   <li>For each bearer of the cost: points times times over the lines it bears are the points it is billed. Meals are in
 *       yen and stand elsewhere.
 *   <li>The points of a group stand on its last line, and all of its lines have the same times.
 * </ol>
 *
 * <p>Of DPC claims only the first is checked, of pharmacies' claims none: how their points add up is not public.
 */
public final class ClaimSums {

    private static final YearMonth DAYS_SINCE = YearMonth.of(2012, 4);
    private static final String MEALS = "97";
    private static final FieldName TIMES = FieldName.of("times");
    private static final FieldName POINTS = FieldName.of("points");

    private final ClaimView view;
    private final List<ClaimFault> faults = new ArrayList<>();

    private ClaimSums(Claim claim) {
        this.view = new ClaimView(claim);
    }

    /** What does not add up: sums as errors, the form of groups as warnings. None for a claim whose figures agree. */
    public static List<ClaimFault> of(Claim claim) {
        ClaimSums sums = new ClaimSums(claim);
        List<LineGroup> groups = sums.view.groups();
        groups.forEach(sums::days);
        if (claim.kind() == ClaimKind.MEDICAL || claim.kind() == ClaimKind.DENTAL) {
            groups.forEach(sums::prices);
            sums.points(groups);
        }
        return List.copyOf(sums.faults);
    }

    private void days(LineGroup group) {
        boolean recorded = view.head()
                .flatMap(ClaimHead::month)
                .filter(DAYS_SINCE::isAfter)
                .isEmpty();
        for (ClaimLine line : group.lines()) {
            OptionalLong times = line.times();
            List<DayCount> days = line.days();
            long sum = days.stream().mapToLong(DayCount::count).sum();
            if (times.isPresent() && (recorded || !days.isEmpty()) && sum != times.getAsLong()) {
                faults.add(fault(
                        Outcome.CLAIM_DAYS_SUM_WRONG,
                        Severity.ERROR,
                        line.record(),
                        TIMES,
                        times.getAsLong() + " / " + sum));
            }
        }
    }

    private void prices(LineGroup group) {
        List<ClaimLine> lines = group.lines().stream()
                .filter(line -> !(line instanceof ClaimLine.Comment))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        ClaimLine last = lines.getLast();
        if (last.points().isEmpty()) {
            faults.add(fault(Outcome.CLAIM_UNIT_UNPRICED, Severity.WARNING, last.record(), POINTS, ""));
        }
        for (ClaimLine line : lines) {
            if (!line.times().equals(last.times())) {
                faults.add(fault(Outcome.CLAIM_UNIT_UNPRICED, Severity.WARNING, line.record(), TIMES, ""));
            }
        }
    }

    private void points(List<LineGroup> groups) {
        Map<CostBearer, Long> sums = new EnumMap<>(CostBearer.class);
        for (LineGroup group : groups) {
            if (group.category().filter(MEALS::equals).isEmpty()) {
                for (ClaimLine line : group.lines()) {
                    long points = line.points().orElse(0) * line.times().orElse(0);
                    for (CostBearer bearer : line.bearers().orElse(Set.of())) {
                        sums.merge(bearer, points, Long::sum);
                    }
                }
            }
        }
        view.insurer().ifPresent(share -> compare(share.record(), share.points(), sums, CostBearer.INSURANCE));
        for (PublicShare share : view.publicShares()) {
            compare(share.record(), share.points(), sums, share.bearer());
        }
    }

    private void compare(UkeRecord record, OptionalLong billed, Map<CostBearer, Long> sums, CostBearer bearer) {
        long sum = sums.getOrDefault(bearer, 0L);
        if (billed.orElse(0) != sum) {
            faults.add(fault(
                    Outcome.CLAIM_POINTS_SUM_WRONG, Severity.ERROR, record, POINTS, billed.orElse(0) + " / " + sum));
        }
    }

    private static ClaimFault fault(
            Outcome outcome, Severity severity, UkeRecord record, FieldName field, String detail) {
        int index = record.layout().map(field::in).orElse(0);
        return new ClaimFault(outcome, severity, record.line(), record.id(), index, detail);
    }
}
