package jp.tashika.central.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tashika.central.answering.JapanTime;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.visit.Residents;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.holder.HolderMatch;
import jp.tashika.core.registry.Coverage;
import jp.tashika.vocabulary.outcome.Outcome;

/** 保留の対照。Shows the five items side by side, when the look is recorded. */
public final class LookAtDoubt {

    /** 見比べた。The outcome of a look that a link may be decided on. */
    public static final String COMPARED = "1";

    private final Doubts doubts;
    private final People people;
    private final Residents residents;
    private final OperatorLedger ledger;
    private final Ids ids;
    private final Clock clock;

    public LookAtDoubt(Doubts doubts, People people, Residents residents, OperatorLedger ledger, Ids ids, Clock clock) {
        this.doubts = doubts;
        this.people = people;
        this.residents = residents;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    public Comparison look(UUID id, Operator by) {
        Optional<Doubt> doubt = doubts.find(id);
        return doubt.isEmpty() ? new Comparison.Refused(Outcome.DOUBT_UNKNOWN) : look(doubt.get(), by);
    }

    private Comparison look(Doubt doubt, Operator by) {
        return switch (residents.holder(doubt.card())) {
            case Residents.Holder.Known holder -> {
                Comparison comparison = compare(doubt, holder);
                ledger.append(entry(doubt, by, comparison));
                yield comparison;
            }
            case Residents.Holder.Unknown _ -> new Comparison.Refused(Outcome.DOUBT_HOLDER_UNKNOWN);
            case Residents.Holder.Unreachable _ -> new Comparison.Refused(Outcome.DOUBT_HOLDER_UNREACHABLE);
        };
    }

    private Comparison compare(Doubt doubt, Residents.Holder.Known holder) {
        if (!people.registered(holder.key()).equals(Optional.of(doubt.person()))) {
            return new Comparison.Refused(Outcome.DOUBT_HOLDER_MOVED);
        }
        LocalDate today = JapanTime.of(clock.instant()).toLocalDate();
        Optional<Coverage> registered = people.known(doubt.person()).people().stream()
                .flatMap(person -> HolderMatch.comparable(person, today).stream())
                .findFirst();
        return registered
                .<Comparison>map(coverage -> new Comparison.Shown(
                        doubt, coverage.insurer(), holder.items().beside(coverage.bearer())))
                .orElseGet(() -> new Comparison.Refused(Outcome.DOUBT_HOLDER_MOVED));
    }

    private Entry entry(Doubt doubt, Operator by, Comparison comparison) {
        Instant now = clock.instant();
        String outcome = switch (comparison) {
            case Comparison.Shown _ -> COMPARED;
            case Comparison.Refused(var reason) -> reason.code();
        };
        return new Entry(
                ids.next(), doubt.person(), now, by.actor(), Deed.LINK_LOOK, false, Set.of(), outcome, doubt.id());
    }
}
