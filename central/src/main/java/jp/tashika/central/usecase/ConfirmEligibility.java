package jp.tashika.central.usecase;

import java.util.Optional;
import jp.tashika.central.answering.Reply;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.registry.Matching;

/** 資格確認。Answers one facility's query about one person. */
public final class ConfirmEligibility {

    private final Registry registry;
    private final Ledger ledger;
    private final Ids ids;
    private final boolean lenient;

    /**
     * @param lenient whether leading zeros of 番号 and hyphens of 記号 may be ignored; off in the strict profile
     */
    public ConfirmEligibility(Registry registry, Ledger ledger, Ids ids, boolean lenient) {
        this.registry = registry;
        this.ledger = ledger;
        this.ids = ids;
        this.lenient = lenient;
    }

    /** The answer, recorded; a request that is tried again gets its first answer. */
    public Reply answer(Query query) {
        return firstAnswer(query).orElseGet(() -> {
            Known known = registry.known(lookup(query), query.numbers().birthdate(), query.facility());
            Decision decision = Decision.of(query, known, lenient, ids);
            ledger.append(decision.recorded()); // nothing leaves unrecorded
            return decision.reply();
        });
    }

    /** What was answered before, decided again from what was known then; empty unless the ledger holds just that. */
    private Optional<Reply> firstAnswer(Query query) {
        if (!query.request().isRetry()) {
            return Optional.empty();
        }
        Actor actor = new Actor(Actor.Kind.FACILITY, query.facility().digits());
        return ledger.recorded(actor, query.request().id()).stream()
                .flatMap(earlier -> decidedThen(query, earlier).stream())
                .findFirst();
    }

    private Optional<Reply> decidedThen(Query query, Ledger.Recorded earlier) {
        Known known =
                registry.knownThen(lookup(query), query.numbers().birthdate(), query.facility(), earlier.moment());
        Decision decision = Decision.of(query, known, lenient, ids);
        return decision.isRecordedBy(earlier.entry()) ? Optional.of(decision.reply()) : Optional.empty();
    }

    private static long lookup(Query query) {
        return Matching.lookup(query.numbers().insurer(), query.numbers().insured());
    }
}
