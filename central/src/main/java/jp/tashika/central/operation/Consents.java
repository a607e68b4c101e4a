package jp.tashika.central.operation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.consent.Consent;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.consent.GivenBy;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;

/** 同意の撤回簿。Takes back what a patient allowed. */
public interface Consents {

    /**
     * 撤回。What of {@code scopes} the facility may look at now, it may not from now on; recorded, both or none.
     *
     * @param entry made of what was withdrawn, at the moment it was
     * @return what was withdrawn; when that is nothing, nothing is recorded
     */
    List<Consent> withdraw(
            PersonKey person,
            FacilityCode facility,
            Set<ConsentTo> scopes,
            GivenBy how,
            Function<List<Consent>, Entry> entry);
}
