package jp.tashika.terminal.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import jp.tashika.terminal.disk.Storage;
import jp.tashika.terminal.outbox.RecentAnswers;
import jp.tashika.terminal.relay.Centre;
import jp.tashika.terminal.relay.Line;
import jp.tashika.terminal.relay.LineState;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 受付。What the pages stand on.
 *
 * @param line whether the centre can be reached
 * @param storage what keeps the terminal from keeping files
 * @param batchPause between two looks for the result of a list
 * @param batchPatience after which a list is no longer waited for
 */
public record Desk(
        Centre centre,
        FacilityCode facility,
        Supplier<LineState> line,
        Supplier<Optional<Storage.Trouble>> storage,
        RecentAnswers recent,
        Clock clock,
        Duration batchPause,
        Duration batchPatience) {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    public static Desk of(
            Centre centre, FacilityCode facility, Line line, Storage storage, RecentAnswers recent, Clock clock) {
        return new Desk(centre, facility, line::state, storage::trouble, recent, clock, PAUSE, PATIENCE);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
