/**
 * 架空のレセプト。What the facilities of the fiction bill: claims of the four kinds, in files as facilities send them.
 *
 * <p>{@link jp.tashika.simulation.claim.WriteClaims} goes from district to district and from month to month, so that only
 * one month of one district is held. The same seed gives the same bytes.
 */
@NullMarked
package jp.tashika.simulation.claim;

import org.jspecify.annotations.NullMarked;
