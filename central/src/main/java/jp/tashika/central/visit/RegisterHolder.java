package jp.tashika.central.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.central.answering.JapanTime;
import jp.tashika.central.usecase.Query;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.holder.DoubtState;
import jp.tashika.core.holder.HolderMatch;
import jp.tashika.core.registry.Person;
import jp.tashika.format.card.message.FirstRegistration;
import jp.tashika.format.card.message.Identification;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.person.PersonKey;

/** 初回登録。Makes a card the insurance card of its holder, if all five items agree (RDR-031). */
public final class RegisterHolder {

    private final Residents residents;
    private final CardHolders holders;
    private final VisitLedger ledger;
    private final Seal seal;
    private final Clock clock;

    public RegisterHolder(Residents residents, CardHolders holders, VisitLedger ledger, Seal seal, Clock clock) {
        this.residents = residents;
        this.holders = holders;
        this.ledger = ledger;
        this.seal = seal;
        this.clock = clock;
    }

    public Identification register(Counter counter, Query.Request request, FirstRegistration registration) {
        Instant now = clock.instant();
        Optional<Visit> open = Visit.open(registration.visit(), seal, counter, now);
        if (open.isEmpty()) {
            return refused(PersonKey.NOBODY, counter, request, Outcome.CARD_VISIT_OVER, now);
        }
        Visit visit = open.get();
        // spec| RDR-032: again is as good as once
        return holders.holder(visit.card())
                .<Identification>map(person -> IdentifyHolder.recognised(visit.of(person), holders, seal, now))
                .orElseGet(() -> registerNew(visit, request, now));
    }

    private Identification registerNew(Visit visit, Query.Request request, Instant now) {
        return switch (residents.holder(visit.card())) {
            case Residents.Holder.Known known -> match(visit, known, request, now);
            case Residents.Holder.Unknown _ ->
                refused(PersonKey.NOBODY, visit.counter(), request, Outcome.CARD_HOLDER_UNKNOWN, now);
            case Residents.Holder.Unreachable _ ->
                refused(PersonKey.NOBODY, visit.counter(), request, Outcome.CARD_HOLDER_UNREACHABLE, now);
        };
    }

    private Identification match(Visit visit, Residents.Holder.Known holder, Query.Request request, Instant now) {
        LocalDate today = JapanTime.of(now).toLocalDate();
        Optional<Person> person = holders.registered(holder.key())
                .flatMap(key -> holders.known(key, visit.counter().facility()).people().stream()
                        .findFirst());
        if (person.isEmpty()) {
            return refused(PersonKey.NOBODY, visit.counter(), request, Outcome.CARD_HOLDER_UNKNOWN, now);
        }
        PersonKey key = person.get().key();
        return switch (HolderMatch.of(holder.items(), person.get(), today)) {
            case HolderMatch.Same() -> link(visit, key, request, now);
            case HolderMatch.Doubtful(var items) -> {
                DoubtState state = holders.doubt(visit.card(), key, items, now);
                yield refused(key, visit.counter(), request, reason(state), now);
            }
            case HolderMatch.Nothing() ->
                refused(PersonKey.NOBODY, visit.counter(), request, Outcome.CARD_HOLDER_UNKNOWN, now);
        };
    }

    private static Outcome reason(DoubtState doubt) {
        return switch (doubt) {
            case REFUSED -> Outcome.CARD_LINK_REFUSED;
            case OPEN, ASKED, LINKED, AGREED -> Outcome.CARD_HOLDER_DOUBTFUL;
        };
    }

    private Identification link(Visit visit, PersonKey person, Query.Request request, Instant now) {
        boolean linked = holders.link(
                visit.card(),
                person,
                CardHolders.Channel.READER,
                ledger.entry(person, visit.counter(), request, Deed.CARD_REGISTRATION, VisitLedger.DONE, now));
        return linked
                ? IdentifyHolder.recognised(visit.of(person), holders, seal, now)
                : refused(person, visit.counter(), request, Outcome.CARD_HOLDER_DOUBTFUL, now);
    }

    private Identification refused(
            PersonKey person, Counter counter, Query.Request request, Outcome reason, Instant now) {
        ledger.record(person, counter, request, Deed.CARD_REGISTRATION, reason.code(), now);
        return Refusals.of(reason);
    }
}
