package jp.tashika.format.card.message;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * 同意の選択。What the patient consented to and what not.
 *
 * @param visit of {@link Identification.Recognised}
 * @param consents true is 同意する, false 同意しない; what was not asked is not in it
 */
public record Choices(ChallengeRequest by, String visit, Map<Scope, Boolean> consents, Given given) {

    public Choices {
        consents = consents.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(consents));
    }

    /** Personal: what was chosen is not shown. */
    @Override
    public String toString() {
        return "Choices[" + consents.size() + " " + given + "]";
    }
}
