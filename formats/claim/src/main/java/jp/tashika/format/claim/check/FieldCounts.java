package jp.tashika.format.claim.check;

import java.util.ArrayList;
import java.util.List;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.record.ClaimFault;
import jp.tashika.format.claim.record.Severity;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 項目数の検査。Whether each record has all the fields its layout names. Readers take short records as they are, the rest left
 * out; writers that follow the specification to the letter keep the commas.
 */
public final class FieldCounts {

    private FieldCounts() {}

    /** A warning for each record that is short of fields. */
    public static List<ClaimFault> of(Claim claim) {
        List<ClaimFault> faults = new ArrayList<>();
        for (UkeRecord record : claim.records()) {
            record.layout()
                    .filter(layout -> record.size() < layout.size())
                    .map(layout -> new ClaimFault(
                            Outcome.CLAIM_RECORD_SHORT,
                            Severity.WARNING,
                            record.line(),
                            record.id(),
                            0,
                            record.size() + " / " + layout.size()))
                    .ifPresent(faults::add);
        }
        return faults;
    }
}
