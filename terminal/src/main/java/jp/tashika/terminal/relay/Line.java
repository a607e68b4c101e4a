package jp.tashika.terminal.relay;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 回線。Remembers whether the centre can be reached; every attempt reports here. */
public final class Line {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

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
        if (state instanceof LineState.Up up) {
            state = new LineState.Up(up.since(), now);
        } else {
            state = new LineState.Up(now, now);
            LOG.atInfo().addKeyValue("line", "up").log("the centre is reached");
        }
    }

    synchronized void failed(String reason) {
        if (state instanceof LineState.Down down) {
            state = new LineState.Down(down.since(), down.lastAnswer(), reason);
        } else {
            state = new LineState.Down(clock.instant(), state.lastAnswer(), reason);
            LOG.atWarn()
                    .addKeyValue("line", "down")
                    .addKeyValue("reason", reason)
                    .log("the centre is not reached");
        }
    }
}
