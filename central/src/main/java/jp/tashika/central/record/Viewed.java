package jp.tashika.central.record;

import java.util.Set;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.registry.Bearer;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 閲覧の結果。What a facility is shown, or why it is shown nothing. Recorded before it is told.
 *
 * @param <T> what is on record
 */
public sealed interface Viewed<T> {

    /**
     * 閲覧。
     *
     * @param bearer whose it is, as the insurer of the asked numbers registered it
     * @param of what consent is held to
     */
    record Shown<T>(Bearer bearer, Set<ConsentTo> of, T record) implements Viewed<T> {
        public Shown {
            of = Set.copyOf(of);
        }
    }

    /** 拒否。 */
    record Refused<T>(Outcome reason) implements Viewed<T> {}
}
