package jp.tashika.central.usecase;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.tashika.central.answering.EligibilityAnswers;
import jp.tashika.central.answering.Reply;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.audit.ToldItem;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.disclosure.Asking;
import jp.tashika.core.disclosure.Disclosure;
import jp.tashika.core.disclosure.Told;
import jp.tashika.core.eligibility.Answer;
import jp.tashika.core.eligibility.Eligibility;
import jp.tashika.core.registry.Found;
import jp.tashika.core.registry.Matching;
import jp.tashika.vocabulary.person.PersonKey;

/**
 * 回答の決定。What is told to a query from what was known, and what the ledger must hold of it; the same every time.
 *
 * @param recorded to be durable before {@code reply} leaves
 */
record Decision(Ledger.Recorded recorded, Reply reply) {

    /**
     * Who is meant, what holds on the day, what of it may be told.
     *
     * @param lenient whether leading zeros and hyphens may be ignored
     */
    static Decision of(Query query, Known known, boolean lenient, Ids ids) {
        Found found = Matching.find(
                known.people(),
                query.numbers().insurer(),
                query.numbers().insured(),
                query.numbers().birthdate(),
                lenient);
        Told told = told(found, query);
        Optional<String> handle = handle(found, told, known);
        Entry entry = entry(query, found, told, handle, known.moment(), ids);
        return new Decision(new Ledger.Recorded(entry, known.moment()), new Reply(entry.at(), told, handle));
    }

    /** Whether {@code earlier} recorded just what this decision would. */
    boolean isRecordedBy(Entry earlier) {
        Entry entry = recorded.entry();
        return earlier.person().equals(entry.person())
                && earlier.actor().equals(entry.actor())
                && earlier.deed() == entry.deed()
                && earlier.oralConsent() == entry.oralConsent()
                && earlier.told().equals(entry.told())
                && earlier.outcome().equals(entry.outcome());
    }

    private static Told told(Found found, Query query) {
        return switch (found) {
            case Found.One(var person, var leniently) -> {
                Answer answer = Eligibility.answer(
                        person.history(), query.numbers(), query.asking().day());
                yield Disclosure.of(answer, query.numbers(), query.asking().found(leniently));
            }
            case Found.Nobody() -> Disclosure.of(new Answer.NothingFits(), query.numbers(), query.asking());
            case Found.Several() -> Disclosure.of(new Answer.SeveralFit(), query.numbers(), query.asking());
        };
    }

    /** The facility's own number goes with a coverage, and with nothing else. */
    private static Optional<String> handle(Found found, Told told, Known known) {
        return switch (told) {
            case Told.Shown _ ->
                switch (found) {
                    case Found.One one -> known.handleOf(one.person().key());
                    case Found.Nobody _, Found.Several _ -> Optional.empty();
                };
            case Told.Bare _, Told.Withheld _ -> Optional.empty();
        };
    }

    private static Entry entry(Query query, Found found, Told told, Optional<String> handle, Moment moment, Ids ids) {
        return new Entry(
                ids.next(),
                switch (found) {
                    case Found.One one -> one.person().key();
                    case Found.Nobody _, Found.Several _ -> PersonKey.NOBODY;
                },
                moment.at(),
                new Actor(Actor.Kind.FACILITY, query.facility().digits()),
                switch (query.asking().setting()) {
                    case COUNTER -> Deed.QUERY_BY_NUMBERS;
                    case BATCH -> Deed.BATCH_QUERY;
                },
                isOral(query.asking()),
                items(told.items(), handle),
                EligibilityAnswers.outcome(told),
                query.request().id());
    }

    // spec| LIM-012: staff declares the oral consent, and it is recorded whether or not there was a certificate
    private static boolean isOral(Asking asking) {
        return asking.consents().contains(ConsentTo.COST_CEILING);
    }

    private static Set<ToldItem> items(Collection<ToldItem> told, Optional<String> handle) {
        EnumSet<ToldItem> items = EnumSet.noneOf(ToldItem.class);
        items.addAll(told);
        handle.ifPresent(_ -> items.add(ToldItem.PATIENT_HANDLE));
        return items;
    }
}
