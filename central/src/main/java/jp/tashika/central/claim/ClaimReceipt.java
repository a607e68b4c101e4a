package jp.tashika.central.claim;

import java.util.UUID;
import jp.tashika.vocabulary.outcome.Fault;

/** レセプトファイルの受付結果。What became of an upload. */
public sealed interface ClaimReceipt {

    /**
     * 受付。Kept; or the same file came last for that month, and nothing is done again.
     *
     * @param again whether it had been received before
     */
    record Taken(UUID file, boolean again) implements ClaimReceipt {}

    /** 拒否。Not kept. */
    record Refused(Fault fault) implements ClaimReceipt {}
}
