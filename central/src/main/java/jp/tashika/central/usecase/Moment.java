package jp.tashika.central.usecase;

import java.time.Instant;

/**
 * 照会時点。When something was asked, and which knowledge answered it.
 *
 * <p>The two differ while a large change of the registry is under way: until it is done, answers are given from the
 * knowledge before it.
 *
 * @param at when it was asked
 * @param knownAt at most {@code at}
 */
public record Moment(Instant at, Instant knownAt) {}
