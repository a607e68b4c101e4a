package jp.tashika.terminal.relay;

import java.time.Clock;
import java.time.Instant;

/** 回線。Remembers whether the centre can be reached; every attempt reports here. */
public final class Line {
    private final Clock clock;
    private volatile LineState state;

    public Line(Clock clock) {
        this.clock = clock;
        this.state = new LineState.Unknown(clock.instant());
    }

    /** 現在の状態。As the latest attempt left it. */
    public LineState state() {
        return state;
    }

    synchronized void reached() {
        Instant now = clock.instant();
        state = new LineState.Up(state instanceof LineState.Up up ? up.since() : now, now);
    }

    synchronized void failed(String reason) {
        Instant since = state instanceof LineState.Down down ? down.since() : clock.instant();
        state = new LineState.Down(since, state.lastAnswer(), reason);
    }
}
