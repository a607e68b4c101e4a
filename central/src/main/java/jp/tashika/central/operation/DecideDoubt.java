package jp.tashika.central.operation;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tashika.central.usecase.Ids;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.holder.DoubtState;
import jp.tashika.vocabulary.outcome.Outcome;

/** 紐付けの判断。Links the card to the person, refuses it, or notes that the insurer was asked; who and why stand in the ledger. */
public final class DecideDoubt {

    private final Doubts doubts;
    private final Ids ids;
    private final Clock clock;

    public DecideDoubt(Doubts doubts, Ids ids, Clock clock) {
        this.doubts = doubts;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return why not */
    public Optional<Outcome> decide(UUID id, DoubtState decision, Operator by) {
        Optional<Doubt> doubt = doubts.find(id);
        return doubt.isEmpty()
                ? Optional.of(Outcome.DOUBT_UNKNOWN)
                : doubts.decide(doubt.get(), decision, by, entry(doubt.get(), decision, by));
    }

    private Entry entry(Doubt doubt, DoubtState decision, Operator by) {
        return new Entry(
                ids.next(),
                doubt.person(),
                clock.instant(),
                by.actor(),
                Deed.LINK_DECISION,
                false,
                Set.of(),
                "LINK_" + decision.name() + ": " + by.why(),
                doubt.id());
    }
}
