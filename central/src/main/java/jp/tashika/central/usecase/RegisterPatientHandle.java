package jp.tashika.central.usecase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.audit.ToldItem;
import jp.tashika.core.registry.Found;
import jp.tashika.core.registry.Matching;
import jp.tashika.format.oqs.message.HandleEntry;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.person.PersonKey;

/** 照会番号登録。Keeps a facility's own number for a patient, to be told with later answers (ORC-001). */
public final class RegisterPatientHandle {

    private final Registry registry;
    private final Handles handles;
    private final Ledger ledger;
    private final Ids ids;
    private final boolean lenient;

    public RegisterPatientHandle(Registry registry, Handles handles, Ledger ledger, Ids ids, boolean lenient) {
        this.registry = registry;
        this.handles = handles;
        this.ledger = ledger;
        this.ids = ids;
        this.lenient = lenient;
    }

    /** How it ended; recorded, and with a request that is tried again once only. */
    public Registered register(FacilityCode facility, Query.Request request, HandleEntry entry) {
        long lookup = Matching.lookup(entry.insurer(), entry.insured());
        Known known = registry.known(List.of(lookup), facility).of(lookup);
        Registered registered = decide(facility, request, entry, known);
        registered.person().ifPresent(person -> handles.register(person, facility, entry.handle()));
        return firstTime(registered, facility, request).orElseGet(() -> {
            ledger.append(registered.recorded());
            return registered;
        });
    }

    /** Whom the numbers mean, and what is recorded of it; nothing is kept yet. */
    Registered decide(FacilityCode facility, Query.Request request, HandleEntry entry, Known known) {
        return switch (Matching.find(known.people(), entry.insurer(), entry.insured(), lenient)) {
            case Found.One one ->
                of(facility, request, known, Optional.of(one.person().key()), Optional.empty());
            case Found.Nobody() ->
                of(facility, request, known, Optional.empty(), Optional.of(Outcome.HANDLE_REGISTERED_TO_NOBODY));
            case Found.Several() ->
                of(facility, request, known, Optional.empty(), Optional.of(Outcome.HANDLE_REGISTERED_TO_SEVERAL));
        };
    }

    private Registered of(
            FacilityCode facility,
            Query.Request request,
            Known known,
            Optional<PersonKey> person,
            Optional<Outcome> failure) {
        Entry entry = new Entry(
                ids.next(),
                person.orElse(PersonKey.NOBODY),
                known.moment().at(),
                new Actor(Actor.Kind.FACILITY, facility.digits()),
                Deed.HANDLE_REGISTRATION,
                false,
                Set.<ToldItem>of(),
                failure.map(Outcome::code).orElse(Registered.DONE),
                request.id());
        return new Registered(new Ledger.Recorded(entry, known.moment()), person, failure);
    }

    private Optional<Registered> firstTime(Registered registered, FacilityCode facility, Query.Request request) {
        Stream<Ledger.Recorded> earlier = request.isRetry()
                ? ledger.recorded(new Actor(Actor.Kind.FACILITY, facility.digits()), request.id()).stream()
                : Stream.empty();
        return earlier.filter(first -> first.entry()
                                .person()
                                .equals(registered.recorded().entry().person())
                        && first.entry()
                                .outcome()
                                .equals(registered.recorded().entry().outcome()))
                .map(first -> new Registered(first, registered.person(), registered.failure()))
                .findFirst();
    }

    /**
     * 登録の結果。
     *
     * @param person whose number it now is
     * @param failure why it is nobody's
     */
    public record Registered(Ledger.Recorded recorded, Optional<PersonKey> person, Optional<Outcome> failure) {

        /** 監査記録での正常終了。 */
        static final String DONE = "1";
    }
}
