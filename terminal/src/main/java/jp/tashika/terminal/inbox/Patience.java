package jp.tashika.terminal.inbox;

import java.time.Duration;

/**
 * 待ち時間。How long the inbox waits for what.
 *
 * @param complete for a file to be written to its end, counted from its last change
 * @param quiet for a file that is ended but wrong to be left as it is
 * @param rescan between two looks through the whole folder, in case the system told nothing
 * @param stop for requests in flight when the terminal stops
 */
public record Patience(Duration complete, Duration quiet, Duration rescan, Duration stop) {

    /** Interface 2.4. */
    public static final Patience DEFAULT =
            new Patience(Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(5));
}
