package jp.tashika.central.record;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.Known;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.central.usecase.OnceLedger;
import jp.tashika.central.usecase.Registry;
import jp.tashika.central.visit.ConsentBook;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.audit.ToldItem;
import jp.tashika.core.consent.Consent;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.consent.Purpose;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Found;
import jp.tashika.core.registry.Matching;
import jp.tashika.core.registry.Person;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.person.PersonKey;

/**
 * 閲覧の許可。Lets a facility look at what is on record of one person, if that person consented and the consent holds in this
 * moment. Each look is recorded before anything is told, and so is each look that was refused.
 */
// spec| DIS-001, domain rules 9: identified by card and consented, within 24 hours, checked here and not only by who
// asks
final class RecordAccess {

    private final Registry registry;
    private final ConsentBook consents;
    private final OnceLedger ledger;
    private final Ids ids;
    private final boolean lenient;

    RecordAccess(Registry registry, ConsentBook consents, Ledger ledger, Ids ids, boolean lenient) {
        this.registry = registry;
        this.consents = consents;
        this.ledger = new OnceLedger(ledger);
        this.ids = ids;
        this.lenient = lenient;
    }

    /**
     * Looks.
     *
     * @param any consent to one of these is needed
     * @param look reads what is on record of that person, no more than is consented to
     */
    <T> Viewed<T> view(
            RecordQuestion question, Deed deed, Set<ConsentTo> any, BiFunction<PersonKey, Set<ConsentTo>, T> look) {
        long lookup = Matching.lookup(question.insurer(), question.insured());
        Known known = registry.known(List.of(lookup), question.facility()).of(lookup);
        return switch (Matching.find(known.people(), question.insurer(), question.insured(), lenient)) {
            case Found.Nobody() -> refuse(question, deed, PersonKey.NOBODY, known, Outcome.RECORDS_PERSON_UNKNOWN);
            case Found.Several() -> refuse(question, deed, PersonKey.NOBODY, known, Outcome.RECORDS_PERSON_AMBIGUOUS);
            case Found.One(var person, var _) -> view(question, deed, any, look, known, person);
        };
    }

    private <T> Viewed<T> view(
            RecordQuestion question,
            Deed deed,
            Set<ConsentTo> any,
            BiFunction<PersonKey, Set<ConsentTo>, T> look,
            Known known,
            Person person) {
        Optional<Coverage> coverage = person.history().stream()
                .filter(one -> one.insurer().number().equals(question.insurer()))
                .findFirst();
        if (coverage.isEmpty() || coverage.get().withheld()) {
            return refuse(question, deed, person.key(), known, Outcome.COVERAGE_WITHHELD);
        }
        Instant now = known.moment().at();
        Set<ConsentTo> held = EnumSet.noneOf(ConsentTo.class);
        consents.holding(person.key(), question.facility(), now).stream()
                .map(Consent::to)
                .filter(any::contains)
                .forEach(held::add);
        if (held.isEmpty()) {
            return refuse(question, deed, person.key(), known, notHeld(question, person.key(), any, now));
        }
        T record = look.apply(person.key(), held);
        ledger.append(recorded(question, deed, person.key(), known, told(held), SHOWN), question.request());
        return new Viewed.Shown<>(coverage.get().bearer(), held, record);
    }

    /** 閲覧。The outcome of an entry of what was shown. */
    static final String SHOWN = "1";

    private Outcome notHeld(RecordQuestion question, PersonKey person, Set<ConsentTo> any, Instant now) {
        ConsentTo first = any.stream().min(ConsentTo::compareTo).orElseThrow();
        return switch (consents.last(person, question.facility()).notHeld(first, Purpose.CARE, now)) {
            case NEVER_ASKED -> Outcome.RECORDS_NOT_CONSENTED;
            case REFUSED -> Outcome.RECORDS_CONSENT_REFUSED;
            case OVER -> Outcome.RECORDS_CONSENT_OVER;
            case WITHDRAWN -> Outcome.RECORDS_CONSENT_WITHDRAWN;
        };
    }

    private <T> Viewed<T> refuse(RecordQuestion question, Deed deed, PersonKey person, Known known, Outcome reason) {
        ledger.append(recorded(question, deed, person, known, Set.of(), reason.code()), question.request());
        return new Viewed.Refused<>(reason);
    }

    private Ledger.Recorded recorded(
            RecordQuestion question, Deed deed, PersonKey person, Known known, Set<ToldItem> told, String outcome) {
        return new Ledger.Recorded(
                new Entry(
                        ids.next(),
                        person,
                        known.moment().at(),
                        new Actor(Actor.Kind.FACILITY, question.facility().digits()),
                        deed,
                        false,
                        told,
                        outcome,
                        question.request().id()),
                known.moment());
    }

    private static Set<ToldItem> told(Set<ConsentTo> held) {
        Set<ToldItem> told = EnumSet.noneOf(ToldItem.class);
        for (ConsentTo to : held) {
            switch (to) {
                case MEDICATION -> told.add(ToldItem.MEDICATION);
                case TREATMENT -> told.add(ToldItem.TREATMENT);
                case SURGERY -> told.add(ToldItem.SURGERY);
                case CHECKUP -> told.add(ToldItem.CHECKUP);
                case COST_CEILING,
                        DESIGNATED_DISEASE,
                        DISEASE_NAME,
                        INFECTION,
                        ALLERGY,
                        DRUG_ALLERGY,
                        TEST,
                        PRESCRIPTION -> {}
            }
        }
        return told;
    }
}
