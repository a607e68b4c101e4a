package jp.tashika.terminal.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.format.oqs.message.ReceptionNumber;

/** 一括照会の一回。One uploaded list and how far its answer is; only the state changes. */
final class BatchRun {

    private final UUID id = UUID.randomUUID();
    private final BatchList list;
    private final LocalDate day;
    private final Instant startedAt;
    private volatile State state = new State.Sending();

    BatchRun(BatchList list, LocalDate day, Instant startedAt) {
        this.list = list;
        this.day = day;
        this.startedAt = startedAt;
    }

    /** 状態。 */
    sealed interface State {

        /** 送信中。The list is on its way. */
        record Sending() implements State {}

        /** 照会中。Accepted; the result is not ready. */
        record Waiting(ReceptionNumber number) implements State {}

        /** 終了。 */
        record Ended(List<BatchRow> rows) implements State {
            public Ended {
                rows = List.copyOf(rows);
            }

            int count(BatchRow.Verdict verdict) {
                return (int)
                        rows.stream().filter(row -> row.verdict() == verdict).count();
            }
        }

        /** 中断。It went wrong; what was accepted can be fetched later. */
        record Stopped(String code, String deskText, Optional<ReceptionNumber> number) implements State {}
    }

    UUID id() {
        return id;
    }

    BatchList list() {
        return list;
    }

    LocalDate day() {
        return day;
    }

    Instant startedAt() {
        return startedAt;
    }

    State state() {
        return state;
    }

    boolean isRunning() {
        return switch (state) {
            case State.Sending ignored -> true;
            case State.Waiting ignored -> true;
            case State.Ended ignored -> false;
            case State.Stopped ignored -> false;
        };
    }

    void becomes(State next) {
        state = next;
    }
}
