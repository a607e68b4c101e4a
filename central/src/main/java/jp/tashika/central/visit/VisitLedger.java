package jp.tashika.central.visit;

import java.time.Instant;
import java.util.Set;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.central.usecase.Moment;
import jp.tashika.central.usecase.OnceLedger;
import jp.tashika.central.usecase.Query;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.vocabulary.person.PersonKey;

/** 来院の記録。What the ledger holds of a card on a reader before anything is told. */
public final class VisitLedger {

    /** 正常終了。 */
    static final String DONE = "1";

    /** 未登録。The card is nobody's yet. */
    static final String UNREGISTERED = "0";

    private final OnceLedger ledger;
    private final Ids ids;

    public VisitLedger(Ledger ledger, Ids ids) {
        this.ledger = new OnceLedger(ledger);
        this.ids = ids;
    }

    /** Durable when it returns; a request that is tried again is recorded once. */
    void record(PersonKey person, Counter counter, Query.Request request, Deed deed, String outcome, Instant now) {
        ledger.append(entry(person, counter, request, deed, outcome, now), request);
    }

    /** An entry that is written together with what it tells of. */
    Ledger.Recorded entry(
            PersonKey person, Counter counter, Query.Request request, Deed deed, String outcome, Instant now) {
        Entry entry = new Entry(
                ids.next(),
                person,
                now,
                new Actor(Actor.Kind.FACILITY, counter.facility().digits()),
                deed,
                false,
                Set.of(),
                outcome,
                request.id());
        return new Ledger.Recorded(entry, new Moment(entry.at(), entry.at()));
    }
}
