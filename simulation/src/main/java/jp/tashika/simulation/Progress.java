package jp.tashika.simulation;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** 進み具合。A line on the console every few seconds, and not more. */
final class Progress {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final PrintWriter console;
    private final Instant start;
    private Instant last;

    Progress(PrintWriter console, Instant start) {
        this.console = console;
        this.start = start;
        this.last = start;
    }

    void tell(String state) {
        Instant now = Instant.now();
        if (Duration.between(last, now).compareTo(EVERY) >= 0) {
            last = now;
            console.printf("%s  %,d 秒%n", state, Duration.between(start, now).toSeconds());
        }
    }
}
