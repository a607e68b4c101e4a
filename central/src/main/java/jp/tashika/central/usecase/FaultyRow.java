package jp.tashika.central.usecase;

import java.util.Set;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.person.PersonKey;

/** 入力誤りの行。A row of a batch that could not be worked on: recorded too, so that rows and entries agree. */
final class FaultyRow {

    private FaultyRow() {}

    static Ledger.Recorded recorded(Batch batch, Deed deed, Outcome fault, Moment moment, Ids ids) {
        Actor actor = new Actor(Actor.Kind.FACILITY, batch.facility().digits());
        Entry entry = new Entry(
                ids.next(), PersonKey.NOBODY, moment.at(), actor, deed, false, Set.of(), fault.code(), batch.request());
        return new Ledger.Recorded(entry, moment);
    }
}
