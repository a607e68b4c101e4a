package jp.tashika.central.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.person.PersonKey;

/** 拒否の記録。Records that a message was not worked on; nobody's record was looked at. */
public final class RecordRefusal {

    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    public RecordRefusal(Ledger ledger, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * When it was refused; that of the first time when the request is tried again.
     *
     * @param facility whose certificate it came with, whatever the message says
     */
    public Instant record(FacilityCode facility, Query.Request request, Deed deed, Outcome reason) {
        Actor actor = new Actor(Actor.Kind.FACILITY, facility.digits());
        return request.isRetry()
                ? ledger.recorded(actor, request.id()).stream()
                        .map(Ledger.Recorded::entry)
                        .filter(entry -> entry.deed() == deed && entry.outcome().equals(reason.code()))
                        .findFirst()
                        .map(Entry::at)
                        .orElseGet(() -> append(actor, request.id(), deed, reason))
                : append(actor, request.id(), deed, reason);
    }

    private Instant append(Actor actor, UUID request, Deed deed, Outcome reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Entry entry =
                new Entry(ids.next(), PersonKey.NOBODY, now, actor, deed, false, Set.of(), reason.code(), request);
        ledger.append(new Ledger.Recorded(entry, new Moment(now, now)));
        return now;
    }
}
