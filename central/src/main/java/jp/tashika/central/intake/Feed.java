package jp.tashika.central.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.core.registration.FeedDifference;
import jp.tashika.core.registration.Gate;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Fault;

/**
 * 連携。One feed as the centre keeps it.
 *
 * @param number 連携番号, in sequence for each insurer
 * @param sha256 of the file as it came, hexadecimal
 * @param difference absent until it is compared
 * @param reasons why it is or was held
 * @param faults why it was rejected as a whole
 * @param released whether an operator let it pass the gate
 */
public record Feed(
        UUID id,
        InsurerNumber insurer,
        String insurerName,
        long number,
        FeedState state,
        Instant madeAt,
        Times times,
        String sha256,
        long bytes,
        long rows,
        Optional<FeedDifference> difference,
        List<Gate.Reason> reasons,
        List<Fault> faults,
        boolean released,
        Optional<Decision> decision) {

    /** 連携の時刻。When each step was done; a step that was done again has its last time. */
    public record Times(
            Instant receivedAt,
            Optional<Instant> stagedAt,
            Optional<Instant> comparedAt,
            Optional<Instant> committedAt) {}

    /** 運用者の判断。Who released or rejected a held feed, and why. */
    public record Decision(String by, String why, Instant at) {}

    public Feed {
        reasons = List.copyOf(reasons);
        faults = List.copyOf(faults);
    }
}
