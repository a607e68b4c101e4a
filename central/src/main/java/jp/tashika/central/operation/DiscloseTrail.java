package jp.tashika.central.operation;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import jp.tashika.central.usecase.Ids;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.vocabulary.person.PersonKey;

/** 記録の開示。Shows what was done with a person's record, to whom they asked to; that it was shown stands there too. */
public final class DiscloseTrail {

    private final Trails trails;
    private final OperatorLedger ledger;
    private final Ids ids;
    private final Clock clock;

    public DiscloseTrail(Trails trails, OperatorLedger ledger, Ids ids, Clock clock) {
        this.trails = trails;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Trail> disclose(PersonKey person, Operator by, int skip, int max) {
        ledger.append(new Entry(
                ids.next(),
                person,
                clock.instant(),
                by.actor(),
                Deed.TRAIL_DISCLOSURE,
                false,
                Set.of(),
                "TRAIL_DISCLOSED: " + by.why(),
                ids.next()));
        return trails.of(person, skip, max);
    }
}
