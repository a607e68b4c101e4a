package jp.tashika.central.received;

import java.util.UUID;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/** ファイルの受付結果。What became of an upload. */
public sealed interface Receipt {

    /**
     * 受付。Kept; or the same file had come before, and nothing is done again.
     *
     * @param again whether it had been received before
     */
    record Taken(UUID file, boolean again) implements Receipt {}

    /** 拒否。Not kept. */
    record Refused(Fault fault) implements Receipt {

        public static Refused of(Outcome outcome, String detail) {
            return new Refused(new Fault(outcome, "", detail));
        }
    }
}
