package jp.tashika.central.operation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tashika.central.usecase.Ids;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.consent.Consent;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.consent.GivenBy;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;

/** 同意の撤回。Takes consents back at the patient's wish, on paper or by word; they hold no more from that moment on. */
public final class WithdrawConsent {

    private final Consents consents;
    private final Ids ids;

    public WithdrawConsent(Consents consents, Ids ids) {
        this.consents = consents;
        this.ids = ids;
    }

    /**
     * What was withdrawn; empty when nothing of it holds.
     *
     * @param scopes of which consents
     */
    public List<Consent> withdraw(
            PersonKey person, FacilityCode facility, Set<ConsentTo> scopes, GivenBy how, Operator by) {
        return consents.withdraw(person, facility, scopes, how, withdrawn -> entry(person, facility, withdrawn, by));
    }

    private Entry entry(PersonKey person, FacilityCode facility, List<Consent> withdrawn, Operator by) {
        String what = withdrawn.stream().map(Consent::to).map(ConsentTo::name).collect(Collectors.joining("+"));
        return new Entry(
                ids.next(),
                person,
                withdrawn.getFirst().withdrawnAt().orElseThrow(),
                by.actor(),
                Deed.CONSENT_WITHDRAWAL,
                false,
                Set.of(),
                "CONSENT_WITHDRAWN " + facility.digits() + " " + what + ": " + by.why(),
                ids.next());
    }
}
