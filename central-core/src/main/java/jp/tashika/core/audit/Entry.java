package jp.tashika.core.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import jp.tashika.vocabulary.person.PersonKey;

/**
 * 監査記録。One access to one person's record: who, when, by what, what was told, with which outcome.
 *
 * @param id UUIDv7
 * @param person {@link PersonKey#NOBODY} when nobody was found
 * @param at cut to microseconds, as the store keeps them
 * @param oralConsent whether staff stated the patient's oral consent to the limit certificate (LIM-012)
 * @param outcome code of the answer: the wire validity or an {@code Outcome} code
 * @param requestId the asker's mark of the request; the same on a retry
 */
public record Entry(
        UUID id,
        PersonKey person,
        Instant at,
        Actor actor,
        Deed deed,
        boolean oralConsent,
        Set<ToldItem> told,
        String outcome,
        UUID requestId) {

    public Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        told = Set.copyOf(told);
    }

    /** Personal: who was looked at, by whom and when is not shown, only the record's id. */
    @Override
    public String toString() {
        return "Entry[" + id + "]";
    }
}
