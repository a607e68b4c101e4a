package jp.tashika.terminal.inbox;

import java.time.Instant;

/**
 * 到着。When a request came, and how.
 *
 * @param foundAt when the file was first seen
 * @param isLate whether it lay about before it was found, or was left by a former run
 */
record Arrival(Instant foundAt, boolean isLate) {}
