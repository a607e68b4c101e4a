package jp.tashika.format.claim.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.layout.RecordLayout;
import jp.tashika.format.claim.layout.RecordRole;
import jp.tashika.format.claim.record.ClaimFault;
import jp.tashika.format.claim.record.Severity;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * レセプトの構造検査。Holds the records of a claim against what {@code records.tsv} says of their number and order. One at a
 * time: it counts in an array that is used again.
 */
final class ClaimCheck {

    /** A claim of garbage does not need all of its faults told. */
    private static final int FAULTS_MAX = 256;

    /** The records of the kind; both editions have them in the same places. */
    private final List<RecordLayout> layouts;

    /** Of the records at these places there must be at least one, by the words that name them. */
    private final Map<String, List<RecordLayout>> needed = new LinkedHashMap<>();

    private final int[] counts;
    private final int[] after;

    ClaimCheck(ClaimKind kind) {
        layouts = Layouts.of(kind, Edition.WESTERN).records();
        counts = new int[layouts.size()];
        after = new int[layouts.size()];
        Arrays.fill(after, -1);
        for (RecordLayout layout : layouts) {
            if (layout.role() == RecordRole.CLAIM) {
                needed.put(layout.name(), List.of(layout));
            }
            layout.need()
                    .ifPresent(word -> needed.computeIfAbsent(word, any -> new ArrayList<>())
                            .add(layout));
            layout.after()
                    .ifPresent(id -> after[layout.place()] =
                            Layouts.of(kind, Edition.WESTERN).record(id).place());
        }
    }

    /** All that is wrong with these records, each by itself and together, in their order. */
    List<ClaimFault> of(List<UkeRecord> records) {
        Arrays.fill(counts, 0);
        List<ClaimFault> faults = new ArrayList<>(0);
        for (UkeRecord record : records) {
            if (faults.size() < FAULTS_MAX) {
                faults.addAll(record.check());
                record.layout().ifPresent(layout -> count(record, layout, faults));
            }
        }
        missing(records, faults);
        return faults;
    }

    private void count(UkeRecord record, RecordLayout layout, List<ClaimFault> faults) {
        int place = layout.place();
        counts[place]++;
        if (layout.max().isPresent() && counts[place] > layout.max().getAsInt()) {
            faults.add(fault(
                    Outcome.CLAIM_RECORD_REPEATED, record, "> " + layout.max().getAsInt()));
        }
        if (after[place] >= 0 && counts[after[place]] == 0) {
            faults.add(fault(
                    Outcome.CLAIM_RECORD_MISPLACED,
                    record,
                    layouts.get(after[place]).id()));
        }
    }

    private void missing(List<UkeRecord> records, List<ClaimFault> faults) {
        long line = records.isEmpty() ? 0 : records.getFirst().line();
        needed.forEach((word, any) -> {
            for (RecordLayout layout : any) {
                if (counts[layout.place()] > 0) {
                    return;
                }
            }
            String ids = String.join("/", any.stream().map(RecordLayout::id).toList());
            faults.add(new ClaimFault(Outcome.CLAIM_RECORD_MISSING, Severity.ERROR, line, ids, 0, ""));
        });
    }

    private static ClaimFault fault(Outcome outcome, UkeRecord record, String detail) {
        return new ClaimFault(outcome, Severity.ERROR, record.line(), record.id(), 0, detail);
    }
}
