package jp.tashika.central.visit;

import java.time.Instant;
import java.util.Optional;
import jp.tashika.central.usecase.Query;
import jp.tashika.core.audit.Deed;
import jp.tashika.vocabulary.person.PersonKey;

/** 証明書の承継。A renewed certificate is its holder's as the one before was: nobody registers twice (RDR-032). */
public final class Succession {

    private final Residents residents;
    private final CardHolders holders;
    private final VisitLedger ledger;

    public Succession(Residents residents, CardHolders holders, VisitLedger ledger) {
        this.residents = residents;
        this.holders = holders;
        this.ledger = ledger;
    }

    /** Whose the card is by one it follows; empty when it follows none that is linked, or nobody can say. */
    Optional<PersonKey> follow(Visit visit, Query.Request request, Instant now) {
        return switch (residents.holder(visit.card())) {
            case Residents.Holder.Known known ->
                known.earlier().stream()
                        .flatMap(card -> holders.holder(card).stream())
                        .findFirst()
                        .filter(person -> link(visit, person, request, now));
            case Residents.Holder.Unknown _, Residents.Holder.Unreachable _ -> Optional.empty();
        };
    }

    private boolean link(Visit visit, PersonKey person, Query.Request request, Instant now) {
        return holders.link(
                visit.card(),
                person,
                CardHolders.Channel.SUCCESSION,
                ledger.entry(person, visit.counter(), request, Deed.CARD_REGISTRATION, VisitLedger.DONE, now));
    }
}
