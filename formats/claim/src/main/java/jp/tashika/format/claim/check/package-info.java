/**
 * レセプトの検算。Whether the figures of a claim agree with one another, and whether its records have all of their fields.
 *
 * <p>{@link jp.tashika.format.claim.claim.ClaimFileReader} does not do this by itself: a claim whose sum is wrong can be read
 * all the same. What to do about it is for the one who receives it.
 */
@NullMarked
package jp.tashika.format.claim.check;

import org.jspecify.annotations.NullMarked;
