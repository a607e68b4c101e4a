package jp.tashika.reader.session;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import jp.tashika.format.card.message.Scope;

/**
 * 受付の結果。How a check ended that was answered.
 *
 * @param outcome 資格有効性 (OQSCD006), or a code
 * @param consents what was agreed to and what not
 */
public record Ending(Visit visit, String outcome, Map<Scope, Boolean> consents) {

    /** 有効 and 有効（未登録）. */
    private static final Set<String> IN_FORCE = Set.of("1", "6");

    public Ending {
        consents = consents.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(consents));
    }

    public boolean isInForce() {
        return IN_FORCE.contains(outcome);
    }

    /** Personal: what was chosen is not shown. */
    @Override
    public String toString() {
        return "Ending[" + outcome + "]";
    }
}
