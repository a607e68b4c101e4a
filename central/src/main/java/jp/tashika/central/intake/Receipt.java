package jp.tashika.central.intake;

import java.util.List;
import java.util.UUID;
import jp.tashika.vocabulary.outcome.Fault;

/** 受付の結果。What an upload is answered with. */
public sealed interface Receipt {

    /**
     * 受付。Kept; or the same file under the same number was kept before, and nothing was done again.
     *
     * @param again whether it had been received before
     */
    record Taken(UUID feed, boolean again) implements Receipt {}

    /** 拒否。Not kept, and its number is not used up. */
    record Refused(List<Fault> faults) implements Receipt {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
