package jp.tashika.terminal.relay;

import java.time.Instant;
import java.util.Optional;

/** 回線状態。Whether the centre can be reached, since when, and when it last answered. */
public sealed interface LineState {

    /** 未確認。Nothing has been asked since the start. */
    record Unknown(Instant since) implements LineState {
        @Override
        public Optional<Instant> lastAnswer() {
            return Optional.empty();
        }
    }

    /** 接続中。The last attempt reached the centre. */
    record Up(Instant since, Instant at) implements LineState {
        @Override
        public Optional<Instant> lastAnswer() {
            return Optional.of(at);
        }
    }

    /**
     * 切断中。The last attempt did not reach the centre.
     *
     * @param reason what failed last, in technical words
     */
    record Down(Instant since, Optional<Instant> lastAnswer, String reason) implements LineState {}

    /** 変化日時。Since when it has been so. */
    Instant since();

    /** 最終応答日時。When the centre last answered anything. */
    Optional<Instant> lastAnswer();
}
