package jp.tashika.central.usecase;

import jp.tashika.core.audit.Entry;

/** 一度だけの記録。Appends what was told; of a request that is tried again nothing that stands there already. */
public final class OnceLedger {

    private final Ledger ledger;

    public OnceLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Durable when it returns. */
    public void append(Ledger.Recorded recorded, Query.Request request) {
        if (!request.isRetry() || !isThere(recorded.entry())) {
            ledger.append(recorded);
        }
    }

    private boolean isThere(Entry entry) {
        return ledger.recorded(entry.actor(), entry.requestId()).stream()
                .map(Ledger.Recorded::entry)
                .anyMatch(earlier -> earlier.person().equals(entry.person())
                        && earlier.deed() == entry.deed()
                        && earlier.told().equals(entry.told())
                        && earlier.outcome().equals(entry.outcome()));
    }
}
