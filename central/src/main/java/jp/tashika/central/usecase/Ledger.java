package jp.tashika.central.usecase;

import java.util.List;
import java.util.UUID;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Entry;

/** 監査台帳。Takes audit entries; what is appended stays. */
public interface Ledger {

    /**
     * Returns when the entry is durable.
     *
     * @throws CentreBusy when more entries wait than the ledger may hold
     */
    void append(Recorded recorded);

    /** What was recorded of the requests an actor marked with {@code requestId}; for a retry. */
    List<Recorded> recorded(Actor actor, UUID requestId);

    /** 記録。An entry with the knowledge it was told from. */
    record Recorded(Entry entry, Moment moment) {}
}
